/** Every family of framed charts: points, table and drawing say the same. */
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { describeMetric, figuresBehind } from "../queries/index.ts";
import { breaksIn } from "./break-lines.ts";
import { touched } from "./drawing.tsx";
import { flowModel } from "./flow.ts";
import { figureLabel, movedApart, wrapped } from "./label.ts";
import { notesIn } from "./model.ts";
import { composed, pictureOf } from "./picture.ts";
import { rankingModel } from "./ranking.ts";
import { slopeModel } from "./slope.ts";
import { spanOf } from "./span.ts";
import { stackedModel } from "./stacked.ts";
import { yearsModel } from "./years.ts";

const view = { width: 600, active: null };

const ranking = rankingModel({
  bars: [
    {
      id: "a",
      label: "=甲局",
      value: 12,
      words: "甲局，12 件",
      notes: ["prose", "error"],
      whose: { agencyId: "a", agency: "甲局" },
    },
    { id: "b", label: '乙"局, 分', value: null, words: "乙局，未给出" },
  ],
  columns: { label: "机关", value: "申请（件）" },
  notGiven: "未给出",
  language: "zh",
});

test("a ranking has a point and a row for each bar, absence included", () => {
  expect(ranking.points.map(({ id, words }) => [id, words])).toEqual([
    ["a", "甲局，12 件"],
    ["b", "乙局，未给出"],
  ]);
  expect(ranking.table.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
    ["=甲局", 12],
    ['乙"局, 分', null],
  ]);
  expect(notesIn(ranking.table)).toEqual(["prose", "error"]);
  expect(JSON.stringify(ranking.option(view))).toContain("未给出");
});

test("a touch of a drawing finds its point, and nothing else does", () => {
  expect(touched(ranking, { seriesIndex: 0, dataIndex: 1 })).toBe("b");
  expect(touched(ranking, { seriesIndex: 1, dataIndex: 1 })).toBeNull();
});

test("a break is named on the axis only where the figures it changes are drawn across it", () => {
  const decisions = figuresBehind(describeMetric("licences_decided"));
  const reviews = figuresBehind(describeMetric("reviews"));
  const years = (figures: typeof decisions, from: number, to: number) =>
    breaksIn(figures, [from, to]).map(({ year }) => year);
  expect(years(decisions, 2019, 2024)).toEqual([2021]);
  expect(years(decisions, 2021, 2024)).toEqual([]);
  expect(years(reviews, 2019, 2024)).toEqual([2024]);
  const model = yearsModel({
    lines: [
      {
        id: "licences_decided",
        title: "许可",
        head: "许可（件）",
        values: [2020, 2021].map((year) => ({ year, cell: { value: year }, words: `${year}` })),
      },
    ],
    figures: decisions,
    yearHead: "年度",
    language: "zh",
  });
  expect(JSON.stringify(model.option(view))).toContain('"2021 年版格式启用"');
  expect(model.table.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
    [2020, 2020],
    [2021, 2021],
  ]);
});

test("shares of nothing are not drawn, and their table says none", () => {
  const shares = (amounts: readonly number[]) =>
    amounts.map((amount) => ({ amount, words: String(amount), low: null, high: null }));
  const model = stackedModel({
    parts: ["x", "y"].map((id) => ({ id, label: id, colour: `var(--${id})` })),
    bars: [
      { id: "some", label: "Some", total: 4, totalWords: "4", shares: shares([1, 3]) },
      { id: "none", label: "None", total: 0, totalWords: "0", shares: shares([0, 0]) },
    ],
    heads: { bar: "", part: "", amount: "", total: "", share: "", low: "", high: "" },
    language: "en",
  });
  expect(model.points.map(({ id }) => id)).toEqual(["some x", "some y"]);
  expect(model.table.rows.map(({ cells }) => cells[4]?.value)).toEqual([0.25, 0.75, null, null]);
});

