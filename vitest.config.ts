import { defineConfig } from "vitest/config";

/** The whole matrix runs each property a hundred times as often as a plain run. */
const isWhole = Number(process.env["SUNDIAL_CASES"] ?? 0) > 1_000;

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
    environment: "node",
    // Two cores are what a continuous-integration machine has: more workers only wait for them.
    testTimeout: isWhole ? 3_600_000 : 60_000,
  },
});
