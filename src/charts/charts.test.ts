import { expect, test } from "vitest";
import { barsOf, sharesModel } from "./shares.ts";
import { magnitudeWords, spreadModel } from "./spread.ts";

test("an order of magnitude that nobody has, between two that some have, is drawn empty", () => {
  const whole = { median: 4, largest: 900, total: 5 };
  const model = spreadModel([
    { digits: 1, agencies: 4, ...whole },
    { digits: 3, agencies: 1, ...whole },
  ]);
  expect(model?.bars.map(({ agencies }) => agencies)).toEqual([4, 0, 1]);
  expect(spreadModel([])).toBeNull();
});

test("orders of magnitude in words", () => {
  expect([0, 1, 3, 4, 5].map((digits) => magnitudeWords(digits, "zh"))).toEqual([
    "0",
    "1–9",
    "100–999",
    "1000–1万",
    "1万–10万",
  ]);
  expect(magnitudeWords(5, "en")).toBe("10k–100k");
});

const part = (scope: "own" | "area" | null, id: string, amount: number) =>
  ({ whole: "reviews", part: id, scope, amount, reports: 2, agencies: 2, failed: 0 }) as const;

test("scopes are bars of their own, and an unknown scope is none", () => {
  const rows = [
    part("own", "upheld", 3),
    part("own", "corrected", 1),
    part("own", "pending", 7),
    part("area", "upheld", 9),
    part(null, "upheld", 5),
  ];
  const bars = barsOf(rows, ["reviews", "suits"]);
  // Pending cases are beside the closed ones, in no share and no total.
  expect(bars.map(({ scope, total, pending }) => [scope, total, pending])).toEqual([
    ["own", 4, 7],
    ["area", 9, 0],
  ]);
  expect(bars[0]?.shares.map(({ share }) => share)).toEqual([0.75, 0.25, 0]);
  const { points, table } = sharesModel(bars, "en");
  expect(points[0]?.words).toBe("Own, Upheld: 3 of 4, 75%, 95% interval 30%–95%");
  expect(table.rows).toHaveLength(6);
  expect(table.rows[0]?.cells[2]?.notes).toEqual(["few"]);
});

test("a whole of nothing has no shares, not shares of zero", () => {
  const [bar] = barsOf([part("own", "upheld", 0)], ["reviews"]);
  expect(bar?.shares.every(({ share }) => share === null)).toBe(true);
});
