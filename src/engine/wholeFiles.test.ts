import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "./ask.ts";
import { readRows } from "./wholeFiles.ts";
import { writeTable } from "./write.ts";

/** In more row groups than one, and more than are made at a time. */
const AGENCIES = 5_000;
const ROWS_IN_GROUP = 4_096;

const agency = (number: number): Row => ({
  agency_id: `a${String(number).padStart(5, "0")}`,
  agency: `某${number}局`,
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

/** Everything read of some files, in the order it came, and in how many pieces. */
async function read(urls: readonly string[], names: readonly string[]) {
  const rows: Row[] = [];
  const announced = new Set<number>();
  let pieces = 0;
  for await (const { rows: some, of } of readRows(
    urls.map((each) => ({ url: each })),
    names,
  )) {
    rows.push(...some);
    announced.add(of);
    pieces += 1;
  }
  return { rows, pieces, announced: [...announced] };
}

test("all rows come in their order, some at a time, and how many there are is known from the first", async () => {
  const names = ["agency_id", "province", "years", "reports"];
  const { rows, pieces, announced } = await read([url], names);
  const wanted = Array.from({ length: AGENCIES }, (_, number) => {
    const { agency_id, province, years, reports } = agency(number);
    return { agency_id, province, years, reports };
  });
  expect(rows).toEqual(wanted);
  expect(pieces).toBeGreaterThan(1);
  expect(announced).toEqual([AGENCIES]);
});

test("several files are one after the other", async () => {
  const { rows, announced } = await read([url, url], ["agency_id"]);
  expect(rows).toHaveLength(2 * AGENCIES);
  expect(rows[AGENCIES]).toEqual(rows[0]);
  expect(announced).toEqual([2 * AGENCIES]);
});

test("a column there is not is an error that names it", async () => {
  await expect(read([url], ["agency_id", "motto"])).rejects.toThrow("motto");
});
