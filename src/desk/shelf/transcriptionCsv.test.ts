import { expect, test } from "vitest";
import { COUNTY_BUREAU } from "../../audit/sampleReport.ts";
import { entryOf } from "../../dataset/transcription.ts";
import { draftsOfCsv } from "../../dataset/transcriptionFile.ts";
import type { Brought } from "./brought.ts";
import { correctedReport } from "./corrected.ts";
import { ownReportOf } from "./ownReport.ts";
import { transcriptionCsv } from "./transcriptionCsv.ts";

const BROUGHT: Brought = {
  id: "990101-human_resources-2023~abcdef",
  file: "a.pdf",
  at: "2024-05-01T00:00:00Z",
  document: null,
  findings: [],
  corrections: [
    { figure: "applications_new_total", value: 12 },
    { figure: "disclosed_on_website", value: null },
  ],
  entry: {
    reportId: "990101-human_resources-2023",
    source: 'https://example.org/"a,b"',
    sourceSha256: "abcdef",
    kept: [],
    report: {
      identity: COUNTY_BUREAU,
      year: 2023,
      scope: "own",
      form: "2021",
      extent: "full",
      publishedOn: "2024-01-10",
      dateOf: "signature",
      cells: new Map([
        ["disclosure_fees_wan", { state: "number", value: 523.15, raw: "523.15", place: "p1" }],
        ["applications_new_total", { state: "number", value: 1, raw: "1", place: "p2" }],
        ["review_upheld", { state: "slash", raw: "/", place: "p3" }],
        ["review_total", { state: "text", raw: "三件", place: "p3" }],
        ["direct_suit_total", { state: "missing", raw: null, place: null }],
        ["direct_suit_other", { state: "unreadable", raw: "?", place: "p3" }],
      ]),
      claims: new Map([
        ["disclosed_items", { value: 120, approximate: true, raw: "120余条", place: "l3" }],
        ["disclosed_on_website", { value: 3, approximate: false, raw: "3条", place: "l4" }],
      ]),
      doubts: [],
    },
  },
};

test("what is saved is read back as it was corrected, each absence of its own kind", () => {
  const csv = transcriptionCsv([BROUGHT]);
  const [draft] = draftsOfCsv(csv, "saved.csv");
  if (!draft) throw new Error("One report, one record.");
  const { report, source, sourceSha256 } = entryOf(draft, () => COUNTY_BUREAU);
  expect([source, sourceSha256]).toEqual([BROUGHT.entry.source, "abcdef"]);
  const saved = correctedReport(BROUGHT);
  expect(report).toMatchObject({ year: 2023, scope: "own", form: "2021", extent: "full" });
  expect(report.publishedOn).toBe("2024-01-10");
  for (const [name, cell] of saved.cells) {
    const back = report.cells.get(name);
    expect(back?.state).toBe(cell.state);
    if (cell.state === "number") expect(back).toMatchObject({ value: cell.value });
  }
  expect([...report.claims.keys()]).toEqual(["disclosed_items"]);
  expect(report.claims.get("disclosed_items")).toMatchObject({ value: 120, approximate: true });
  expect(report.cells.get("applications_new_total")?.place).toMatch(/corrected by hand/);
  expect(report.cells.get("disclosure_fees_wan")?.place).not.toMatch(/corrected/);
});

test("to the pages it is a report like the published ones, with its own id", () => {
  const own = ownReportOf(BROUGHT);
  expect(own.id).toBe(BROUGHT.id);
  expect(own.report).toMatchObject({ agencyId: COUNTY_BUREAU.agencyId, year: 2023 });
  expect(own.report.figures.applications_new_total).toBe(12);
  expect(own.report.figures.review_total).toBeNull();
  expect(own.corrected.has("applications_new_total")).toBe(true);
  expect(own.evidence.find(({ cell }) => cell === "review_upheld")?.state).toBe("slash");
});
