import { expect, test } from "vitest";
import { finding } from "../audit/index.ts";
import { SAMPLE_OF_EVERY_KIND } from "../audit/sampleReport.ts";
import { type Entry, reportIdOf } from "./entry.ts";
import { cardOf, packEntry, unpackEntry } from "./packed.ts";

const report = SAMPLE_OF_EVERY_KIND;
const entry: Entry = {
  reportId: reportIdOf(report.identity, report.year),
  report: {
    ...report,
    doubts: [
      {
        rule: "table.remark",
        cells: [],
        expected: null,
        found: 2,
        message: { zh: "附注", en: "" },
      },
    ],
  },
  source: "青石.html",
  sourceSha256: null,
  kept: [finding("table.remark", { cells: ["review_total"], message: { zh: "注", en: "a" } })],
};

test("an entry comes back as it was packed, its cells in their order", () => {
  const back = unpackEntry(packEntry(entry).body);
  expect(back).toEqual(entry);
  expect([...back.report.cells.keys()]).toEqual([...entry.report.cells.keys()]);
});

test("a card is a small part of its entry, and prints are equal where figures are", () => {
  const { card } = packEntry(entry);
  expect(card).toEqual(cardOf(entry));
  expect(JSON.stringify(card).length * 20).toBeLessThan(
    JSON.stringify([...entry.report.cells]).length,
  );
  const other = { ...entry, reportId: "other", source: "other" };
  expect(cardOf(other).print).toBe(card.print);
});
