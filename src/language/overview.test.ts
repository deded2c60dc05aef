import { expect, test } from "vitest";
import { overviewWords } from "./overview.ts";

test("one report is told of as one", () => {
  const { zh, en } = overviewWords;
  expect(zh.readOne(true, "own")).toBe("读了全文，报的是本机关。");
  expect(en.readOne(false, null)).toBe(
    "Only the opening section was read; its scope can’t be told.",
  );
  expect(zh.basis(1, 1, "2023")).toBe("一份，2023 年");
  expect(en.basis(1, 1, "2023")).toBe("one, 2023");
  expect(en.basis(1, 2, "2023")).toBe("stated by 1 of 2 reports, 2023 together");
});
