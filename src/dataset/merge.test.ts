import { expect, test } from "vitest";
import { sampleReport } from "../audit/sampleReport.ts";
import { mergeAtHand as merge } from "./atHand.ts";
import { type Entry, reportIdOf } from "./entry.ts";

function entry(source: string, options: Parameters<typeof sampleReport>[0] = {}): Entry {
  const report = sampleReport(options);
  return {
    reportId: reportIdOf(report.identity, report.year),
    report,
    source,
    sourceSha256: null,
    kept: [],
  };
}

function opening(source: string, applications: number): Entry {
  const whole = entry(source, { claims: { stated_applications: applications } });
  return { ...whole, report: { ...whole.report, extent: "opening", form: null, cells: new Map() } };
}

test("a whole report beats an opening, whichever comes first, and nothing differs", () => {
  const whole = entry("whole.pdf", { claims: { stated_applications: 3 } });
  for (const order of [
    [whole, opening("stated.csv", 3)],
    [opening("stated.csv", 3), whole],
  ]) {
    expect(merge([], order)).toEqual([whole]);
  }
});

test("two sources that differ are a finding on the one that stays", () => {
  const [kept] = merge(
    [opening("stated.csv", 4)],
    [entry("whole.pdf", { claims: { stated_applications: 3 } })],
  );
  expect(kept?.source).toBe("whole.pdf");
  expect(kept?.kept).toMatchObject([
    {
      rule: "source.conflict",
      cells: ["stated_applications"],
      expected: 4,
      found: 3,
      blame: "unclear",
    },
  ]);
  expect(kept?.kept[0]?.message.en).toContain("stated.csv");
});

test("of two whole reports the one published later wins; the order of files never matters", () => {
  const first = entry("b.html", {
    report: { publishedOn: "2024-01-10" },
    cells: { review_total: 1 },
  });
  const later = entry("a.html", {
    report: { publishedOn: "2024-02-10" },
    cells: { review_total: 2 },
  });
  expect(merge([], [first, later])).toEqual(merge([], [later, first]));
  expect(merge([first], [later])[0]?.source).toBe("a.html");
  expect(merge([later], [first])[0]?.source).toBe("a.html");
});

test("a file read again takes its own place without a conflict, and keeps what was found before", () => {
  const old = entry("a.html", { cells: { review_total: 1 } });
  const anew = entry("a.html", { cells: { review_total: 2 } });
  expect(merge([old], [anew])).toEqual([anew]);
  const [conflicted] = merge([old], [entry("b.html", { cells: { review_total: 9 } })]);
  if (!conflicted) throw new Error("One report stays.");
  const [again] = merge([conflicted], [entry("a.html", { cells: { review_total: 1 } })]);
  expect(again?.kept).toMatchObject([{ rule: "source.conflict" }]);
});

test("reports come out in the order of their ids", () => {
  const ids = merge([], [entry("b", { report: { year: 2024 } }), entry("a")]).map(
    ({ reportId }) => reportId,
  );
  expect(ids).toEqual(["990101-human_resources-2023", "990101-human_resources-2024"]);
});

test("two files of one name that differ are two sources; two copies of one file are one", () => {
  const one = entry("report.html", { cells: { review_total: 1 } });
  const two = entry("report.html", { cells: { review_total: 2 } });
  expect(merge([], [one, two])[0]?.kept).toMatchObject([{ rule: "source.conflict" }]);
  expect(merge([], [one, { ...one }])).toEqual([one]);
});
