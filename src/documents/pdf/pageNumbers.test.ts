import { expect, test } from "vitest";
import type { PageLine } from "./columns.ts";
import { withoutPageNumbers } from "./pageNumbers.ts";

/** A line of words at the left and a figure at the right; a figure alone stands under the others. */
function line(page: number, y: number, ...texts: readonly string[]): PageLine {
  const chunks = texts.map((text, at) => ({
    text,
    x: texts.length === 1 ? 290 : 60 + at * 230,
    y,
    width: text.length * 9,
    size: 9,
  }));
  return { page, chunks };
}

/** A page whose last row stands at 90, and what stands below it. */
function page(number: number, ...foot: readonly PageLine[]) {
  const lines = [line(number, 110, "行政许可", "20"), line(number, 90, "行政处罚", "37"), ...foot];
  return { number, bottom: 0, height: 842, lines };
}

/** The texts of the lines that are left; a doubtful line with a question mark. */
function left(...pages: readonly ReturnType<typeof page>[]): readonly string[] {
  return withoutPageNumbers(pages).map(
    ({ chunks, isDoubtful }) =>
      `${chunks.map(({ text }) => text).join(" ")}${isDoubtful ? " ?" : ""}`,
  );
}

const ROWS = ["行政许可 20", "行政处罚 37"];

test("a number well below the text, or written as pages' numbers are, is the page's", () => {
  expect(left(page(1, line(1, 40, "1")))).toEqual(ROWS);
  expect(left(page(1, line(1, 76, "- 1 -")))).toEqual(ROWS);
  expect(left(page(1, line(1, 76, "第1页")))).toEqual(ROWS);
});

test("a number near a table is the page's where another page bears its own at the same height", () => {
  const pages = [page(1, line(1, 73, "1")), page(2, line(2, 73, "2"))];
  expect(left(...pages)).toEqual([...ROWS, ...ROWS]);
});

test("a number near a table, with nothing to tell whose it is, leaves the row beside it in doubt", () => {
  const doubtful = ["行政许可 20", "行政处罚 37 ?", "4 ?"];
  expect(left(page(1, line(1, 73, "4")))).toEqual(doubtful);
  expect(left(page(1, line(1, 79, "4")))).toEqual(doubtful);
  // In the same series by their numbers, but so near that they may be parts of figures.
  expect(left(page(1, line(1, 79, "1")), page(2, line(2, 79, "2")))).toEqual([
    ...ROWS.map((row, at) => (at === 1 ? `${row} ?` : row)),
    "1 ?",
    ...ROWS.map((row, at) => (at === 1 ? `${row} ?` : row)),
    "2 ?",
  ]);
});

test("two figures on a line at a page's foot are no page's number", () => {
  expect(left(page(1, line(1, 60, "3", "7")))).toEqual([...ROWS, "3 7"]);
});
