import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { isWhole } from "../site.ts";

/** Two whole builds: a plain run tries the same on the parts, in src/publish/embeds. */

function run(program: string, args: readonly string[], added: NodeJS.ProcessEnv = {}): void {
  const done = spawnSync(process.execPath, ["--import", "tsx", program, ...args], {
    env: { ...process.env, ...added },
    encoding: "utf8",
  });
  expect(done.status, done.stderr).toBe(0);
}

test("a later build on changed data keeps the frozen charts of the one before as they were", () => {
  test.skip(!isWhole, "Two builds take minutes: npm run test:all makes them.");
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), "sundial-frozen-"));
  const dist = join(folder, "dist");
  const build = (seed: string, args: readonly string[]): void => {
    const dataset = join(folder, `data-${seed}`);
    run("src/dataset/synth/synth.ts", ["--reports", "20", "--seed", seed, "--out", dataset]);
    run("src/publish/build.ts", args, { NODE_ENV: "production", DATASET: dataset, DIST: dist });
  };
  try {
    build("1", []);
    const frozen = join(dist, "frozen");
    const before = new Map(
      readdirSync(frozen).map((name) => [name, readFileSync(join(frozen, name, "index.html"))]),
    );
    build("2", ["--keep", dist]);
    const after = readdirSync(frozen);
    expect(after.length).toBeGreaterThan(before.size);
    for (const [name, html] of before) {
      expect(readFileSync(join(frozen, name, "index.html")).equals(html), name).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
