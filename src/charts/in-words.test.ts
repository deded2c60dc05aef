import { expect, test } from "vitest";
import { inWords } from "./in-words.ts";
import type { Cell, Table } from "./model.ts";

const shares = (rows: readonly (readonly [string, number | null, number, number])[]): Table => ({
  columns: [
    { id: "label", title: "机关", kind: "text" },
    { id: "value", title: "予以公开率", kind: "share" },
    { id: "low", title: "下限", kind: "share" },
    { id: "high", title: "上限", kind: "share" },
  ],
  rows: rows.map(([label, value, low, high]) => ({
    id: label,
    cells: [{ value: label }, { value }, { value: low }, { value: high }],
  })),
});

test("shares whose intervals overlap are not told apart", () => {
  const said = inWords(
    shares([
      ["甲", 0.5, 0.3, 0.7],
      ["乙", 0.4, 0.2, 0.6],
      ["丙", null, 0, 1],
    ]),
    "zh",
  );
  expect(said.join("")).toContain("分不出高低");
  expect(said.join("")).toContain("最高是甲，50%（95% 区间 30%–70%）");
  expect(said.at(-1)).toContain("另有 1 项");
});

test("where they do not overlap, chance is still named", () => {
  const said = inWords(
    shares([
      ["A", 0.9, 0.8, 0.95],
      ["B", 0.2, 0.1, 0.3],
    ]),
    "en",
  ).join(" ");
  expect(said).toContain("do not overlap");
  expect(said).toContain("chance");
});

const years = (kind: "number" | "share", ...values: readonly Cell[]): Table => ({
  columns: [
    { id: "year", title: "年度", kind: "year" },
    { id: "received", title: "收到申请", kind },
  ],
  rows: values.map((cell, place) => ({
    id: String(place),
    cells: [{ value: 2021 + place }, cell],
  })),
});

test("years are compared by what was given, a gap is said, a doubted figure too", () => {
  const said = inWords(
    years("number", { value: 10 }, { value: null }, { value: 25, notes: ["error"] }),
    "zh",
  );
  expect(said).toEqual([
    "收到申请：2021 年 10，2023 年 25，多 15。有 1 个年度未给出。",
    "其中有的数字经核查有误或存疑，见标记。",
  ]);
});

test("a share over years without intervals is not said to rise, and few cases are not said at all", () => {
  const [said] = inWords(years("share", { value: 0.1 }, { value: 0.9 }), "en");
  expect(said).toContain("not said to rise or fall");
  expect(inWords(years("share", { value: 0.1, notes: ["few"] }, { value: 0.9 }), "en")).toEqual([]);
});
