/** Questions on the real engine over a few reports with known answers. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../engine/ask.ts";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import { writeTable } from "../engine/write.ts";
import { report } from "./fixtures/report.ts";
import * as questions from "./index.ts";
import { type Answerer, answerWith, NO_FILTERS } from "./index.ts";

const YEARS = { from: 2022, to: 2023 };

const REPORTS: readonly Row[] = [
  // Table and prose differ: the table counts, and they are never added.
  report("a", 2022, { applications_new_total: 10, stated_applications: 99, extent: "full" }),
  report("a", 2023, {
    applications_new_total: 30,
    applications_concluded_total: 25,
    review_upheld: 6,
    review_corrected: 3,
    review_other: 1,
    review_pending: 2,
    review_total: 12,
    direct_suit_total: 1,
    extent: "full",
  }),
  report("b", 2022, { stated_applications: 7, approximate: "stated_applications" }),
  report("b", 2023, { stated_applications: 5, approximate: "disclosed_items" }),
  // Only in one year: in no comparison over time.
  report("c", 2023, { stated_applications: 1000, disclosed_items: 40 }),
  // Says nothing of applications.
  report("d", 2023, {
    disclosed_on_website: 500,
    region_code: "330100",
    province: "浙江省",
    city: "杭州市",
  }),
  // Contains a and b: never summed or ranked with them.
  report("e", 2023, {
    scope: "area",
    stated_applications: 50_000,
    level: "county",
    county: "某区",
  }),
  // Scope unknown: listed, never summed.
  report("f", 2023, {
    scope: null,
    stated_applications: 60_000,
    region_code: null,
    province: null,
    city: null,
  }),
];

const FINDINGS: readonly Row[] = [
  finding("a-2023", "disputes.results", "error", ["review_total", "review_upheld"]),
  finding("a-2023", "prose.applications", "warning", ["applications_new_total"]),
  finding("b-2023", "prose.applications", "note", ["stated_applications"]),
];

const EVIDENCE: readonly Row[] = [
  { report_id: "a-2023", cell: "after_review_suit_total", state: "blank", raw: "", place: "4:1" },
  { report_id: "a-2023", cell: "review_total", state: "number", raw: "12", place: "4:1" },
];

function finding(reportId: string, rule: string, severity: string, cells: readonly string[]): Row {
  const messages = { message_zh: "不符", message_en: "differs" };
  return { report_id: reportId, rule, severity, cells, ...messages, blame: "report" };
}

let engine: NodeEngine;
let answer: Answerer;

beforeAll(async () => {
  const filled = mkdtempSync(join(tmpdir(), "sundial-queries-"));
  await writeTable("reports", REPORTS, join(filled, "reports.parquet"));
  await writeTable("findings", FINDINGS, join(filled, "findings.parquet"));
  await writeTable("evidence", EVIDENCE, join(filled, "evidence.parquet"));
  engine = await openNodeEngine({ folder: filled });
  answer = answerWith(engine.ask);
});

afterAll(() => {
  engine.close();
});

test("coverage counts reports, agencies, places and scopes apart", async () => {
  expect(await answer(questions.coverage, NO_FILTERS)).toEqual([
    {
      reports: 8,
      agencies: 6,
      firstYear: 2022,
      lastYear: 2023,
      full: 2,
      opening: 6,
      provinces: 2,
      own: 6,
      area: 1,
      unknownScope: 1,
    },
  ]);
  expect(await answer(questions.coverageGrid, NO_FILTERS)).toEqual([
    { region: "32", year: 2022, reports: 2, agencies: 2, full: 1 },
    { region: "32", year: 2023, reports: 4, agencies: 4, full: 1 },
    { region: "33", year: 2023, reports: 1, agencies: 1, full: 0 },
    { region: null, year: 2023, reports: 1, agencies: 1, full: 0 },
  ]);
});

test("a total keeps scopes apart and says what it rests on", async () => {
  const rows = await answer(questions.totals, {
    filters: { ...NO_FILTERS, years: { from: 2023, to: 2023 } },
    metrics: ["received", "disclosed_items"],
  });
  const common = { metric: "received", firstYear: 2023, lastYear: 2023, base: null };
  expect(rows.filter(({ metric }) => metric === "received")).toEqual([
    // 50,000 of the area stand apart; d gave none and is counted as not given, not as 0.
    {
      ...common,
      scope: "area",
      reports: 1,
      given: 1,
      fromProse: 1,
      approximate: 0,
      failed: 0,
      agencies: 1,
      absent: 0,
      amount: 50_000,
    },
    {
      ...common,
      scope: "own",
      reports: 4,
      given: 3,
      fromProse: 2,
      approximate: 0,
      failed: 0,
      agencies: 3,
      absent: 1,
      amount: 1035,
    },
    {
      ...common,
      scope: null,
      reports: 1,
      given: 1,
      fromProse: 1,
      approximate: 0,
      failed: 0,
      agencies: 1,
      absent: 0,
      amount: null,
    },
  ]);
  // A count on the website is not a total.
  const disclosed = rows.find(
    ({ metric, scope }) => metric === "disclosed_items" && scope === "own",
  );
  expect(disclosed).toMatchObject({ given: 1, amount: 40 });
});

test("no figure given is null and never 0", async () => {
  const rows = await answer(questions.totals, { filters: NO_FILTERS, metrics: ["suits"] });
  expect(rows.map(({ amount, given }) => [amount, given])).toEqual([
    [null, 0],
    [null, 0],
    [null, 0],
  ]);
});

test("a sum says how many of its reports the audit finds wrong on its columns, and no others", async () => {
  const rows = await answer(questions.totals, {
    filters: NO_FILTERS,
    metrics: ["reviews", "received", "direct_suits"],
  });
  const own = rows.filter(({ scope }) => scope === "own");
  // A warning on the applications of a-2023 is no error, and its review is not its suit.
  expect(own.map(({ metric, given, failed }) => [metric, given, failed])).toEqual([
    ["reviews", 1, 1],
    ["received", 5, 0],
    ["direct_suits", 1, 0],
  ]);
  const parts = await answer(questions.breakdowns, NO_FILTERS);
  expect(parts.find(({ whole }) => whole === "reviews")).toMatchObject({ reports: 1, failed: 1 });
});

test("who gives no figure is named, with why", async () => {
  const of = async (metric: questions.MetricId, limit = 9) =>
    (await answer(questions.absentees, { filters: NO_FILTERS, metric, limit })).map(
      ({ agencyId, why, alike }) => [agencyId, why, alike],
    );
  // d, read in its opening alone, says nothing of applications.
  expect(await of("received")).toEqual([["d", "opening", 1]]);
  expect(await of("disclosed_items")).toEqual([
    ["a", "unstated", 3],
    ["b", "unstated", 3],
    ["d", "unstated", 3],
  ]);
  expect(await of("after_review_suits", 1)).toEqual([
    ["a", "table", 1],
    ["b", "opening", 3],
  ]);
  expect(
    await answer(questions.cellAbsences, {
      filters: NO_FILTERS,
      figure: "after_review_suit_total",
      reports: ["a-2023", "b-2023"],
    }),
  ).toEqual([{ reportId: "a-2023", state: "blank" }]);
});

test("leaders are of one scope, each by its latest year, with what must be said of the figure", async () => {
  const rows = await answer(questions.leaders, {
    filters: NO_FILTERS,
    metric: "received",
    limit: 2,
  });
  expect(rows).toEqual([
    {
      agencyId: "c",
      agency: "c局",
      province: "江苏省",
      city: "南京市",
      county: null,
      reportId: "c-2023",
      year: 2023,
      value: 1000,
      amount: 1000,
      base: null,
      readIn: "prose",
      approximate: false,
      mark: null,
      eligible: 3,
    },
    expect.objectContaining({
      agencyId: "a",
      year: 2023,
      value: 30,
      readIn: "table",
      mark: "warning",
      eligible: 3,
    }),
  ]);
  const area = await answer(questions.leaders, {
    filters: { ...NO_FILTERS, scope: "area" },
    metric: "received",
    limit: 9,
  });
  expect(area.map(({ agencyId }) => agencyId)).toEqual(["e"]);
});

test("a rate is ranked from ten cases on, with its numerator and denominator", async () => {
  const rows = await answer(questions.leaders, {
    filters: NO_FILTERS,
    metric: "review_corrected_share",
    limit: 9,
  });
  expect(rows).toEqual([
    expect.objectContaining({ agencyId: "a", amount: 3, base: 10, value: 0.3, mark: "error" }),
  ]);
  const disputes = await answer(questions.leaders, {
    filters: NO_FILTERS,
    metric: "disputes_per_hundred",
    limit: 9,
  });
  expect(disputes).toEqual([expect.objectContaining({ amount: 13, base: 25, value: 52 })]);
});

test("years are compared over the agencies present in all of them", async () => {
  const params = { filters: NO_FILTERS, metric: "received", years: YEARS } as const;
  const several = { filters: NO_FILTERS, metrics: ["received"], years: YEARS } as const;
  const common = { metric: "received", agencies: 2, asked: 4, base: null, fromProse: 1 };
  expect(await answer(questions.panel, several)).toEqual([
    { ...common, year: 2022, amount: 17, approximate: 1, failed: 0 },
    { ...common, year: 2023, amount: 35, approximate: 0, failed: 0 },
  ]);
  expect(await answer(questions.panelSpans, several)).toEqual([
    { from: 2022, to: 2023, agencies: 2 },
  ]);
  const changes = await answer(questions.largestChanges, { ...params, limit: 9 });
  expect(
    changes.map(({ agencyId, before, after, difference }) => [agencyId, before, after, difference]),
  ).toEqual([
    ["a", 10, 30, 20],
    ["b", 7, 5, -2],
  ]);
  expect(changes[1]).toMatchObject({
    beforeFrom: { readIn: "prose", approximate: true, mark: null },
    afterFrom: { readIn: "prose", approximate: false, mark: null },
    eligible: 2,
  });
  const years = { from: 2021, to: 2023 };
  expect(await answer(questions.panel, { ...several, years })).toEqual([]);
});

test("a facet counts under the other filters and not under its own", async () => {
  const rows = await answer(questions.facets, { ...NO_FILTERS, region: "33", level: "city" });
  const of = (facet: string) =>
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, name, reports }) => [value, name, reports]);
  expect(of("province")).toEqual([
    ["32", "江苏省", 5],
    ["33", "浙江省", 1],
    [null, null, 1],
  ]);
  expect(of("year")).toEqual([["2023", null, 1]]);
  expect(of("level")).toEqual([["city", null, 1]]);
});

test("cities and counties are offered within a province, and a whole country's never", async () => {
  const facetsOf = async (region: string | null) =>
    new Set((await answer(questions.facets, { ...NO_FILTERS, region })).map(({ facet }) => facet));
  expect(await facetsOf("32")).toEqual(
    new Set(["year", "province", "city", "county", "level", "field", "scope"]),
  );
  expect(await facetsOf(null)).toEqual(new Set(["year", "province", "level", "field", "scope"]));
});

test("the index knows an agency by its years and its latest name", async () => {
  const rows = await answer(questions.agencyIndex, NO_FILTERS);
  expect(rows.map(({ agencyId }) => agencyId)).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect(rows[0]).toMatchObject({ agency: "a局", years: [2022, 2023], reports: 2, full: 2 });
});

test("an agency's reports carry every figure, absences as null", async () => {
  const [first, second] = await answer(questions.agencyReports, { agencyId: "a" });
  expect(first?.figures).toMatchObject({ applications_new_total: 10, review_total: null });
  expect(second?.figures.review_corrected).toBe(3);
  const [vague] = await answer(questions.agencyReports, { agencyId: "b" });
  expect(vague?.approximate).toEqual(["stated_applications"]);
});

test("findings come gravest first, narrowed and counted", async () => {
  const narrow = { rule: null, severity: null, blame: null, limit: 2, offset: 0 } as const;
  const page = await answer(questions.findings, { filters: NO_FILTERS, ...narrow });
  expect(page.map(({ severity, total }) => [severity, total])).toEqual([
    ["error", 3],
    ["warning", 3],
  ]);
  const next = await answer(questions.findings, { filters: NO_FILTERS, ...narrow, offset: 2 });
  expect(next.map(({ severity, agencyId }) => [severity, agencyId])).toEqual([["note", "b"]]);
  const one = await answer(questions.findings, {
    filters: NO_FILTERS,
    ...narrow,
    rule: "prose.applications",
    severity: "warning",
  });
  expect(one.map(({ reportId, total }) => [reportId, total])).toEqual([["a-2023", 1]]);
  const counts = await answer(questions.findingCounts, NO_FILTERS);
  expect(
    counts.map(({ rule, severity, findings, reports }) => [rule, severity, findings, reports]),
  ).toEqual([
    ["disputes.results", "error", 1, 1],
    ["prose.applications", "warning", 1, 1],
    ["prose.applications", "note", 1, 1],
  ]);
  expect(await answer(questions.agencyFindings, { agencyId: "b" })).toHaveLength(1);
});

test("a row without a promised column is an error that names it", () => {
  expect(() => questions.coverage.row({ reports: 1 })).toThrow(/no column agencies/);
  expect(() => questions.coverageByYear.row({ year: null })).toThrow(/year holds null/);
});
