import { type CellName, DISPUTES, RESULTS } from "../../form/index.ts";
import { align, type Columns, isOneCellPerLine, sumHolds, UNKNOWN_COLUMNS } from "./align.ts";
import {
  CELLS,
  disputesInOrder,
  keysOf,
  LABELS,
  resultsInOrder,
  rowsOfDisputes,
  TITLE,
} from "./disputeHeads.ts";
import * as doubts from "./doubts.ts";
import { type Line, NO_LINE, type Slot } from "./lines.ts";
import { cellsBelow, rowOf } from "./piped.ts";
import { runOf } from "./runs.ts";
import { Table, type TableReading } from "./table.ts";
import { isWrapped } from "./wraps.ts";

/** Where the table of section 4 begins: its heads 未经复议直接起诉 or 复议后起诉 stand nowhere else. */
export function findDisputes(lines: readonly Line[]): readonly number[] {
  const starts: number[] = [];
  lines.forEach((line, index) => {
    const keys = keysOf(line);
    const last = starts.at(-1);
    if (!keys.includes("direct_suit")) return;
    if (last === undefined || index - last > 12) starts.push(index);
  });
  return starts;
}

/** A line of the table above the one where it was found: its heads, or the figures of the dispute before. */
function belongs(line: Line): boolean {
  const { figures, labels } = line;
  return keysOf(line).length > 0 || (figures.length === RESULTS.length && labels.length === 0);
}

/** Words that are no part of the table's heading: the next section, a note, prose. */
function isAfter(line: Line): boolean {
  const text = line.labels.map((slot) => slot.text).join("");
  if (/^\s*(?:[一二三四五六七八][、.．]|[注备]|[（(]?[一二三四五六][)）])/.test(text)) return true;
  // Heads written downwards make lines of single letters.
  const words = line.labels.flatMap((slot) => slot.text.trim().split(/\s+/));
  return text.length > 12 && words.some(({ length }) => length > 2) && keysOf(line).length === 0;
}

/** A line of all figures is the table's last; what stands below is no part of it. */
function isWhole({ figures }: Line): boolean {
  return figures.length === CELLS.length;
}

/** Whether another whole row follows, of other figures: another year's, and no telling which is which. */
function isFollowedByAnother(lines: readonly Line[], end: number): boolean {
  const [own, next] = [lines[end - 1], lines[end]];
  if (!own || !next || !isWhole(own) || !isWhole(next)) return false;
  return own.figures.some(({ text }, at) => text.trim() !== next.figures[at]?.text.trim());
}

/** Whether figures stand soon after the table's end: they may be its own. */
function isFollowed(lines: readonly Line[], end: number): boolean {
  return lines.slice(end, end + 12).some(({ figures }) => figures.length > 2);
}

/** Whether blank cells would leave a trace, so that no figure means a blank row. */
function isSeenBlank(lines: readonly Line[]): boolean {
  return lines.some(({ blanks }) => blanks !== "lost");
}

/** The most lines its heading and figures take with one cell on each. */
const LONGEST = 80;

/**
 * Where results stand in a PDF's table, whose heads are wrapped over its lines: each column's pieces together,
 * of lines that hold a table's worth of heads.
 */
function wrappedResults(lines: readonly Line[]): readonly number[] {
  const heads = new Map<number, string>();
  for (const { labels, blanks } of lines) {
    if (blanks !== "seen" || labels.length < RESULTS.length) continue;
    for (const { columns, text } of labels)
      if (columns) heads.set(columns.first, `${heads.get(columns.first) ?? ""}${text}`);
  }
  return [...heads].flatMap(([column, text]) => (isResult(text) ? [column] : []));
}

function isResult(text: string): boolean {
  const key = LABELS.match(text)?.key;
  return RESULTS.some(({ id }) => id === key);
}

/** The columns that the table's own heading gives: where each result stands, in a grid whose merged cells add up. */
function columnsByHeading(head: readonly Line[]): Columns {
  const grid = head.find((line) => line.grid)?.grid ?? null;
  if (!grid) return UNKNOWN_COLUMNS;
  const own = head.filter((line) => line.grid === grid);
  const whole = own
    .flatMap((line) => line.labels)
    .flatMap(({ text, fromAbove, columns }) =>
      isResult(text) && !fromAbove && columns ? [columns.first] : [],
    );
  const starts = (whole.length === CELLS.length ? whole : wrappedResults(own)).toSorted(
    (a, b) => a - b,
  );
  if (starts.length !== CELLS.length || new Set(starts).size !== CELLS.length)
    return UNKNOWN_COLUMNS;
  // A gap between the heads of markup is a cell put in among them: those after it stand over others' figures.
  const isGapped = starts.some((start, at) => at > 0 && start !== (starts[at - 1] ?? 0) + 1);
  if (isGapped && own.some(({ blanks }) => blanks === "kept")) return UNKNOWN_COLUMNS;
  const end = starts.at(-1) ?? 0;
  // A row that goes on beyond its heads may have been pushed along by a cell put in.
  const isUnder = ({ values }: Line) => values.every(({ columns }) => (columns?.last ?? 0) <= end);
  return (line) => (line.grid === grid && isUnder(line) ? starts : undefined);
}

