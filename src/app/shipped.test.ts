import { expect, test } from "vitest";
import { coverageByYear, NO_FILTERS, questionKey, toShipped } from "../queries/index.ts";
import { bundleOf, createShipped } from "./shipped.ts";

const filters = { ...NO_FILTERS, years: { from: 2023, to: 2023 } };
const rows = [{ year: 2023, reports: 2, agencies: 2, full: 1 }];
const files: Readonly<Record<string, unknown>> = {
  "index.json": { "year=2023": "one.json", "level=city": "two.json" },
  "one.json": { [questionKey("coverage-by-year", filters)]: toShipped(rows) },
  "two.json": {
    [questionKey("coverage-by-year", { ...NO_FILTERS, level: "city" })]: "large.json",
  },
  "large.json": toShipped(rows),
};

test("an answer belongs to the state of its parameters, wherever they say it", () => {
  expect(bundleOf(filters)).toBe("year=2023");
  expect(bundleOf({ filters, metric: "received" })).toBe("year=2023");
  expect(bundleOf({ agencyId: "32-x" })).toBe("agency=32-x");
  expect(bundleOf(NO_FILTERS)).toBe("");
  expect(bundleOf(null)).toBe("");
});

test("a shipped answer is read once, a large one from its own file, and another is none", async () => {
  const fetched: string[] = [];
  const shipped = createShipped(async (name) => {
    fetched.push(name);
    return files[name];
  });
  expect(await shipped.find(coverageByYear, filters)).toEqual(rows);
  const { years, ...rest } = filters;
  const reordered = { ...rest, years };
  expect(await shipped.find(coverageByYear, reordered)).toEqual(rows);
  expect(await shipped.find(coverageByYear, { ...NO_FILTERS, level: "city" })).toEqual(rows);
  expect(await shipped.find(coverageByYear, NO_FILTERS)).toBeNull();
  expect(fetched).toEqual(["index.json", "one.json", "two.json", "large.json"]);
});

test("a file that could not be had is asked for again", async () => {
  let tries = 0;
  const shipped = createShipped(async (name) => {
    tries += 1;
    if (tries === 1) throw new Error("offline");
    return files[name];
  });
  await expect(shipped.find(coverageByYear, filters)).rejects.toThrow("offline");
  await expect(shipped.find(coverageByYear, filters)).resolves.toEqual(rows);
});

test("what was brought ahead is here at once, and nothing else is", async () => {
  const fetched: string[] = [];
  const shipped = createShipped(async (name) => {
    fetched.push(name);
    return files[name];
  });
  const city = { ...NO_FILTERS, level: "city" } as const;
  expect(shipped.here(coverageByYear, filters)).toBeNull();
  await shipped.bring(filters, []);
  expect(shipped.here(coverageByYear, filters)).toEqual(rows);
  expect(shipped.here(coverageByYear, city)).toBeNull();
  // A large answer comes along only for a page that asks its question.
  await shipped.bring(city, ["coverage"]);
  expect(shipped.here(coverageByYear, city)).toBeNull();
  await shipped.bring(city, ["coverage-by-year"]);
  expect(shipped.here(coverageByYear, city)).toEqual(rows);
  await shipped.bring(NO_FILTERS, []);
  expect(fetched).toEqual(["index.json", "one.json", "two.json", "large.json"]);
});
