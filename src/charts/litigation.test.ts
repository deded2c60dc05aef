import { expect, test } from "vitest";
import { funnelLimits, type Part, type Pooled, TAIL95, TAIL998 } from "../queries/index.ts";
import { FEWEST_IN_FUNNEL, funnelModel } from "./funnel.ts";
import { resultsModel } from "./results.ts";

function pooled(id: string, successes: number, cases: number): Pooled {
  return {
    agencyId: id,
    agency: `${id}局`,
    province: null,
    city: null,
    county: null,
    successes,
    cases,
    reports: 1,
    firstYear: 2023,
    lastYear: 2023,
    mark: null,
  };
}

const alike = Array.from({ length: FEWEST_IN_FUNNEL }, (_, index) =>
  pooled(`a${index}`, 18 + (index % 5), 100),
);

test("an agency is judged against the limits, and one of few cases is not", () => {
  const rows = [...alike, pooled("far", 60, 100), pooled("few", 9, 9)];
  const { agencies, funnel } = funnelModel(rows, "zh");
  const zone = (id: string) => agencies.find(({ row }) => row.agencyId === id)?.zone;
  expect(zone("a0")).toBe("within");
  expect(zone("far")).toBe("above998");
  expect(zone("few")).toBe("few");
  if (!funnel) throw new Error("Eleven agencies of a hundred cases have a funnel.");
  expect(0.6).toBeGreaterThan(funnelLimits(funnel, 100, TAIL998).high);
  expect(0.2).toBeGreaterThan(funnelLimits(funnel, 100, TAIL95).low);
  // The few cases are hollow and in the table, but no part of what agencies are judged by.
  expect(funnel).toEqual(funnelModel(rows.slice(0, -1), "zh").funnel);
});

test("among few agencies no limits are drawn, and each has its own interval", () => {
  const model = funnelModel([pooled("a", 3, 10), pooled("b", 0, 4)], "en");
  expect(model.funnel).toBeNull();
  expect(model.agencies.map(({ zone }) => zone)).toEqual(["none", "few"]);
  expect(model.points.map(({ words }) => words)).toEqual([
    "a局: 3 of 10, 30%, 95% interval 11%–60%",
    "b局: 0 of 4, 0%, 95% interval 0%–49%, under 10 cases, not judged",
  ]);
  expect(funnelModel([], "zh").points).toEqual([]);
});

test("a reader can walk every agency of the funnel, and each leads to its page", () => {
  const { points, table } = funnelModel(alike, "zh");
  expect(points).toHaveLength(alike.length);
  expect(table.rows.map(({ id }) => id)).toEqual(points.map(({ id }) => id));
  expect(points.every(({ whose, id }) => whose?.agencyId === id)).toBe(true);
});

function part(
  whole: Part["whole"],
  id: string,
  amount: number,
  scope: Part["scope"] = "own",
): Part {
  return { whole, part: id, scope, amount, reports: 3, agencies: 2, failed: 0 };
}

test("pending cases stand beside the closed and in no share; scopes are apart", () => {
  const rows = [
    part("reviews", "upheld", 6),
    part("reviews", "corrected", 3),
    part("reviews", "other", 1),
    part("reviews", "pending", 90),
    part("reviews", "upheld", 1000, "area"),
    part("suits", "upheld", 77),
  ];
  const { kinds, table, points } = resultsModel(rows, "own", "en");
  expect(kinds).toEqual([
    {
      kind: "reviews",
      reports: 3,
      agencies: 2,
      amounts: { upheld: 6, corrected: 3, other: 1 },
      closed: 10,
      pending: 90,
      failed: 0,
    },
  ]);
  expect(table.rows[0]?.cells.map(({ value }) => value)).toEqual([
    "Administrative reviews",
    6,
    3,
    1,
    10,
    0.3,
    expect.closeTo(0.1078, 4),
    expect.closeTo(0.6032, 4),
    90,
  ]);
  expect(points.map(({ id }) => id)).toEqual([
    "reviews-upheld",
    "reviews-corrected",
    "reviews-other",
    "reviews-pending",
  ]);
});

test("where nothing was closed and nothing is pending there is nothing to draw", () => {
  const none = ["upheld", "corrected", "other", "pending"].map((id) => part("reviews", id, 0));
  expect(resultsModel(none, "own", "zh").points).toEqual([]);
});
