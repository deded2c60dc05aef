/** The command as a person runs it: exit codes, what it prints, and an interrupt. */
import { execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// Each run starts a program of its own: seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const root = mkdtempSync(join(tmpdir(), "command-"));
const inputs = join(root, "in");
const program = ["--import", "tsx", join(import.meta.dirname, "ingest.ts")];

beforeAll(() => {
  mkdirSync(inputs);
  for (let index = 0; index < 45; index += 1) {
    writeFileSync(
      join(inputs, `${index}.csv`),
      `agency,year,stated_suits\n云梦市${"甲乙丙丁戊"[index % 5]}镇人民政府,${2010 + Math.floor(index / 5)},${index}\n`,
    );
  }
});
afterAll(() => rmSync(root, { recursive: true }));

function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...program, ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

test("every file read: 0, a table on standard output, progress on the other", async () => {
  const { code, out, err } = await run("--out", join(root, "all"), inputs);
  expect(code, err).toBe(0);
  expect(out).toContain("45 of 45 files read, 0 set aside");
  expect(out).toContain("云梦市甲镇人民政府");
  expect(err).toContain("45 of 45 files");
});

test("some set aside: 2, and as JSON which and why", async () => {
  writeFileSync(join(root, "empty.txt"), "");
  const { code, out } = await run(
    "--json",
    "--out",
    join(root, "some"),
    join(inputs, "0.csv"),
    join(root, "empty.txt"),
  );
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject({
    read: 1,
    set_aside: [{ file: "empty.txt", kind: "empty" }],
    dataset: { reports: 1 },
  });
});

test("misuse is 1, says how it is used, and writes nothing", async () => {
  const { code, out, err } = await run("--out", join(root, "none"), join(root, "nowhere"));
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("There is no file or folder");
  expect(err).toContain("Usage: npm run ingest");
  expect(existsSync(join(root, "none"))).toBe(false);
});

test("asked for help it says how it is used, and that is no misuse", async () => {
  const { code, out } = await run("--help");
  expect(code).toBe(0);
  expect(out).toContain("Usage: npm run ingest");
});

test("Ctrl-C while files are read leaves the dataset that was there", async () => {
  const folder = join(root, "interrupted");
  await run("--out", folder, join(inputs, "0.csv"));
  const before = readFileSync(join(folder, "datapackage.json"), "utf8");
  // A file that gives nothing until this test writes to it: the run can't be over before the signal.
  const pipe = join(root, "slow.csv");
  execFileSync("mkfifo", [pipe]);
  const child = spawn(process.execPath, [...program, "--out", folder, pipe, inputs]);
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  // Opens once the run has the other end open, in the midst of reading.
  const writing = await open(pipe, "w");
  child.kill("SIGINT");
  await writing.close();
  expect(await ended).toBe(130);
  expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toBe(before);
});
