import { expect, test } from "vitest";
import type { AgencyEntry, Leader } from "../../queries/index.ts";
import { ORDERS } from "../search.ts";
import { listed } from "./listed.ts";
import { figureOf, orderOf, sortedOf } from "./order.ts";

const entry = (agencyId: string, agency: string): AgencyEntry => ({
  agencyId,
  agency,
  province: null,
  city: null,
  county: null,
  regionCode: null,
  level: null,
  field: null,
  years: [2023],
  reports: 1,
  full: 0,
  errors: 0,
});
const leader = (agencyId: string, value: number): Leader => ({
  ...entry(agencyId, agencyId),
  readIn: "table",
  approximate: false,
  mark: null,
  reportId: `${agencyId}-2023`,
  year: 2023,
  value,
  amount: value,
  base: null,
  eligible: 2,
});
const entries = [entry("a", "甲县教育局"), entry("b", "乙县教育局"), entry("c", "丙县税务局")];

test("an agency has its figure beside it, zero too, and another has none", () => {
  const rows = listed(entries, [leader("c", 0), leader("b", 7)], "");
  expect(rows.map(({ figure }) => figure?.value ?? null)).toEqual([null, 7, 0]);
});

test("a part of a name narrows the list and keeps its order", () => {
  const names = (name: string) => listed(entries, [], name).map(({ entry }) => entry.agencyId);
  expect(names("")).toEqual(["a", "b", "c"]);
  expect(names("教育")).toEqual(["a", "b"]);
});

test("an order is the address's, its column's and its direction's", () => {
  expect(sortedOf("disclosure")).toEqual({ id: "disclosure", descending: true });
  expect(sortedOf("-years")).toEqual({ id: "years", descending: false });
  expect(sortedOf("-agency")).toEqual({ id: "agency", descending: true });
  for (const order of ORDERS) expect(orderOf(sortedOf(order))).toBe(order);
  expect(orderOf(null)).toBe("name");
  expect(figureOf("-litigation")).toBe("litigation");
  expect(figureOf("agency")).toBeNull();
});
