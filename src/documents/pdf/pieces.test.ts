import { expect, test } from "vitest";
import { chunksOf, linesOf, piecesOf, type RawItem } from "./pieces.ts";

function item(str: string, x: number, y = 700, width = str.length * 5): RawItem {
  return { str, transform: [10, 0, 0, 10, x, y], width, height: 10 };
}

function read(items: readonly RawItem[]): string[][] {
  return linesOf(piecesOf(items)).map((line) => chunksOf(line).map(({ text }) => text));
}

test("text drawn twice to look bold is read once, and equal digits side by side stay two", () => {
  expect(
    read([item("5", 100), item("5", 100.4), item("规章", 20), item("规章", 20.3, 700.2)]),
  ).toEqual([["规章", "5"]]);
  expect(read([item("5", 100), item("5", 105), item("5", 200)])).toEqual([["55", "5"]]);
});

test("the number before a label set wide apart stays with it, and two figures stay two", () => {
  expect(read([item("1", 20), item(".属", 30, 700, 15), item("0", 100), item("2", 107)])).toEqual([
    ["1 .属", "0", "2"],
  ]);
});

test("full-width figures side by side stay two, as others do", () => {
  expect(read([item("１１", 100, 700, 20), item("５", 124, 700, 10)])).toEqual([["１１", "５"]]);
});
