import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { openNodeEngine } from "../engine/node.ts";
import { TABLE_NAMES } from "../engine/tables.ts";
import { writeDescriptor } from "./descriptorFile.ts";
import { writeParts } from "./layout/parts.ts";
import { memoryIn } from "./memory.ts";
import { exitCodeOf } from "./outcome.ts";
import { readReportFile } from "./readFile.ts";
import { oneByOne } from "./readFiles.ts";
import { ingest } from "./run.ts";
import type { Shard } from "./shard.ts";
import { summary } from "./summary.ts";

// Each run writes three Parquet files: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), "ingest-"));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
/** Read by this file's tests and kept for none after them. */
const memory = await memoryIn(join(root, "memory"), "these tests");
afterAll(() => memory.close());

/** A folder of invented inputs, and an empty place for a dataset. */
async function workshop(files: Readonly<Record<string, string | Uint8Array>>) {
  count += 1;
  const inputs = join(root, `${count}`, "in");
  await mkdir(inputs, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(inputs, name), content);
  return { inputs, folder: join(root, `${count}`, "data") };
}

function run(
  paths: readonly string[],
  folder: string,
  more: { replace?: boolean; signal?: AbortSignal } = {},
) {
  return ingest(
    { paths, folder, replace: more.replace ?? false, shard: null },
    {
      signal: more.signal ?? new AbortController().signal,
      readFiles: oneByOne(readReportFile),
      memory,
      progress: { terminal: false, write: () => undefined, now: () => 0 },
    },
  );
}

async function rows(folder: string, sql: string) {
  const { ask, close } = await openNodeEngine({ folder });
  try {
    return await ask(sql);
  } finally {
    close();
  }
}

function fingerprints(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );
}

const HEADER =
  "agency,year,scope,disclosed_items,disclosed_on_website,stated_applications,source\n";
const STATED = `${HEADER}云梦市财政局,2023,own,316,319,4,https://example.org/1\n云梦市财政局,2022,own,200,,6,https://example.org/2\n`;
const WHOLE = JSON.stringify({
  agency: "云梦市财政局",
  year: 2023,
  form: "2021",
  scope: "own",
  source: "云梦市财政局2023年报告",
  stated_applications: 4,
  cells: {
    disclosure_fees_wan: 15.2255,
    review_upheld: 11,
    review_total: 0,
    review_corrected: 0,
    review_other: 0,
    review_pending: 0,
  },
});

test("transcribed reports become a dataset: rows, findings, evidence, descriptor", async () => {
  const { inputs, folder } = await workshop({ "stated.csv": STATED });
  const outcome = await run([inputs], folder);
  expect(exitCodeOf(outcome)).toBe(0);
  expect(summary(outcome)).toContain("now holds 2 reports of 1 agencies");
  expect(
    await rows(
      folder,
      "SELECT year, stated_applications, disclosed_on_website, warnings FROM reports ORDER BY year",
    ),
  ).toEqual([
    { year: 2022, stated_applications: 6, disclosed_on_website: null, warnings: 0 },
    { year: 2023, stated_applications: 4, disclosed_on_website: 319, warnings: 1 },
  ]);
  expect(
    await rows(folder, "SELECT rule, cells FROM findings WHERE rule <> 'place.unknown'"),
  ).toEqual([
    { rule: "prose.channel_exceeds_total", cells: ["disclosed_items", "disclosed_on_website"] },
  ]);
  expect(
    await rows(folder, "SELECT raw, place FROM evidence WHERE cell = 'disclosed_on_website'"),
  ).toEqual([{ raw: "319", place: "stated.csv, line 2, disclosed_on_website" }]);
  const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  expect(descriptor.counts).toEqual({
    reports: 2,
    agencies: 1,
    full: 0,
    opening: 2,
    findings: 3,
    evidence: 5,
  });
  expect(descriptor.resources[0].hash).toBe(`sha256:${fingerprints(folder)["reports.parquet"]}`);
});

test("the same inputs give the same bytes, at once or one after the other", async () => {
  const { inputs, folder } = await workshop({ "stated.csv": STATED, "whole.json": WHOLE });
  await run([inputs], folder);
  const once = fingerprints(folder);
  await run([inputs], folder, { replace: true });
  expect(fingerprints(folder)).toEqual(once);
  await run([inputs], folder);
  expect(fingerprints(folder)).toEqual(once);
});

