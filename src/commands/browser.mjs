import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { npm, run } from "./child.mjs";

/** Without these a browser looks for hosts that a test machine may not reach. */
const quietFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * The flags a browser for tests is started with: root has no sandbox to run it in.
 *
 * @returns {string[]}
 */
export function browserFlags() {
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quietFlags] : quietFlags;
}

/**
 * The browser for tests: the one named in CHROMIUM, else the one Playwright has, else one of the
 * system's.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string | null>} its path; null where there is none
 * @throws where CHROMIUM names something that is not a browser that runs
 */
export async function findBrowser(environment) {
  const named = environment["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (runs(named)) return named;
    throw new Error(
      `CHROMIUM is ${named}, which is not a Chromium that runs here (\`${named} --version\` fails).`,
    );
  }
  const { chromium } = await import("@playwright/test");
  const candidates = [chromium.executablePath(), ...systemBrowsers(environment)];
  return candidates.find((path) => existsSync(path) && runs(path)) ?? null;
}

/**
 * Finds the browser for tests, and installs one where there is none: as root on Debian its own
 * package, which brings the libraries it needs; else, or where that fails, Playwright's download.
 *
 * @param {string} folder the clone
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string | null>} its path; null, after saying what to do, where all ways failed
 * @throws as findBrowser
 */
export async function ensureBrowser(folder, environment) {
  const found = await findBrowser(environment);
  if (found !== null) return found;
  for (const install of isDebianRoot()
    ? [() => fromDebian("chromium-headless-shell"), fromPlaywright]
    : [fromPlaywright]) {
    await install(folder);
    const installed = await findBrowser(environment);
    if (installed !== null) return installed;
  }
  console.error(
    "No browser for the browser tests: install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium npm test",
  );
  return null;
}

/**
 * Firefox, for what must hold in two browsers: the one named in FIREFOX, else one of the system's.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | null} its path; null where there is none
 */
export function findFirefox(environment) {
  const named = environment["FIREFOX"];
  if (named !== undefined && named !== "") return named;
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [
    ...["firefox-esr", "firefox"].flatMap((name) => folders.map((folder) => join(folder, name))),
    "/Applications/Firefox.app/Contents/MacOS/firefox",
  ];
  return candidates.find((path) => existsSync(path) && runs(path, /Firefox/)) ?? null;
}

/**
 * Firefox, installed where there is none: as root on Debian its own package. Without it, what needs it
 * is skipped, with a word.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string | null>}
 */
export async function ensureFirefox(environment) {
  const found = findFirefox(environment);
  if (found !== null || !isDebianRoot()) return found;
  await fromDebian("firefox-esr");
  return findFirefox(environment);
}

/** @param {string} name */
async function fromDebian(name) {
  console.log(`Installing a browser for the tests: apt-get install ${name}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env, milliseconds: 120_000 });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], {
    env,
    milliseconds: 240_000,
  });
}

/** @param {string} folder */
async function fromPlaywright(folder) {
  console.log("Installing a browser for the tests: playwright install chromium.");
  const [command, ...first] = npm();
  const args = [...first, "exec", "--", "playwright", "install", "chromium"];
  await run(command, args, { cwd: folder, milliseconds: 240_000 });
}

function isDebianRoot() {
  const file = "/etc/os-release";
  // Ubuntu's package of this name only points to a snap, which a container cannot run.
  return (
    process.getuid?.() === 0 && existsSync(file) && /^ID=debian$/m.test(readFileSync(file, "utf8"))
  );
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]} where browsers lie on Linux, macOS and Windows, whether there or not
 */
function systemBrowsers(environment) {
  // The one without windows first: a page costs it a fifth less of the processor.
  const names = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
  ];
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const programs = [environment["PROGRAMFILES"], environment["PROGRAMFILES(X86)"]];
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ...programs.flatMap((folder) =>
      folder === undefined ? [] : [join(folder, "Google/Chrome/Application/chrome.exe")],
    ),
  ];
}

/**
 * Whether a browser starts at all: a package may be an empty promise, and a download may lack the
 * system's libraries. On Windows, where `--version` opens a window, being there must do.
 *
 * @param {string} path
 * @param {RegExp} [name] of the browser, as it tells its version
 */
function runs(path, name = /Chrom/) {
  if (process.platform === "win32") return existsSync(path);
  const answer = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  return answer.status === 0 && name.test(answer.stdout);
}
