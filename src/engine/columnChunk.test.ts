import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "./ask.ts";
import { UNBOUNDED } from "./bounds.ts";
import { compressors } from "./compressors.ts";
import { chosenOf, type Packed, valuesOf } from "./packed.ts";
import { type OpenedFile, openBuffer, readPacked, spansWithin } from "./parquet.ts";
import { writeTable } from "./write.ts";

/** More than a page of the writer holds, and in two row groups. */
const REPORTS = 5000;
const ROWS_IN_GROUP = 4096;

const REPORT = (number: number): Row => ({
  report_id: `${number}-2022`,
  agency: `某${number}局`,
  agency_id: `a${number}`,
  year: 2022,
  extent: "full",
  source: "https://example.test/",
  errors: 0,
  warnings: 0,
  // Of few different values, some rows without one, the first page's among them.
  province: number % 5 === 0 ? null : `省${number % 31}`,
  // Of one value in all rows that have one.
  field: number % 7 === 3 ? "finance" : null,
  // No row has one.
  city: null,
  // Of as many different values as rows.
  county: number % 3 === 0 ? null : `县𠮷${number}`,
  applications_new_total: number % 11,
  applications_granted_total: number % 4 === 0 ? null : number * 97,
  disclosure_fees_wan: number % 4 === 1 ? null : number + 0.5,
  disclosure_procurement_amount: number % 2 === 0 ? 1.25 : null,
});
const NAMES = Object.keys(REPORT(0));

/** Lists of none, of one, of several, and enough of them for more pages than one. */
const LISTS = [[], ["review_total"], ["a'b", "日", ""], ["日", "a'b"]] as const;
const FINDING = (number: number): Row => ({
  report_id: `${number}-2022`,
  rule: "disputes.results",
  severity: "error",
  cells: LISTS[(number * 7 + (number >> 4)) % LISTS.length] ?? [],
  message_zh: "复议总计印为 0",
  message_en: "prints 0",
  blame: "report",
});

const folder = mkdtempSync(join(tmpdir(), "sundial-chunk-"));
let file: OpenedFile;
let findings: OpenedFile;
let expected: readonly Readonly<Record<string, unknown>>[];

beforeAll(async () => {
  file = await written("reports", REPORT);
  findings = await written("findings", FINDING);
  expected = await parquetReadObjects({ ...file, compressors, columns: NAMES });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of a table, opened. */
async function written(
  table: "reports" | "findings",
  row: (number: number) => Row,
): Promise<OpenedFile> {
  const path = join(folder, `${table}.parquet`);
  const rows = Array.from({ length: REPORTS }, (_, number) => row(number));
  await writeTable(table, rows, path, { rowsInGroup: ROWS_IN_GROUP });
  const bytes = readFileSync(path);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return openBuffer({
    byteLength: buffer.byteLength,
    slice: (start, end) => buffer.slice(start, end),
  });
}

/** The columns of each row group, one group after the other. */
async function groups(): Promise<readonly ReadonlyMap<string, Packed>[]> {
  const spans = await spansWithin(file, UNBOUNDED);
  return Promise.all(spans.map((span) => readPacked(file, NAMES, span)));
}

test("each value is what the library that reads Parquet makes of it", async () => {
  const read = await groups();
  expect(read).toHaveLength(2);
  for (const name of NAMES) {
    const values = read.flatMap((group) => Array.from(valuesOf(group.get(name) ?? NONE)));
    const right = expected.map((row) => row[name] ?? null);
    expect(values.findIndex((value, row) => (value ?? null) !== right[row])).toBe(-1);
    expect(values).toHaveLength(REPORTS);
  }
});

const NONE: Packed = { kind: "values", values: [] };

test("values are kept as they are stored: of few by their codes, of many one after the other", async () => {
  const [group] = await groups();
  const kinds = NAMES.map((name) => [name, group?.get(name)?.kind]);
  expect(Object.fromEntries(kinds)).toMatchObject({
    province: "coded",
    field: "coded",
    city: "coded",
    county: "texts",
    applications_new_total: "coded",
    applications_granted_total: "numbers",
    disclosure_fees_wan: "numbers",
  });
});

test("chosen rows have the values they had", async () => {
  const [group] = await groups();
  const rows = Int32Array.of(4000, 0, 5, 3, 4);
  for (const name of NAMES) {
    const chosen = valuesOf(chosenOf(group?.get(name) ?? NONE, rows));
    expect(Array.from(chosen, (value) => value ?? null)).toEqual(
      Array.from(rows, (row) => expected[row]?.[name] ?? null),
    );
  }
});

test("of lists each different one is made once", async () => {
  const [span] = await spansWithin(findings, UNBOUNDED);
  const cells = span && (await readPacked(findings, ["cells"], span)).get("cells");
  expect(cells?.kind === "coded" && cells.dictionary.length).toBe(LISTS.length);
  const lists = Array.from({ length: ROWS_IN_GROUP }, (_, number) => FINDING(number)["cells"]);
  expect(Array.from(valuesOf(cells ?? NONE))).toEqual(lists);
});
