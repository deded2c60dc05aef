import { expect, test } from "vitest";
import type { Counted, PlacedAmong } from "../queries/index.ts";
import { multiplesModel } from "./multiples.ts";
import { commonYear, panelsOf, yearsOf } from "./panels.ts";
import { sampleFigure } from "./sampleFigure.ts";
import { standingsModel } from "./standings.ts";

const A = { agencyId: "a", agency: "a局" };
const B = { agencyId: "b", agency: "b局" };

const rows = [
  sampleFigure("a", 2021, 10),
  sampleFigure("a", 2023, null),
  sampleFigure("a", 2024, 30),
  sampleFigure("b", 2022, 900, { scope: "area" }),
  sampleFigure("b", 2024, 12),
];

test("a year without a figure says why, and a report of the other scope is never compared", () => {
  const panels = panelsOf(rows, [A, B], yearsOf(rows), "own");
  expect(
    panels.map(({ years }) => years.map((one) => ("value" in one ? one.value : one.absence))),
  ).toEqual([
    [10, "noReport", "notGiven", 30],
    ["noReport", "otherScope", "noReport", 12],
  ]);
  expect(commonYear(panels, "a")).toBe(2024);
  expect(commonYear(panels.slice(0, 1), "a")).toBeNull();
});

test("differences are of one year, from the measure, in numbers and in words", () => {
  const panels = panelsOf(rows, [A, B], yearsOf(rows), "own");
  const { table, points } = multiplesModel({
    metric: "received",
    panels,
    pin: "a",
    language: "en",
  });
  const row = (id: string) =>
    table.rows.find((one) => one.id === id)?.cells.map(({ value }) => value);
  expect(row("b-2024")).toEqual(["b局", 2024, 12, -18, "18 applications less"]);
  expect(row("b-2022")).toEqual(["b局", 2022, null, null, "other scope"]);
  expect(row("a-2021")).toEqual(["a局", 2021, 10, "", "the measure"]);
  expect(points.map(({ id }) => id)).toEqual(["a-2021", "a-2024", "b-2024"]);
});

test("rates under ten cases are hollow and not compared", () => {
  const rate = { metric: "review_corrected_share" as const };
  const shares = [
    sampleFigure("a", 2024, 0.5, { ...rate, amount: 10, base: 20 }),
    sampleFigure("b", 2024, 1, { ...rate, amount: 2, base: 2 }),
  ];
  const panels = panelsOf(shares, [A, B], [2024], "own");
  const { table } = multiplesModel({ ...rate, panels, pin: "a", language: "en" });
  const cells = table.rows.find(({ id }) => id === "b-2024")?.cells ?? [];
  expect(cells[2]).toMatchObject({ value: 1, notes: ["few"] });
  expect(cells.at(-1)?.value).toBe("fewer than 10 cases in 2024, not compared");
});

function placed(all: Counted, near: Counted): PlacedAmong {
  return {
    metric: "received",
    year: 2024,
    value: 5,
    amount: 5,
    base: null,
    readIn: "table",
    approximate: false,
    mark: null,
    among: { all, near },
  };
}

test("a place is a band of percentiles among enough peers, and is not given among few", () => {
  const near = { peers: 3, below: 0, above: 0 };
  const model = standingsModel([placed({ peers: 12, below: 0, above: 8 }, near)], "en");
  const [row] = model.table.rows;
  expect(row?.cells.map(({ value }) => value)).toEqual([
    "Applications received",
    "5 applications (2024)",
    12,
    0,
    4,
    8,
    0,
    33,
    3,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(model.points).toHaveLength(2);
  const alone = standingsModel([placed({ peers: 5, below: 0, above: 1 }, near)], "en");
  expect(alone.points).toEqual([]);
});
