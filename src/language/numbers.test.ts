import { expect, test } from "vitest";
import { bytes, counted, exact, percent, short, unitAfter } from "./numbers.ts";

test.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1808595, "181万", "1.81M"],
  [12_345, "1.23万", "12.3k"],
  [99_999, "10万", "100k"],
  [999_999, "100万", "1M"],
  [99_999_999, "1亿", "100M"],
  [250_000_000, "2.5亿", "250M"],
  [-12_345, "-1.23万", "-12.3k"],
])("%d is short as %s and %s", (value, zh, en) => {
  expect(short(value, "zh")).toBe(zh);
  expect(short(value, "en")).toBe(en);
});

test("an exact figure keeps every printed digit", () => {
  expect(exact(59237.2449, "zh")).toBe("59,237.2449");
  expect(exact(1808595, "en")).toBe("1,808,595");
});

test("a share is never rounded into nothing or all", () => {
  expect([0, 0.0004, 0.034, 0.5, 0.9999, 1].map(percent)).toEqual([
    "0%",
    "<0.1%",
    "3.4%",
    "50%",
    ">99%",
    "100%",
  ]);
});

test("bytes and counted nouns", () => {
  expect([900, 45_200, 7_700_000].map(bytes)).toEqual(["900 B", "45 KB", "7.7 MB"]);
  expect([counted(1, "report"), counted(1204, "agency", "agencies")]).toEqual([
    "1 report",
    "1,204 agencies",
  ]);
});

test("a unit after one is singular in English", () => {
  expect(unitAfter(1, "applications", "en")).toBe("application");
  expect(unitAfter(1, "items disclosed", "en")).toBe("item disclosed");
  expect(unitAfter(1, "per hundred", "en")).toBe("per hundred");
  expect(unitAfter(1, "10,000 yuan", "en")).toBe("10,000 yuan");
  expect([0, 1.5, 2].map((value) => unitAfter(value, "cases", "en"))).toEqual([
    "cases",
    "cases",
    "cases",
  ]);
  expect(unitAfter(1, "件", "zh")).toBe("件");
});
