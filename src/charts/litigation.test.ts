import { expect, test } from "vitest";
import {
  FEWEST_IN_FUNNEL,
  funnelOf,
  type Part,
  type PooledPoint,
  zoneOf,
} from "../queries/index.ts";
import { funnelModel } from "./funnel.ts";
import { resultsModel } from "./results.ts";

type Pooled = Omit<PooledPoint, "zone">;

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
const funnel = funnelOf(alike);
const placed = (rows: readonly Pooled[]): readonly PooledPoint[] =>
  rows.map((row) => ({ ...row, zone: zoneOf(row, funnel) }));

test("an agency's zone is said of its point and in the table, and few cases are marked", () => {
  const rows = placed([...alike, pooled("far", 60, 100), pooled("few", 9, 9)]);
  const { points, table } = funnelModel(rows, funnel, "zh");
  const said = (id: string) => points.find((point) => point.id === id)?.words;
  expect(said("a0")).toContain("线内");
  expect(said("far")).toContain("高于 99.8% 线");
  expect(said("few")).toContain("不足 10 件，不判断");
  const few = table.rows.find(({ id }) => id === "few");
  expect(few?.cells.flatMap(({ notes }) => notes ?? [])).toEqual(["few"]);
});

test("a reader's own report is judged by the limits of all, and is in none of them", () => {
  const { points } = funnelModel(placed(alike), funnel, "en", [pooled("own", 60, 100)]);
  expect(points).toHaveLength(alike.length + 1);
  expect(points.at(-1)?.words).toContain("above the 99.8% limit");
});

test("among few agencies no limits are drawn, and each has its own interval", () => {
  const rows = [pooled("a", 3, 10), pooled("b", 0, 4)].map((row) => ({
    ...row,
    zone: zoneOf(row, null),
  }));
  expect(funnelModel(rows, null, "en").points.map(({ words }) => words)).toEqual([
    "a局: 3 of 10, 30%, 95% interval 11%–60%",
    "b局: 0 of 4, 0%, 95% interval 0%–49%, under 10 cases, not judged",
  ]);
  expect(funnelModel([], null, "zh").points).toEqual([]);
});

test("a reader can walk every agency of the funnel, and each leads to its page", () => {
  const { points, table } = funnelModel(placed(alike), funnel, "zh");
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

test("what stands beside a bar is short enough for a phone: no digit of it is cut off", () => {
  const rows = ["upheld", "corrected", "other", "pending"].map((id) =>
    part("reviews", id, id === "pending" ? 49_012 : 200_000),
  );
  const labels = (language: "zh" | "en") =>
    JSON.stringify(resultsModel(rows, "own", language).option({ active: null, width: 335 }));
  expect(labels("zh")).toContain("尚未审结 4.9万");
  expect(labels("en")).toContain("49k pending");
});

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
