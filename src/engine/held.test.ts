import { expect, test } from "vitest";
import { type Held, holdings } from "./held.ts";

const year = (name: string, ...columns: string[]): Held => ({
  name,
  table: "reports",
  url: `${name}.parquet`,
  part: "",
  rows: 1000,
  columns: new Set(columns),
});

const named = (excess: ReturnType<ReturnType<typeof holdings>["excess"]>): readonly string[] =>
  excess.map(({ held, column }) => `${held.name} ${column}`);

test("what a file holds is found by file and part, the last that was put there", () => {
  const held = holdings();
  const first = year("first", "year");
  held.put(first);
  const part = { ...first, name: "part", part: "32..33" };
  held.put(part);
  expect(held.find("first.parquet", "")).toBe(first);
  expect(held.find("first.parquet", "32..33")).toBe(part);
  expect(held.find("first.parquet", "33..34")).toBeNull();
  held.remove(first);
  expect(held.find("first.parquet", "")).toBeNull();
});

test("the columns longest of no use go first, and no more than must", () => {
  const held = holdings();
  const one = year("one", "year", "agency_id");
  const other = year("other", "year", "disclosed_items");
  for (const each of [one, other]) held.put(each);
  held.use([{ held: one, columns: new Set(["agency_id"]) }]);
  held.use([{ held: other, columns: new Set(["year"]) }]);
  held.use([{ held: one, columns: new Set(["year"]) }]);
  // 40,000 bytes of texts and 12,000 of numbers.
  expect(held.excess(52_000)).toEqual([]);
  expect(named(held.excess(51_999))).toEqual(["other disclosed_items"]);
  expect(named(held.excess(10_000))).toEqual(["other disclosed_items", "one agency_id"]);
  expect(named(held.excess(7_000))).toEqual([
    "other disclosed_items",
    "one agency_id",
    "other year",
  ]);
});

test("what a statement reads of several files is all of its last use", () => {
  const held = holdings();
  const one = year("one", "year");
  const other = year("other", "year");
  for (const each of [one, other]) held.put(each);
  held.use([one, other].map((each) => ({ held: each, columns: new Set(["year"]) })));
  expect(held.excess(0)).toEqual([]);
});

test("rows that are put into another table are no less of use for it", () => {
  const held = holdings();
  const one = year("one", "year", "errors");
  held.put(one);
  held.use([{ held: one, columns: new Set(["errors"]) }]);
  held.remove(one);
  const grown = { ...year("grown", "year", "errors", "warnings"), url: one.url };
  held.put(grown);
  held.use([{ held: grown, columns: new Set(["warnings"]) }]);
  expect(named(held.excess(8_000))).toEqual(["grown year"]);
  expect(named(held.excess(4_000))).toEqual(["grown year", "grown errors"]);
});

test("what the last statement reads stays, whatever it takes", () => {
  const held = holdings();
  const one = year("one", "year", "agency_id");
  held.put(one);
  held.use([{ held: one, columns: new Set(["year", "agency_id"]) }]);
  expect(held.excess(0)).toEqual([]);
});
