/**
 * `npm test`: all that a change must pass, from a bare clone if need be. `--all` (`npm run
 * test:all`) tries thousands of generated cases and whole matrices. The last line says how many
 * tests passed and failed: each of format, lint, types and build counts as one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser, ensureFirefox } from "./browser.mjs";
import { build } from "./building.mjs";
import { handOn, run } from "./child.mjs";
import { ensureInstalled } from "./installation.mjs";
import { root } from "./root.mjs";
import { none, ofExit, ofPlaywright, ofVitest, sum } from "./tally.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

const isAll = process.argv.includes("--all");
// What a build of one's own is told must not decide what is tested.
for (const name of ["BASE_PATH", "DATASET", "SITE_URL", "AGENCY_PAGES", "NODE_ENV", "DIST"])
  delete process.env[name];
if (isAll) {
  process.env["SUNDIAL_CASES"] ??= "20000";
  process.env["SUNDIAL_MATRIX"] ??= "whole";
}
const reports = mkdtempSync(join(tmpdir(), "sundial-test-"));

/**
 * @param {string} script inside node_modules
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [added]
 */
function tool(script, args, added = {}) {
  const env = { ...process.env, ...added };
  return run(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root, env });
}

const biome = "@biomejs/biome/bin/biome";

/** @type {readonly (readonly [name: string, check: () => Promise<Tally>])[]} */
const checks = [
  ["format", async () => ofExit(await tool(biome, ["format"]))],
  ["lint", async () => ofExit(await tool(biome, ["lint", "--error-on-warnings"]))],
  ["types", async () => ofExit(await tool("typescript/bin/tsc", ["--project", "."]))],
  ["unit tests", unitTests],
  ["build", async () => ofExit(await build([]))],
  ["browser tests", browserTests],
];

/** @returns {Promise<Tally>} */
async function unitTests() {
  const file = join(reports, "vitest.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  return ofVitest(file, await tool("vitest/vitest.mjs", ["run", ...reporters]));
}

/** @returns {Promise<Tally>} */
async function browserTests() {
  const browser = await ensureBrowser(root, process.env);
  if (browser === null) return { ...none, failed: 1 };
  if ((await ensureFirefox(process.env)) === null) {
    console.log("No Firefox: charts in other sites' pages are tried in Chromium only.");
  }
  const file = join(reports, "playwright.json");
  const code = await tool("@playwright/test/cli.js", ["test", "--reporter=dot,json"], {
    CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return ofPlaywright(file, code);
}

/** @returns {Promise<Tally>} */
async function all() {
  if ((await ensureInstalled(root)) !== 0) return { ...none, failed: 1 };
  /** @type {string[]} */
  const lines = [];
  let total = none;
  let isStopped = false;
  handOn(() => {
    isStopped = true;
  });
  for (const [name, check] of checks) {
    console.log(`\n--- ${name}`);
    const started = performance.now();
    const tally = await tallyOf(name, check);
    total = sum(total, tally);
    if (isStopped) return { ...total, failed: total.failed + 1 };
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(7);
    const skipped = tally.skipped === 0 ? "" : `, ${tally.skipped} skipped`;
    lines.push(
      `${name.padEnd(15)}${seconds} s  ${tally.passed} passed, ${tally.failed} failed${skipped}`,
    );
  }
  console.log(`\n${lines.join("\n")}\n`);
  return total;
}

/**
 * @param {string} name
 * @param {() => Promise<Tally>} check
 * @returns {Promise<Tally>} one failure where the check itself could not be carried out
 */
async function tallyOf(name, check) {
  try {
    return await check();
  } catch (error) {
    console.error(`The check "${name}" could not be carried out:`, error);
    return { ...none, failed: 1 };
  }
}

const total = await all();
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
