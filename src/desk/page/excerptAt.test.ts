import { expect, test } from "vitest";
import type { Document, GridCell } from "../../documents/index.ts";
import { NOWHERE } from "../../documents/index.ts";
import { excerptAt } from "./excerptAt.ts";

const cell = (text: string, row: number, column: number): GridCell => ({
  text,
  place: { ...NOWHERE, page: 2, table: 1, row, column },
});
const merged = cell("合计", 1, 1);
const document: Document = {
  format: "pdf",
  title: null,
  metadata: {},
  blocks: [
    ...["甲", "乙", "丙", "丁", "戊", "己"].map((text, index) => ({
      kind: "paragraph" as const,
      text,
      place: { ...NOWHERE, page: 1, line: index + 1 },
    })),
    {
      kind: "grid",
      place: { ...NOWHERE, page: 2, table: 1 },
      rows: [
        [merged, merged],
        [cell("许可", 2, 1), cell("40", 2, 2)],
        [cell("处罚", 3, 1), cell("4", 3, 2)],
        [cell("强制", 4, 1), cell("0", 4, 2)],
      ],
    },
  ],
};

test("around a line stand the lines beside it, the meant one marked", () => {
  expect(excerptAt(document, "p1 l3")).toEqual({
    kind: "lines",
    lines: ["甲", "乙", "丙", "丁", "戊"].map((text, index) => ({
      line: index + 1,
      text,
      isMeant: text === "丙",
    })),
  });
});

test("around a cell stand the rows beside it, a merged cell once", () => {
  const excerpt = excerptAt(document, "p2 t1 r2 c2");
  if (excerpt?.kind !== "rows") throw new Error("It stands in a table.");
  expect(excerpt.rows.map(({ row, cells }) => [row, cells.length])).toEqual([
    [1, 1],
    [2, 2],
    [3, 2],
  ]);
  expect(excerpt.rows[1]?.cells[1]).toMatchObject({ text: "40", isMeant: true });
});

test("what is no place, or none of the document, has no excerpt", () => {
  expect(excerptAt(document, "saved.csv, line 2, review_total")).toBeNull();
  expect(excerptAt(document, "p1 l99")).toBeNull();
});
