import { expect, test } from "vitest";
import { finding } from "../audit/index.ts";
import { sampleReport } from "../audit/sampleReport.ts";
import { type Entry, reportIdOf } from "./entry.ts";
import { cardOf, packEntry, unpackEntry } from "./packed.ts";

const report = sampleReport({
  claims: { stated_applications: 4, stated_fee_yuan: 12.5 },
  approximate: ["stated_applications"],
  cells: {
    applications_new_total: 3,
    disclosure_fees_wan: 15.2255,
    disclosure_coercion_decided: "missing",
    review_total: "blank",
  },
  report: { publishedOn: "2024-01-20" },
});
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