test("where nothing has changed the dataset is left as it stands, and said to be", async () => {
  const { inputs, folder } = await workshop({ "stated.csv": STATED, "whole.json": WHOLE });
  const first = await run([inputs], folder);
  const written = () => statSync(join(folder, "reports.parquet")).ino;
  const before = written();
  const again = await run([inputs], folder);
  expect(again).toEqual({ ...first, unchanged: true });
  expect(written()).toBe(before);
  expect(summary(again)).toContain("Nothing has changed");

  // Anything else is done: another option, another file, another hand on the dataset or on a decision.
  const changes: readonly (() => void)[] = [
    () => writeFileSync(join(inputs, "stated.csv"), STATED.replace("316", "317")),
    () => writeFileSync(join(inputs, "more.csv"), `${HEADER}云梦市审计局,2023,own,5,,1,x\n`),
    () => rmSync(join(inputs, "more.csv")),
    () => rmSync(join(folder, "evidence.parquet")),
    () => writeFileSync(join(folder, "CHANGES.md"), "# Changes\n\n## 2.0.1\nMore.\n"),
  ];
  for (const [turn, change] of changes.entries()) {
    change();
    const options = { replace: turn === 3 };
    expect((await run([inputs], folder, options)).unchanged).toBe(false);
    expect((await run([inputs], folder, options)).unchanged).toBe(true);
  }
  expect((await run([inputs], folder, { replace: true })).unchanged).toBe(false);
});

