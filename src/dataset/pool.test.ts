import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, expect, test } from "vitest";
import type { PackedRead } from "./packed.ts";
import { readOnThreads } from "./pool.ts";

const root = mkdtempSync(join(tmpdir(), "pool-"));
afterAll(() => rmSync(root, { recursive: true }));

/** A thread that answers with the file's name, and fails in the way the name asks for. */
const THREAD = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ index, found }) => {
  if (found.path === "throws") throw new Error("a fault");
  if (found.path === "exits") process.exit(3);
  if (found.path === "hangs") for (;;) {}
  const setAside = { file: found.path, kind: "echo", message: { zh: "", en: "" } };
  parentPort.postMessage({ index, read: { ok: false, setAside } });
});`;

async function read(
  names: readonly string[],
  signal = new AbortController().signal,
  onRead: (read: PackedRead) => void = () => {},
): Promise<PackedRead[]> {
  const reads: PackedRead[] = [];
  await readOnThreads(
    names.map((path) => ({ path, bytes: 1 })),
    [],
    {
      threads: 2,
      signal,
      onRead: (index, given) => {
        reads[index] = given;
        onRead(given);
      },
      longestMilliseconds: 4_000,
      start: () => new Worker(THREAD, { eval: true }),
    },
  );
  return reads;
}

test("threads give what each file gave, by its place", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `${index}`);
  let done = 0;
  const reads = await read(names, undefined, () => {
    done += 1;
  });
  expect(done).toBe(20);
  expect(reads.map((each) => (each.ok ? null : each.setAside.file))).toEqual(names);
});

test("a file that crashes its thread, ends it or never ends costs nobody else", async () => {
  const reads = await read(["a", "throws", "b", "exits", "c", "hangs", "d"]);
  expect(reads.map((each) => (each.ok ? null : each.setAside.kind))).toEqual([
    "echo",
    "failed",
    "echo",
    "failed",
    "echo",
    "timeout",
    "echo",
  ]);
  expect(reads[1]).toMatchObject({
    setAside: { message: { en: expect.stringContaining("a fault") } },
  });
}, 30_000);

test("an interrupt stops the threads, a busy one too", async () => {
  const interrupt = new AbortController();
  const running = read(["a", "hangs", "b"], interrupt.signal, () => interrupt.abort());
  await expect(running).rejects.toThrow("aborted");
}, 30_000);

test("an answer that can't be kept ends all threads, a busy one too", async () => {
  const running = read(["a", "hangs", "b"], undefined, () => {
    throw new Error("the disk is full");
  });
  await expect(running).rejects.toThrow("the disk is full");
}, 30_000);

test("the real thread reads a file", async () => {
  const path = join(root, "stated.csv");
  writeFileSync(path, "agency,year,stated_suits\n云梦市甲镇人民政府,2023,4\n");
  const reads: PackedRead[] = [];
  await readOnThreads([{ path, bytes: 60 }], [], {
    threads: 1,
    signal: new AbortController().signal,
    onRead: (_, given) => reads.push(given),
  });
  expect(reads).toMatchObject([{ ok: true, entries: [{ card: { year: 2023 } }] }]);
}, 60_000);
