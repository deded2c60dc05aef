import { expect, test } from "vitest";
import { day, yearRuns, yearSpan } from "./dates.ts";

test("a date in both languages", () => {
  expect(day("2024-01-31", "zh")).toBe("2024年1月31日");
  expect(day("2024-01-31", "en")).toBe("31 January 2024");
});

test("what is not a date stays as it is", () => {
  expect(day("2024-13-01", "en")).toBe("2024-13-01");
  expect(day("unknown", "zh")).toBe("unknown");
});

test("a span of one year is that year", () => {
  expect(yearSpan(2023, 2023)).toBe("2023");
  expect(yearSpan(2020, 2023)).toBe("2020–2023");
});

test("years that follow each other are a run, those between gaps stand alone", () => {
  expect(yearRuns([2019, 2021, 2022, 2023, 2025], "zh")).toBe("2019、2021–2023、2025");
  expect(yearRuns([2020, 2021], "en")).toBe("2020–2021");
  expect(yearRuns([], "en")).toBe("");
});
