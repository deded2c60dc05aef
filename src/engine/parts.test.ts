import { expect, test } from "vitest";
import { type DatasetFiles, filesWith } from "./parts.ts";

const FILES: DatasetFiles = {
  reports: [
    { url: "r2022", year: 2022 },
    { url: "r2023", year: 2023 },
  ],
  findings: [{ url: "findings" }],
  evidence: [
    { url: "e2022a", year: 2022, first: "b-2022" },
    { url: "e2022b", year: 2022, first: "m-2022" },
    { url: "e2023a", year: 2023, first: "a-2023" },
  ],
  agencies: [
    { url: "0", first: "a" },
    { url: "1", first: "f" },
    { url: "2", first: "p" },
  ],
};

const urlsOf = (...given: Parameters<typeof filesWith>) =>
  filesWith(...given).map(({ url }) => url);

test("the reports of agencies come from the files that hold all years of each", () => {
  const asked = (...values: string[]) => urlsOf(FILES, "reports", { column: "agency_id", values });
  expect(asked("a")).toEqual(["0"]);
  expect(asked("ezzz")).toEqual(["0"]);
  expect(asked("f", "g")).toEqual(["1"]);
  expect(asked("z", "c")).toEqual(["0", "2"]);
  expect(asked("A")).toEqual([]);
  expect(filesWith(FILES, "reports", { column: "agency_id", values: ["a"] })).toMatchObject([
    { whole: true },
  ]);
  const byRegion = { column: "region_code", values: ["11"] };
  expect(urlsOf(FILES, "reports", byRegion)).toEqual(["r2022", "r2023"]);
});

test("evidence comes from the parts that its reports may be in, of each year", () => {
  const asked = (...values: string[]) => urlsOf(FILES, "evidence", { column: "report_id", values });
  expect(asked("c-2022")).toEqual(["e2022a", "e2023a"]);
  expect(asked("n-2023", "n-2022")).toEqual(["e2022b", "e2023a"]);
  expect(asked("a-2022")).toEqual([]);
});

test("a dataset of one file a table has nothing to choose", () => {
  const small = { reports: [{ url: "reports" }] };
  expect(urlsOf(small, "reports", { column: "agency_id", values: ["a"] })).toEqual(["reports"]);
  expect(urlsOf(small, "evidence", { column: "report_id", values: ["a"] })).toEqual([]);
  expect(urlsOf(FILES, "findings", { column: "report_id", values: ["a"] })).toEqual(["findings"]);
});
