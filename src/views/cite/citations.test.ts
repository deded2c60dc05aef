import { expect, test } from "vitest";
import { citationsOf } from "./citations.ts";

const cited = {
  kind: "dataset",
  title: "数据 100% & {A_B}",
  version: "0.1.0",
  address: "https://example.org/explore/?group=year&by=-disclosed_items",
  accessed: "2026-11-02",
} as const;

test("the three forms, with version, address and day of access", () => {
  const { gbt, apa, bibtex } = citationsOf(cited);
  expect(gbt).toBe(
    "日晷. 数据 100% & {A_B}[DS/OL]. 数据版本 0.1.0. [2026-11-02]. https://example.org/explore/?group=year&by=-disclosed_items.",
  );
  expect(apa).toBe(
    "Sundial. (n.d.). 数据 100% & {A_B} (Version 0.1.0) [Data set]. Retrieved November 2, 2026, from https://example.org/explore/?group=year&by=-disclosed_items",
  );
  expect(bibtex).toContain("title = {{数据 100\\% \\& \\{A\\_B\\}}}");
  expect(bibtex.split("\n").at(-1)).toBe("}");
});

test("without a version none is made up, and a page is a page", () => {
  const { gbt, apa, bibtex } = citationsOf({ ...cited, kind: "view", version: null });
  expect(gbt).toContain("[EB/OL]. [2026-11-02]");
  expect(apa).not.toContain("Version");
  expect(bibtex).not.toContain("version");
});
