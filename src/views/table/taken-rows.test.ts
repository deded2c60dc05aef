import { expect, test } from "vitest";
import type { TableColumn } from "./columns.ts";
import { takenRows } from "./taken-rows.ts";

interface Entry {
  readonly name: string;
  readonly value: number | null;
}

const column = (id: string, value: TableColumn<Entry>["value"]): TableColumn<Entry> => ({
  id,
  title: `The ${id}`,
  kind: "text",
  sorts: true,
  value,
  show: value,
});

const columns = [
  column("name", ({ name }) => name),
  column("value", ({ value }) => value),
  column("rate", ({ value }) => (value === null ? "" : value / 2)),
  column("years", ({ value }) => (value === null ? "2023" : value)),
];

test("figures are figures, an absent one is empty and not zero, and mixed columns are text", () => {
  const taken = takenRows(columns, [
    { name: "甲", value: 3 },
    { name: "=乙", value: null },
    { name: "丙", value: 0 },
  ]);
  expect(taken.columns.map(({ name, type }) => [name, type])).toEqual([
    ["name", "text"],
    ["value", "integer"],
    ["rate", "decimal"],
    ["years", "text"],
  ]);
  expect(taken.rows).toEqual([
    ["甲", 3, 1.5, "3"],
    ["=乙", null, null, "2023"],
    ["丙", 0, 0, "0"],
  ]);
});

test("a table without rows keeps its heads", () => {
  const taken = takenRows(columns, []);
  expect(taken.columns).toHaveLength(4);
  expect(taken.rows).toEqual([]);
});