test("what flows in flows out, and an outcome without grounds ends the flow", () => {
  const place = (id: string) => ({ id, label: id });
  const model = flowModel({
    rows: [
      { source: "person", middle: "granted", end: "granted", amount: 6 },
      { source: "person", middle: "denied", end: "secret", amount: 3 },
      { source: "legal", middle: "denied", end: "secret", amount: 1 },
      { source: "legal", middle: "denied", end: "file", amount: 0 },
    ],
    sources: [place("person"), place("legal")],
    middles: [place("granted"), place("denied")],
    ends: [place("granted"), place("secret"), place("file")],
    heads: { source: "", middle: "", end: "", amount: "" },
    unit: "applications",
    language: "en",
  });
  expect(model.points.map(({ words }) => words)).toEqual([
    "person: 9 applications, 90% of all",
    "legal: 1 application, 10% of all",
    "person → granted: 6 applications, 60% of all",
    "person → denied: 3 applications, 30% of all",
    "legal → denied: 1 application, 10% of all",
    "granted: 6 applications, 60% of all",
    "denied: 4 applications, 40% of all",
    "denied → secret: 4 applications, 40% of all",
    "secret: 4 applications, 40% of all",
  ]);
  // Zeros are in the table, where nothing is left out.
  expect(model.table.rows).toHaveLength(4);
});

test("a slope's table has both years and the difference", () => {
  const model = slopeModel({
    lines: [{ id: "a", label: "A", before: { value: 3 }, after: { value: 5 }, words: "A" }],
    years: { from: 2021, to: 2023 },
    figures: ["stated_applications"],
    kind: "number",
    heads: { label: "Agency", difference: "Difference" },
    short: String,
    language: "en",
  });
  expect(model.table.columns.map(({ title }) => title)).toEqual([
    "Agency",
    "2021",
    "2023",
    "Difference",
  ]);
  expect(model.table.rows[0]?.cells.map(({ value }) => value)).toEqual(["A", 3, 5, 2]);
});

test("labels are moved apart within their floor, in their order, and no further than needed", () => {
  expect(movedApart([10, 100], 15, 200)).toEqual([0, 0]);
  expect(movedApart([100, 100, 102], 15, 200)).toEqual([0, 15, 28]);
  expect(movedApart([199, 200], 15, 200)).toEqual([-14, 0]);
});

test("a figure beside its mark is exact until it is shorter in words", () => {
  expect(figureLabel(9703, "zh")).toBe("9,703");
  expect(figureLabel(12_345, "zh")).toBe("1.23万");
  expect(figureLabel(12_345, "en")).toBe("12.3k");
  expect(figureLabel(1_808_595, "zh")).toBe("181万");
  expect(figureLabel(1_808_595, "en")).toBe("1.81M");
});

test("the years compared are those asked for, else those that rest on most figures", () => {
  const spans = [
    { from: 2022, to: 2023, agencies: 100 },
    { from: 2019, to: 2023, agencies: 60 },
    { from: 2022, to: 2024, agencies: 1 },
  ];
  expect(spanOf(spans, null)).toEqual(spans[1]);
  expect(spanOf(spans, { from: 2022, to: 2024 })).toEqual(spans[2]);
  expect(spanOf([], null)).toBeNull();
});

test("a standalone picture carries its words and no colour by name", async () => {
  const legend = { title: "甲 < 乙", whom: "2 个机关", notes: ["* 取自正文"], source: "来源：某" };
  const { svg, width, height } = await pictureOf(ranking, legend, () => "#123456");
  // A browser draws no picture of an SVG that is not well-formed.
  expect(() => new SaxesParser({ xmlns: true }).write(svg).close()).not.toThrow();
  expect(svg).toContain("甲 &lt; 乙");
  expect(svg).toContain("来源：某");
  expect(svg).toContain("* 取自正文");
  expect(svg).not.toContain("var(--");
  expect(svg).toContain("#123456");
  expect([width, height > 100]).toEqual([720, true]);
  expect(composed("<svg ></svg>", 50, legend, () => "#000", 300).height).toBeGreaterThan(100);
});

test("long words are broken between Chinese characters and between English words", () => {
  expect(wrapped("一二三四五", 2)).toEqual(["一二", "三四", "五"]);
  expect(wrapped("one two", 2)).toEqual(["one", "two"]);
});