test("a whole report replaces the opening in a dataset that was there; the rest stays and is audited again", async () => {
  const { inputs, folder } = await workshop({ "stated.csv": STATED, "whole.json": WHOLE });
  await run([join(inputs, "stated.csv")], folder);
  writeFileSync(join(folder, "CHANGES.md"), "# Changes\n\n## 2.0.1\nMore.\n");
  const outcome = await run([join(inputs, "whole.json")], folder);
  expect(outcome.dataset).toMatchObject({ reports: 2, full: 1, opening: 1 });
  expect(
    await rows(
      folder,
      "SELECT year, extent, disclosure_fees_wan AS fees, errors FROM reports ORDER BY year",
    ),
  ).toEqual([
    { year: 2022, extent: "opening", fees: null, errors: 0 },
    { year: 2023, extent: "full", fees: 15.2255, errors: 1 },
  ]);
  expect(
    await rows(folder, "SELECT expected, found, message_en FROM findings WHERE severity = 'error'"),
  ).toEqual([
    {
      expected: 11,
      found: 0,
      message_en: "the report prints 0 as the total of reviews; its parts make 11",
    },
  ]);
  expect(JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")).version).toBe("2.0.1");
});

test("with nothing readable nothing is written, and the dataset that was there stays", async () => {
  const { inputs, folder } = await workshop({
    "empty.txt": "",
    "picture.pdf": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    "recipe.txt": "先把水烧开，再放入面条，煮八分钟。\n".repeat(40),
    "columns.csv": "agency,year,total\n云梦市财政局,2023,1\n",
  });
  const fresh = await run([inputs], folder);
  expect(exitCodeOf(fresh)).toBe(2);
  expect(fresh.dataset).toBeNull();
  expect(existsSync(folder)).toBe(false);
  expect(fresh.set_aside.map(({ file, kind }) => [file, kind])).toEqual([
    ["columns.csv", "unknown_column"],
    ["empty.txt", "empty"],
    ["picture.pdf", "no_text"],
    ["recipe.txt", "not_a_report"],
  ]);
  for (const { message } of fresh.set_aside) expect(message.en).not.toContain("\n");

  writeFileSync(join(inputs, "stated.csv"), STATED);
  await run([join(inputs, "stated.csv")], folder);
  const before = fingerprints(folder);
  await run([join(inputs, "empty.txt")], folder);
  expect(fingerprints(folder)).toEqual(before);
  const some = await run([inputs], folder);
  expect([exitCodeOf(some), some.read, some.set_aside.length]).toEqual([2, 1, 4]);
});

test("a huge file is refused unread, a folder without reports is said to be one", async () => {
  const { inputs, folder } = await workshop({ "style.css": "p {}" });
  expect((await run([inputs], folder)).set_aside).toMatchObject([{ kind: "no_files" }]);
  const read = await readReportFile(
    { path: join(inputs, "nowhere.pdf"), bytes: 200 * 1024 * 1024 },
    [],
  );
  expect(read).toMatchObject({ ok: false, setAside: { kind: "too_large" } });
});

test("an interrupt leaves the dataset as it was, and nothing beside it", async () => {
  const { inputs, folder } = await workshop({ "stated.csv": STATED, "whole.json": WHOLE });
  await run([join(inputs, "stated.csv")], folder);
  const before = fingerprints(folder);
  const interrupt = new AbortController();
  const interrupted = ingest(
    { paths: [inputs], folder, replace: false, shard: null },
    {
      signal: interrupt.signal,
      readFiles: oneByOne(async (found, decisions) => {
        interrupt.abort();
        return readReportFile(found, decisions);
      }),
      memory: await memoryIn(join(root, "empty memory"), "these tests"),
      progress: { terminal: false, write: () => undefined, now: () => 0 },
    },
  );
  await expect(interrupted).rejects.toThrow();
  expect(fingerprints(folder)).toEqual(before);
  expect(readdirSync(join(folder, "..")).sort()).toEqual(["data", "in"]);
});

test("a dataset set aside by a run that was killed comes back", async () => {
  const { inputs, folder } = await workshop({ "stated.csv": STATED });
  await run([inputs], folder);
  const before = fingerprints(folder);
  renameSync(folder, join(folder, "..", ".data.before"));
  await run([inputs], folder);
  expect(fingerprints(folder)).toEqual(before);
});

/** Lays the dataset of a folder out in parts, as if it were of a whole country. */
async function divide(folder: string): Promise<void> {
  const { ask, close } = await openNodeEngine({ folder, loaded: true });
  const withYear = "(SELECT evidence.*, year FROM evidence JOIN reports USING (report_id))";
  const waiting = {
    reports: { ask, table: "reports" },
    findings: { ask, table: "findings" },
    evidence: { ask, table: withYear },
  };
  for (const table of TABLE_NAMES) rmSync(join(folder, `${table}.parquet`));
  const resources = await writeParts(folder, waiting, new AbortController().signal);
  close();
  const counts = { reports: 0, agencies: 0, full: 0, opening: 0, findings: 0, evidence: 0 };
  await writeDescriptor(folder, { version: "0.1.0", synthetic: false, counts, resources });
}

test("a dataset in parts is merged into as one in single files, which it is again once it is small", async () => {
  const { inputs, folder } = await workshop({
    "stated.csv": STATED,
    "whole.json": WHOLE,
    "later.csv": "agency,year,stated_suits\n云梦市甲镇人民政府,2023,4\n",
  });
  const first = [join(inputs, "stated.csv"), join(inputs, "whole.json")];
  const divided = join(folder, "..", "divided");
  for (const one of [folder, divided]) await run(first, one);
  await divide(divided);
  expect(readdirSync(divided)).toEqual(
    expect.arrayContaining(["agencies", "agencies.schema.json", "agency_index.parquet", "reports"]),
  );
  expect(existsSync(join(divided, "reports.parquet"))).toBe(false);
  for (const one of [folder, divided]) await run([join(inputs, "later.csv")], one);
  expect(await rows(divided, "SELECT count(*) AS reports FROM reports")).toEqual([{ reports: 3 }]);
  expect(fingerprints(divided)).toEqual(fingerprints(folder));
});

test("a person's decision moves an agency, and a bad one stops the run with its line", async () => {
  const { inputs, folder } = await workshop({ "stated.csv": STATED });
  await mkdir(folder);
  const header =
    "agency,source,official_name,province,city,county,region_code,level,field,agency_id,reason\n";
  writeFileSync(
    join(folder, "decisions.csv"),
    `${header}云梦市财政局,,,云梦省,,,,city,,yunmeng-finance,invented\n`,
  );
  await run([inputs], folder);
  expect(await rows(folder, "SELECT DISTINCT province, level, agency_id FROM reports")).toEqual([
    { province: "云梦省", level: "city", agency_id: "yunmeng-finance" },
  ]);
  writeFileSync(join(folder, "decisions.csv"), `${header}云梦市财政局,,,,,,,galaxy,,,invented\n`);
  await expect(run([inputs], folder)).rejects.toThrow("line 2");
});

test("real reports are never merged into a synthetic dataset", async () => {
  const { inputs, folder } = await workshop({ "stated.csv": STATED });
  await run([inputs], folder);
  const manifest = join(folder, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify({ ...descriptor, synthetic: true }));
  await expect(run([inputs], folder)).rejects.toThrow("synthetic");
  await run([inputs], folder, { replace: true });
  expect(JSON.parse(readFileSync(manifest, "utf8")).synthetic).toBe(false);
});

test("parts read by runs of their own make the dataset of one run, byte by byte, and are not read again", async () => {
  const more = Array.from({ length: 5 }, (_, index) => [
    `${index}.csv`,
    `agency,year,stated_suits\n云梦市${"甲乙丙丁戊"[index]}镇人民政府,2023,${index}\n`,
  ]);
  const { inputs, folder } = await workshop({
    "stated.csv": STATED,
    "whole.json": WHOLE,
    "empty.txt": "",
    ...Object.fromEntries(more),
  });
  await run([inputs], folder);
  const once = fingerprints(folder);
  const shared = join(root, "shared readings");
  const looked: string[] = [];
  const ingestPart = async (shard: Shard | null) => {
    // As on machines of their own: nothing but the folder is shared.
    const readings = await memoryIn(shared, "these tests");
    const outcome = await ingest(
      { paths: [inputs], folder: join(root, "from parts"), replace: false, shard },
      {
        signal: new AbortController().signal,
        readFiles: oneByOne((found, decisions) => {
          looked.push(basename(found.path));
          return readReportFile(found, decisions);
        }),
        memory: readings,
        progress: { terminal: false, write: () => undefined, now: () => 0 },
      },
    );
    readings.close();
    return outcome;
  };
  const parts = [];
  for (let part = 0; part < 3; part += 1) parts.push(await ingestPart({ part, of: 3 }));
  expect(parts.map(({ dataset }) => dataset)).toEqual([null, null, null]);
  expect(parts.map(exitCodeOf).sort()).toEqual([0, 0, 2]);
  expect(existsSync(join(root, "from parts"))).toBe(false);
  expect(looked).toHaveLength(8);
  const whole = await ingestPart(null);
  expect(looked).toHaveLength(8);
  expect(whole.set_aside).toHaveLength(1);
  expect(fingerprints(join(root, "from parts"))).toEqual(once);
});
