import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sampleReport } from "../audit/sampleReport.ts";
import { type Entry, setAside } from "./entry.ts";
import type { Found } from "./find.ts";
import { forgetOthers, memoryIn, readerFingerprint, take } from "./memory.ts";
import { cardOf, type PackedRead } from "./packed.ts";
import { readReportFile } from "./readFile.ts";
import { oneByOne, readThrough } from "./readFiles.ts";

const root = mkdtempSync(join(tmpdir(), "memory-"));
afterAll(() => rmSync(root, { recursive: true }));

function file(name: string, content: string): Found {
  const path = join(root, name);
  writeFileSync(path, content);
  return { path, bytes: content.length };
}

/** Reads through a memory and says which files were really read. */
async function readAll(memoryFolder: string, files: readonly Found[], reader = "code 1") {
  const looked: string[] = [];
  let done = 0;
  const inner = oneByOne(async (found, decisions) => {
    looked.push(found.path.slice(root.length + 1));
    return found.path.endsWith("fails.txt")
      ? setAside("fails.txt", "failed", { zh: "", en: "" })
      : readReportFile(found, decisions);
  });
  const memory = await memoryIn(join(root, memoryFolder), reader);
  const signal = new AbortController().signal;
  const { readings } = await readThrough(memory, inner, files, [], {
    signal,
    onRead: () => {
      done += 1;
    },
  });
  const reads = readings.map((each) => (each.ok ? each.entries.map(take) : each));
  memory.close();
  return { looked, reads, done };
}

const sampleEntry: Entry = {
  reportId: "sample",
  report: sampleReport({}),
  source: "sample.txt",
  sourceSha256: null,
  kept: [],
};
const stated = (suits: number) => `agency,year,stated_suits\n云梦市甲镇人民政府,2023,${suits}\n`;

test("unchanged files are not read again and give the same; changed ones and new code are", async () => {
  const files = [file("a.csv", stated(1)), file("b.csv", stated(2)), file("empty.txt", "")];
  const first = await readAll("m1", files);
  expect(first.looked).toEqual(["a.csv", "b.csv", "empty.txt"]);
  const second = await readAll("m1", files);
  expect(second.looked).toEqual([]);
  expect(second.reads).toEqual(first.reads);
  expect(second.done).toBe(3);
  const changed = [files[0] ?? file("a.csv", ""), file("b.csv", stated(9)), file("empty.txt", "")];
  expect((await readAll("m1", changed)).looked).toEqual(["b.csv"]);
  expect((await readAll("m1", changed, "code 2")).looked).toEqual(["a.csv", "b.csv", "empty.txt"]);
});

test("a failure of the machine is tried again, a damaged memory is forgotten", async () => {
  const files = [file("c.csv", stated(1)), file("fails.txt", "x")];
  await readAll("m2", files);
  expect((await readAll("m2", files)).looked).toEqual(["fails.txt"]);
  const folder = join(root, "m2", "code 1");
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".bodies")) writeFileSync(join(folder, name), "damaged");
  }
  expect((await readAll("m2", files)).looked).toEqual(["c.csv", "fails.txt"]);
});

test("the reader's fingerprint changes with its code, not with its tests", async () => {
  const source = join(root, "src");
  for (const room of ["form", "places", "documents", "parse", "audit", "engine", "dataset"]) {
    mkdirSync(join(source, room), { recursive: true });
    writeFileSync(join(source, room, "one.ts"), "1");
  }
  const before = await readerFingerprint(source);
  writeFileSync(join(source, "parse", "one.test.ts"), "2");
  expect(await readerFingerprint(source)).toBe(before);
  writeFileSync(join(source, "parse", "one.ts"), "2");
  expect(await readerFingerprint(source)).not.toBe(before);
});

test("a run that was killed goes on where it was, its last line cut off", async () => {
  const files = [file("d.csv", stated(1)), file("e.csv", stated(2))];
  await readAll("m3", files);
  const folder = join(root, "m3", "code 1");
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith(".index")) writeFileSync(path, readFileSync(path).subarray(0, -20));
  }
  const { looked, reads } = await readAll("m3", files);
  expect(looked).toEqual(["e.csv"]);
  expect(reads).toMatchObject([[{ report: { year: 2023 } }], [{ report: { year: 2023 } }]]);
});

test("each file is on disk before the next is read: what is in memory does not grow with their figures", async () => {
  const files = Array.from({ length: 5 }, (_, index) => file(`${index}.csv`, stated(index)));
  const memory = await memoryIn(join(root, "m4"), "code 1");
  const kept: string[] = [];
  const counting = {
    ...memory,
    keep: (key: string, read: PackedRead) => {
      kept.push(key);
      return memory.keep(key, read);
    },
  };
  const seen: number[] = [];
  const inner = oneByOne((found, decisions) => {
    seen.push(kept.length);
    return readReportFile(found, decisions);
  });
  const signal = new AbortController().signal;
  const { readings } = await readThrough(counting, inner, files, [], { signal, onRead: () => {} });
  expect(seen).toEqual([0, 1, 2, 3, 4]);
  for (const reading of readings) {
    expect(reading.ok && Object.keys(reading.entries[0] ?? {}).sort()).toEqual(
      [...Object.keys(cardOf(sampleEntry)), "crc", "length", "shelf", "start"].sort(),
    );
  }
  memory.close();
});

test("what other code kept is deleted, nothing else", async () => {
  const files = [file("f.csv", stated(1))];
  await readAll("m5", files, "code 1");
  await readAll("m5", files, "code 2");
  await forgetOthers(join(root, "m5"), "code 2");
  expect(readdirSync(join(root, "m5"))).toEqual(["code 2"]);
  expect((await readAll("m5", files, "code 2")).looked).toEqual([]);
});
