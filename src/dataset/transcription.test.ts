import { expect, test } from "vitest";
import { COUNTY_BUREAU } from "../audit/sampleReport.ts";
import { entryOf, TranscriptionError } from "./transcription.ts";
import { draftsOfCsv, draftsOfJson } from "./transcriptionFile.ts";

const place = () => COUNTY_BUREAU;

function fromJson(item: Record<string, unknown>) {
  const drafts = draftsOfJson(JSON.stringify(item), "qingshi.json");
  return drafts.map((draft) => entryOf(draft, place))[0];
}

function complaint(read: () => unknown): string {
  try {
    read();
  } catch (cause) {
    if (cause instanceof TranscriptionError) return `${cause.kind}: ${cause.words.en}`;
    throw cause;
  }
  return "no complaint";
}

test("a CSV record is an opening: empty cells are nothing, approximate ones are marked", () => {
  const csv =
    'agency,year,scope,disclosed_items,disclosed_on_website,approximate,source\n青石县人社局,2023,own,300,,"disclosed_items",https://example.org/a\n';
  const [draft] = draftsOfCsv(csv, "stated.csv");
  if (!draft) throw new Error("One record, one draft.");
  const { report, reportId, source, sourceSha256 } = entryOf(draft, place);
  expect([reportId, source, sourceSha256]).toEqual([
    "990101-human_resources-2023",
    "https://example.org/a",
    null,
  ]);
  expect(report).toMatchObject({ year: 2023, scope: "own", extent: "opening", form: null });
  expect([...report.claims]).toEqual([
    [
      "disclosed_items",
      {
        value: 300,
        approximate: true,
        raw: "300",
        place: "stated.csv, line 2, disclosed_items",
      },
    ],
  ]);
  expect(report.cells.size).toBe(0);
});

test("a JSON report is whole: null is blank, 0 is 0, a word says why there is no number", () => {
  const entry = fromJson({
    agency: "青石县人社局",
    year: 2023,
    form: "2021",
    cells: {
      disclosure_fees_wan: 523.15,
      disclosure_rules_issued: 0,
      disclosure_rules_repealed: null,
      review_total: "/",
      review_upheld: "unreadable",
      disclosure_rules_made: null,
    },
  });
  const cells = entry?.report.cells;
  expect(entry?.report.extent).toBe("full");
  expect(cells?.get("disclosure_fees_wan")).toMatchObject({ state: "number", value: 523.15 });
  expect(cells?.get("disclosure_rules_issued")).toMatchObject({ state: "number", value: 0 });
  expect(cells?.get("disclosure_rules_repealed")).toEqual({
    state: "blank",
    raw: null,
    place: "qingshi.json, cells.disclosure_rules_repealed",
  });
  expect(cells?.get("review_total")).toMatchObject({ state: "slash", raw: "/" });
  expect(cells?.get("review_upheld")).toMatchObject({ state: "unreadable" });
  // Not on the edition of 2021: neither a value nor an absence.
  expect(cells?.has("disclosure_rules_made")).toBe(false);
});

test("其他处理 is kept in the way the transcription fills it", () => {
  const base = { agency: "青石县人社局", year: 2023, form: "2021", review_total: 0 };
  const undivided = fromJson({ ...base, applications_closed_undivided_total: 3 })?.report.cells;
  expect(undivided?.has("applications_closed_other_total")).toBe(false);
  expect(undivided?.get("applications_closed_undivided_person")).toMatchObject({ state: "blank" });
  const divided = fromJson({ ...base, applications_closed_other_total: 3 })?.report.cells;
  expect(divided?.has("applications_closed_undivided_total")).toBe(false);
});

test.each([
  [{ agency: "甲", year: 2023, total: 1 }, "unknown_column: there is no column named “total”"],
  [{ year: 2023 }, "no_agency: agency: the agency's name is missing"],
  [{ agency: "甲" }, "no_year: year: the year reported on is missing"],
  [{ agency: "甲", year: 1999 }, "bad_value: year is 1999, but must be a year"],
  [
    { agency: "甲", year: 2023, stated_suits: "三" },
    'bad_value: stated_suits is "三", but must be a whole number',
  ],
  [{ agency: "甲", year: 2023, form: "2021", review_total: 1.5 }, "bad_value: review_total is 1.5"],
  [{ agency: "甲", year: 2023, review_total: 1 }, "bad_value: form is null"],
  [{ agency: "甲", year: 2023, published_on: "2024-02-30" }, "bad_value: published_on"],
  [{ agency: "甲", year: 2023, scope: "all" }, "bad_value: scope"],
  [{ agency: "甲", year: 2023, approximate: "items" }, "bad_value: approximate"],
])("%j is a complaint that names column and value", (item, words) => {
  expect(complaint(() => fromJson(item))).toContain(words);
});

test.each([
  ["agency,year,total\n甲,2023,1\n", "unknown_column"],
  ["agency,agency\n甲,乙\n", "the column “agency” stands twice"],
  ["agency,year\n甲\n", "line 2"],
])("a CSV that can't be used: %j", (csv, words) => {
  expect(complaint(() => draftsOfCsv(csv, "a.csv"))).toContain(words);
});

test.each([
  ["{", "not valid JSON"],
  ["[1]", "[0] must be an object"],
  ['{"null_ok": []}', "there is no column named “null_ok”"],
  ['{"agency": ["a"]}', "agency must be a number, a text or null"],
])("a JSON that can't be used: %s", (json, words) => {
  expect(complaint(() => draftsOfJson(json, "a.json"))).toContain(words);
});

test("a place the transcriber gives fills a gap, and never overrules the name without a word", () => {
  const item = { agency: "青石县人社局", year: 2023, county: "白石县" };
  const entry = fromJson(item);
  expect(entry?.report.identity.county).toBe("青石县");
  expect(entry?.report.doubts).toMatchObject([{ rule: "identity.conflict", cells: ["county"] }]);
  const [draft] = draftsOfJson(JSON.stringify(item), "a.json");
  if (!draft) throw new Error("One object, one draft.");
  const filled = entryOf(draft, () => ({ ...COUNTY_BUREAU, county: null }));
  expect(filled.report.identity.county).toBe("白石县");
  expect(filled.report.doubts).toEqual([]);
});

test("a figure its transcriber corrected says so where it stands, and words in a cell are words", () => {
  const csv =
    "agency,year,form,applications_new_total,review_total,corrected\n甲,2023,2021,12,text,applications_new_total\n";
  const [draft] = draftsOfCsv(csv, "a.csv");
  if (!draft) throw new Error("One record, one draft.");
  const { cells } = entryOf(draft, place).report;
  expect(cells.get("applications_new_total")?.place).toBe(
    "a.csv, line 2, applications_new_total (corrected by hand)",
  );
  expect(cells.get("review_total")?.state).toBe("text");
});
