import { plainText } from "../../charts/csv.ts";
import type { TableColumn } from "./columns.ts";

/**
 * A table as tab-separated values, the form spreadsheets take from the clipboard. Figures are plain
 * numbers; what is not given is the word for it, so that nobody takes its gap for a zero.
 */
export function tsvOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  notGiven: string,
): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ value }) => value(row) ?? notGiven)),
  ];
  return lines.map((line) => line.map(cell).join("\t")).join("\n");
}

/** A tab or a break of a line would begin a new cell. */
function cell(value: string | number): string {
  return typeof value === "number" ? String(value) : plainText(value.replaceAll(/\s+/gu, " "));
}
