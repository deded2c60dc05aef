import { DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { type Bounds, boundsOf, UNBOUNDED } from "./bounds.ts";
import { FOR_BOUNDS } from "./running.ts";
import { columnsOf, createTable, quoted, TABLE_NAMES } from "./tables.ts";

/** What the browser's engine is asked, of the same DuckDB in Node. */
async function bounds(sql: string, ...values: DuckDBValue[]): Promise<Bounds | undefined> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const table of TABLE_NAMES) {
    await connection.run(createTable(quoted(table), columnsOf(table)));
  }
  const kept = FOR_BOUNDS.map((name) => `'${name}'`).join(", ");
  await connection.run(`SET VARIABLE others = (SELECT string_agg(name, ',')
    FROM duckdb_optimizers() WHERE name NOT IN (${kept}))`);
  await connection.run("SET disabled_optimizers = getvariable('others')");
  const reader = await connection.runAndReadAll(`EXPLAIN (FORMAT JSON) ${sql}`, values);
  instance.closeSync();
  return boundsOf(String(reader.getRows()[0]?.[1])).get("reports");
}

const years = (from: number | null, before: number | null): Bounds => ({
  ...UNBOUNDED,
  year: { from, before },
});
const regions = (from: string | null, before: string | null): Bounds => ({
  ...UNBOUNDED,
  region_code: { from, before },
});

test("a year, a span of years and one side of it bound the years", async () => {
  const sum = "SELECT sum(disclosed_items) FROM reports WHERE";
  expect(await bounds(`${sum} year = 2023`)).toEqual(years(2023, 2024));
  expect(await bounds(`${sum} year BETWEEN ? AND ?`, 2020, 2022)).toEqual(years(2020, 2023));
  expect(await bounds(`${sum} year > 2020 AND scope = 'own'`)).toEqual(years(2021, null));
  expect(await bounds(`${sum} year < 2020`)).toEqual(years(null, 2020));
});

test("a region's code, or the beginning of one, bounds the regions", async () => {
  const sum = "SELECT sum(disclosed_items) FROM reports WHERE";
  expect(await bounds(`${sum} starts_with(region_code, ?)`, "32")).toEqual(regions("32", "33"));
  expect(await bounds(`${sum} starts_with(region_code, '39')`)).toEqual(regions("39", "3:"));
  expect(await bounds(`${sum} region_code LIKE '3208%'`)).toEqual(regions("3208", "3209"));
  expect(await bounds(`${sum} region_code = '320106'`)).toEqual(regions("320106", "320106\0"));
});

test("a level and a field bound the rows, nothing but themselves", async () => {
  const sum = "SELECT sum(disclosed_items) FROM reports WHERE";
  const level = { from: "city", before: "city\0" };
  const field = { from: "health", before: "health\0" };
  expect(await bounds(`${sum} level = 'city'`)).toEqual({ ...UNBOUNDED, level });
  expect(await bounds(`${sum} level = ? AND field = ?`, "city", "health")).toEqual({
    ...UNBOUNDED,
    level,
    field,
  });
  expect(await bounds(`${sum} level > 'city'`)).toEqual(UNBOUNDED);
});

test("a filter above a subquery bounds it", async () => {
  const sql = `WITH chosen AS (SELECT * FROM reports WHERE year >= 2021)
    SELECT year, sum(disclosed_items) FROM chosen WHERE starts_with(region_code, '32') GROUP BY year`;
  expect(await bounds(sql)).toEqual({
    ...UNBOUNDED,
    year: { from: 2021, before: null },
    region_code: { from: "32", before: "33" },
  });
});

test("of two scans both are of use", async () => {
  const sum = "SELECT sum(disclosed_items) FROM reports";
  expect(
    await bounds(`${sum} WHERE year = 2019 UNION ALL ${sum} WHERE year BETWEEN 2021 AND 2022`),
  ).toEqual(years(2019, 2023));
  expect(await bounds(`${sum} WHERE year = 2019 UNION ALL ${sum}`)).toEqual(UNBOUNDED);
});

test.each([
  "year = 2020 OR year = 2022",
  "year IN (2018, 2021)",
  "year <> 2020",
  "year IS NOT NULL",
  "year::VARCHAR = '2020'",
  "level = 'x'' AND year=2020 AND field=''y'",
  "agency = 'starts_with(region_code, ''32'')'",
  "region_code >= 'x'",
  "level = 'city' OR field = 'health'",
  "level = 'a b'",
  "level LIKE 'c%'",
  "NOT starts_with(region_code, '32')",
  "starts_with(region_code, '32') OR level = 'national'",
])("what may let other rows pass bounds nothing: %s", async (where) => {
  expect(await bounds(`SELECT sum(disclosed_items) FROM reports WHERE ${where}`)).toEqual(
    UNBOUNDED,
  );
});

test("a plan that is none is refused", () => {
  expect(() => boundsOf('{"plan": true}')).toThrow("not a list");
});
