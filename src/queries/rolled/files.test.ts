import { expect, test } from "vitest";
import { NO_FILTERS } from "../filters.ts";
import { choicesOf, filesOf, placesOf, sumsOf } from "./files.ts";

test("sums stand in the smallest file that is of a state; a field within a city is left to the reports", () => {
  const of = (filters: Partial<typeof NO_FILTERS>) => sumsOf({ ...NO_FILTERS, ...filters });
  expect(of({})).toBe("all");
  expect(of({ level: "county", years: { from: 2022, to: 2023 } })).toBe("all");
  expect(of({ field: "health" })).toBe("all-health");
  expect(of({ region: "32" })).toBe("32");
  expect(of({ region: "32", field: "health" })).toBe("32-health");
  expect(of({ region: "3205" })).toBe("3205");
  expect(of({ region: "110105" })).toBe("110105");
  expect(of({ region: "3205", field: "health" })).toBeNull();
  expect(of({ agencies: ["320500-health"] })).toBeNull();
});

test("places are told apart by the province's file, and fields by the one of what is chosen", () => {
  const state = { ...NO_FILTERS, region: "320506", field: "health" } as const;
  expect(placesOf(state)).toBe("choices/32-health");
  expect(choicesOf("level", state)).toBe("choices/32-health");
  expect(choicesOf("field", { ...state, field: null })).toBe("choices/3205");
  expect(choicesOf("field", NO_FILTERS)).toBe("choices/all");
  expect(choicesOf("field", { ...state, agencies: ["a"] })).toBeNull();
});

test("a state is asked of few files, each once", () => {
  const state = { ...NO_FILTERS, region: "32", field: "health", level: "county" } as const;
  expect(filesOf(state)).toEqual([
    "32-health",
    "choices/32-health",
    "choices/all-health",
    "choices/32",
  ]);
  expect(filesOf({ ...state, agencies: ["a"] })).toEqual([]);
});
