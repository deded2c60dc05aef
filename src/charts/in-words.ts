import { exact, inWordsWords, type Language, percent } from "../language/index.ts";
import type { Cell, Column, Table } from "./model.ts";

/** More sentences are no summary. */
const MOST = 4;

/**
 * What a chart's table shows, in a few sentences from templates. Differences are said of counts as they
 * are printed; of shares only with their intervals, and where these overlap, that they can't be told
 * apart. Shares without an interval are said and never compared. Marked figures are said to be so.
 */
export function inWords(table: Table, language: Language): readonly string[] {
  const [label] = table.columns;
  if (!label || table.rows.length === 0) return [];
  const measures = table.columns.filter(
    ({ id, kind }) => (kind === "number" || kind === "share") && id !== "low" && id !== "high",
  );
  const said =
    label.kind === "year"
      ? measures.slice(0, MOST).flatMap((column) => overYears(table, column, language))
      : told(table, measures).flatMap((column) => amongRows(table, column, language));
  const isMarked = table.rows.some(({ cells }) =>
    cells.some(({ notes = [] }) => notes.includes("error") || notes.includes("warning")),
  );
  return said.length > 0 && isMarked ? [...said, inWordsWords[language].marked] : said;
}

/** The one measure that is told: a share with its interval where there is one, else the first. */
function told({ columns }: Table, measures: readonly Column[]): readonly Column[] {
  const hasIntervals = columns.some(({ id }) => id === "low");
  const share = hasIntervals ? measures.find(({ kind }) => kind === "share") : undefined;
  return share ? [share] : measures.slice(0, 1);
}

interface Given {
  readonly label: string;
  readonly value: number;
  readonly row: Table["rows"][number];
}

function given(table: Table, column: Column): readonly Given[] {
  const place = table.columns.indexOf(column);
  return table.rows.flatMap((row) => {
    const cell: Cell | undefined = row.cells[place];
    if (typeof cell?.value !== "number" || cell.notes?.includes("few")) return [];
    return [{ label: labelOf(table, row), value: cell.value, row }];
  });
}

/** Everything that names a row: what stands before its first figure. */
function labelOf({ columns }: Table, { cells }: Table["rows"][number]): string {
  const names = columns.findIndex(({ kind }) => kind === "number" || kind === "share");
  return cells
    .slice(0, Math.max(1, names))
    .map(({ value }) => String(value ?? ""))
    .join(" · ");
}

function figure(value: number, { kind }: Column, language: Language): string {
  return kind === "share" ? percent(value) : exact(value, language);
}

function overYears(table: Table, column: Column, language: Language): readonly string[] {
  const words = inWordsWords[language];
  const all = given(table, column);
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last || first === last) return [];
  const [before, after] = [first, last].map(({ value }) => figure(value, column, language));
  const absent = table.rows.length - all.length;
  const base = words.years(column.title, first.label, before ?? "", last.label, after ?? "");
  // Of a share without its interval nobody can say whether it changed.
  const change =
    column.kind === "share"
      ? words.noInterval
      : words.change(exact(Math.abs(last.value - first.value), language), last.value - first.value);
  return [base + change + words.stop + (absent > 0 ? words.absent(absent) : "")];
}

function amongRows(table: Table, column: Column, language: Language): readonly string[] {
  const words = inWordsWords[language];
  const all = given(table, column).toSorted((one, other) => other.value - one.value);
  const [most] = all;
  const least = all.at(-1);
  if (!most || !least) return [];
  const left = table.rows.length - all.length;
  if (most === least) {
    return [words.only(column.title, most.label, figure(most.value, column, language))];
  }
  const [low, high] = ["low", "high"].map((id) => table.columns.findIndex((one) => one.id === id));
  const interval = ({ row }: Given): readonly [number, number] | null => {
    const [from, to] = [row.cells[low ?? -1]?.value, row.cells[high ?? -1]?.value];
    return typeof from === "number" && typeof to === "number" ? [from, to] : null;
  };
  const [one, other] = [interval(most), interval(least)];
  const said = (of: Given, range: readonly [number, number] | null): string =>
    figure(of.value, column, language) +
    (range ? words.interval(percent(range[0]), percent(range[1])) : "");
  const sentence = words.range(
    column.title,
    all.length,
    most.label,
    said(most, one),
    least.label,
    said(least, other),
  );
  const verdict =
    column.kind !== "share"
      ? []
      : one && other
        ? [one[0] > other[1] ? words.apart : words.overlap]
        : [words.sharesAlone];
  return [sentence, ...verdict, ...(left > 0 ? [words.left(left)] : [])];
}
