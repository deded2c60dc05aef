import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "./ask.ts";
import { type Coded, type Lines, linesOfTexts } from "./wholeColumns.ts";
import { readWhole } from "./wholeFiles.ts";
import { writeTable } from "./write.ts";

/** In more row groups than one. */
const AGENCIES = 5_000;
const ROWS_IN_GROUP = 4_096;

const agency = (number: number): Row => ({
  agency_id: `a${String(number).padStart(5, "0")}`,
  // Of characters of one, two, three and four bytes.
  agency: `某é𠮷${number}局`,
  province: number % 3 === 0 ? null : "某省",
  city: null,
  county: null,
  region_code: null,
  level: null,
  field: "finance",
  years: number % 2 === 0 ? ["2022", "2023"] : ["2023"],
  reports: (number % 2) + 1,
  full: 1,
  errors: 0,
  initials: "mj",
});

const folder = mkdtempSync(join(tmpdir(), "sundial-whole-"));
const path = join(folder, "agency_index.parquet");
const host = createServer((_, response) => response.end(readFileSync(path)));
let url = "";

beforeAll(async () => {
  const rows = Array.from({ length: AGENCIES }, (_, number) => agency(number));
  await writeTable("agency_index", rows, path, { rowsInGroup: ROWS_IN_GROUP });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const address = host.address();
  if (typeof address === "object" && address !== null) url = `http://127.0.0.1:${address.port}/`;
});
afterAll(() => {
  host.close();
  rmSync(folder, { recursive: true });
});

const WANTED = { lines: ["agency_id", "agency"], coded: ["province", "years", "reports"] };

test("all rows come in their order, texts as lines and few values by their codes", async () => {
  const shares: number[] = [];
  const { rows, lines, coded } = await readWhole([{ url }], WANTED, (share) => shares.push(share));
  expect(rows).toBe(AGENCIES);
  for (const name of WANTED.lines) {
    const wanted = Array.from({ length: AGENCIES }, (_, number) => agency(number)[name]);
    expect(textsIn(lines.get(name))).toEqual(wanted);
  }
  for (const name of WANTED.coded) {
    const wanted = Array.from({ length: AGENCIES }, (_, number) => agency(number)[name]);
    expect(valuesIn(coded.get(name))).toEqual(wanted);
  }
  // Of each different value there is one, whatever row groups have it.
  expect(coded.get("years")?.dictionary).toHaveLength(2);
  expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
});

test("several files are one after the other", async () => {
  const { rows, lines } = await readWhole([{ url }, { url }], WANTED, () => {});
  const ids = textsIn(lines.get("agency_id"));
  expect([rows, ids.length]).toEqual([2 * AGENCIES, 2 * AGENCIES]);
  expect(ids[AGENCIES]).toBe(ids[0]);
  expect(ids.at(-1)).toBe(ids[AGENCIES - 1]);
});

test("texts of few different values are lines too, and texts of many have codes", async () => {
  const swapped = { lines: ["field"], coded: ["agency"] };
  const { lines, coded } = await readWhole([{ url }], swapped, () => {});
  expect(new Set(textsIn(lines.get("field")))).toEqual(new Set(["finance"]));
  expect(valuesIn(coded.get("agency")).at(-1)).toBe(agency(AGENCIES - 1)["agency"]);
});

test("a column there is not is an error that names it", async () => {
  const wanted = { lines: ["agency_id", "motto"], coded: [] };
  await expect(readWhole([{ url }], wanted, () => {})).rejects.toThrow("motto");
});

function textsIn(lines: Lines | undefined): readonly string[] {
  const { text, starts } = lines ?? linesOfTexts([]);
  return Array.from(starts.subarray(1), (end, row) => text.slice(starts[row], end - 1));
}

function valuesIn({ codes, dictionary }: Coded = { codes: new Int32Array(), dictionary: [] }) {
  return Array.from(codes, (code) => dictionary[code] ?? null);
}
