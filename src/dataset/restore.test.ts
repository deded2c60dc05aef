import { expect, test } from "vitest";
import { finding } from "../audit/index.ts";
import { SAMPLE_OF_EVERY_KIND } from "../audit/sampleReport.ts";
import { REPORT_COLUMNS } from "../form/index.ts";
import { auditAtHand } from "./atHand.ts";
import { type Entry, reportIdOf } from "./entry.ts";
import { restore } from "./restore.ts";
import { type Audited, evidenceRows, findingRows, reportRow } from "./rows.ts";

const report = SAMPLE_OF_EVERY_KIND;
const remark = finding("table.remark", {
  cells: ["review_total"],
  message: { zh: "附注", en: "a remark" },
});
const entry: Entry = {
  reportId: reportIdOf(report.identity, report.year),
  report,
  source: "qingshi.html",
  sourceSha256: "ab",
  kept: [remark],
};

function stored(audited: readonly Audited[]) {
  return {
    reports: audited.map(reportRow),
    findings: audited.flatMap(findingRows),
    evidence: audited.flatMap(evidenceRows),
  };
}

test("a report's row has every column of the form and no other", () => {
  const row = reportRow({ entry, findings: [] });
  expect(Object.keys(row).sort()).toEqual(REPORT_COLUMNS.map(({ name }) => name).sort());
  expect(row).toMatchObject({
    review_total: null,
    review_upheld: 0,
    approximate: "stated_applications",
  });
});

test("entries come back from their own rows, and are audited to the same findings", () => {
  const once = auditAtHand([entry]);
  const [back] = restore(stored(once));
  expect(back?.report).toEqual(report);
  expect(back?.kept.map(({ rule }) => rule)).toEqual(["table.remark", "table.row_missing"]);
  const sorted = (audited: readonly Audited[]) =>
    audited.flatMap(({ findings }) => findings.map((each) => JSON.stringify(each))).sort();
  expect(sorted(auditAtHand(back ? [back] : []))).toEqual(sorted(once));
});

test("a damaged row is named with its column and value", () => {
  const rows = stored(auditAtHand([entry]));
  const broken = rows.reports.map((row) => ({ ...row, extent: "half" }));
  expect(() => restore({ ...rows, reports: broken })).toThrow(
    'extent of 990101-human_resources-2023 is "half"',
  );
});
