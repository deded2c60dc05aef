import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** The whole matrix runs each property a hundred times as often as a plain run. */
const isWhole = Number(process.env["SUNDIAL_CASES"] ?? 0) > 1_000;

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
    // Left to itself the runner keeps one core for watching, which a run of two cores would idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: isWhole ? 3_600_000 : 60_000,
    // What tests share is made by the real engine: on a machine that does much else it may take a while.
    hookTimeout: 60_000,
  },
});
