import { expect, test } from "vitest";
import { spreadChart } from "../charts/spread.ts";
import { yearsModel } from "../charts/years.ts";
import { drawStill } from "./still.ts";

const model = { bars: [{ digits: 1, agencies: 4 }], total: 4, median: 3, largest: 9 };

test("a still has the chart's figures, the page's colours, and no style", () => {
  const chart = spreadChart(model, "items", "en");
  const svg = drawStill(chart.option({ width: 330, active: null }), 330, 160);
  expect(svg).toMatch(
    /^<svg viewBox="0 0 330 160" width="100%" height="160" preserveAspectRatio="xMinYMin">/,
  );
  expect(svg).toContain(">4</text>");
  expect(svg).toContain("var(--volume)");
  expect(svg).toMatch(/<text [^>]*font-size="12px"/);
  expect(svg).not.toMatch(/style|<script/);
});

test("a year without a figure is a hatch and a word in the still too, in the page's colours", () => {
  const years = yearsModel({
    lines: [
      {
        id: "received",
        title: "收到申请",
        head: "收到申请（件）",
        values: [2022, 2024].map((year) => ({ year, cell: { value: 5 }, words: `${year}` })),
      },
    ],
    figures: ["stated_applications"],
    yearHead: "年度",
    absent: { years: [2022, 2023, 2024], word: "不在比较之列", words: (year) => `${year} 年没有` },
    language: "zh",
  });
  expect(years.points.map(({ id }) => id)).toEqual([
    "received-2022",
    "received-2024",
    "absent-2023",
  ]);
  expect(years.table.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
    [2022, 5],
    [2023, null],
    [2024, 5],
  ]);
  const svg = drawStill(years.option({ width: 600, active: null }), 600, 300);
  expect(svg).toMatch(/<pattern /);
  expect(svg).toMatch(/fill="url\(#[^"]+\)"/);
  expect(svg).toContain("var(--quiet)");
  expect(svg).toContain("不在比较之列");
  expect(svg).not.toContain("style=");
});