/** Whether the total of each dispute is the sum of its results. */
function sumsHold(slots: readonly Slot[]): boolean {
  const width = RESULTS.length;
  return DISPUTES.every((_, block) => sumHolds(slots.slice(block * width, (block + 1) * width)));
}

/**
 * Whether a dispute's figures but the last add up, too: a blank may have been lost, and the number of a page, which
 * is by chance twice their total, have come after it.
 */
function mayEndInPage(slots: readonly Slot[]): boolean {
  const width = RESULTS.length;
  return DISPUTES.some((_, block) => {
    const own = slots.slice(block * width, (block + 1) * width);
    return sumHolds(own.slice(0, -1)) && own.some(({ text }) => text.trim() !== "0");
  });
}

function print(table: Table, names: readonly CellName[], slots: readonly Slot[]): void {
  names.forEach((name, index) => {
    const slot = slots[index];
    if (slot) table.print(name, slot);
  });
}

/**
 * Reads a table of section 4, given the line where its head 未经复议直接起诉 stands. Its fifteen figures
 * are one row under three heads; told apart by the columns of the head where cells are blank. With a
 * cell to a line they are believed only where the sums hold: a lost blank and a stray number make up
 * for each other.
 */
export function readDisputes(lines: readonly Line[], start: number): TableReading {
  const table = new Table();
  let from = start;
  while (from > 0 && start - from < 8 && belongs(lines[from - 1] ?? NO_LINE)) from -= 1;
  let to = start + 1;
  while (
    to < lines.length &&
    to - start < LONGEST &&
    !isAfter(lines[to] ?? NO_LINE) &&
    !isWhole(lines[to - 1] ?? NO_LINE)
  )
    to += 1;
  const inside = lines.slice(from, to);

  const rows = rowsOfDisputes(inside);
  if (rows.length > 0) {
    for (const { dispute, run } of rows) {
      const names = RESULTS.map((result): CellName => `${dispute}_${result.id}`);
      const slots = resultsInOrder(inside) ? align(run, RESULTS.length, UNKNOWN_COLUMNS) : null;
      if (slots) print(table, names, slots);
      else table.absent(names, "unreadable", run.words[0]);
    }
  } else {
    const inOrder =
      disputesInOrder(inside) && resultsInOrder(inside) && !isFollowedByAnother(lines, to);
    const row = runOf(
      [],
      inside.filter((line) => line.values.length > 0),
    );
    const cells = cellsBelow(runOf([], inside));
    const aligned = !inOrder
      ? null
      : cells === undefined
        ? align(row, CELLS.length, columnsByHeading(inside), sumsHold)
        : cells && rowOf(cells, CELLS.length, 0);
    // With the line after the table, where its last figures may go on.
    const isTorn = isWrapped(lines.slice(from, to + 1));
    const isSure =
      !isTorn && (cells !== undefined || !isOneCellPerLine(row) || (aligned && sumsHold(aligned)));
    const slots = isSure ? aligned : null;
    const blankRow = inside.find(
      (line) =>
        line.blanks === "kept" && line.labels.length === 0 && line.values.length >= CELLS.length,
    );
    if (slots) {
      print(table, CELLS, slots);
      if (isOneCellPerLine(row) && mayEndInPage(slots)) table.apart.push(...CELLS);
    } else if (row.figures.length === 0 && isSeenBlank(inside) && !isFollowed(lines, to))
      table.absent(CELLS, "blank", blankRow?.values[0]);
    else {
      table.isDamaged = true;
      table.absent(CELLS, "unreadable", inside[0]?.labels[0]);
      table.doubts.push(doubts.unreadableCells(TITLE, CELLS));
    }
  }
  const missing = CELLS.filter((name) => !table.cells.has(name));
  if (missing.length > 0) {
    table.absent(missing, "missing");
    table.doubts.push(doubts.rowMissing(TITLE, missing));
  }
  return table;
}

/** Every cell of section 4, for a report that has no such table. */
export function noDisputes(): TableReading {
  const table = new Table();
  table.absent(CELLS, "missing");
  table.doubts.push(doubts.tableMissing(TITLE, CELLS));
  return table;
}
