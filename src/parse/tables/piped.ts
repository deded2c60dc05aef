import { isBlank, type Line, type Slot } from "./lines.ts";
import type { Run } from "./runs.ts";

/** Nothing but marks (`||`): what is left of cells merged to the right. */
function isFiller({ labels, values, isCell }: Line): boolean {
  return labels.length === 0 && values.length > 0 && values.every(isBlank) && !isCell;
}

/** A number without a cell's mark among cells that have it: from a page's foot. */
function isUnmarked({ labels, values, isCell }: Line): boolean {
  return labels.length === 0 && values.length === 1 && !isCell;
}

/**
 * The cells below a label where each stands on a line of its own, ended by its mark: there a blank one
 * leaves its line, and a number that is no cell shows. Undefined where cells are not set so; null where
 * they are, and something else stands among them.
 */
export function cellsBelow({ lines }: Run): readonly Slot[] | null | undefined {
  const from = lines.findLastIndex(({ labels }) => labels.length > 0) + 1;
  const below = lines.slice(from).filter(({ values }) => values.length > 0);
  const cells = below.filter(({ isCell, values }) => isCell && values.length === 1);
  const own = lines[from - 1];
  if (own && (!own.isCell || own.values.length > 0)) return undefined;
  // A label with its mark, and a number without one: the label's own cell was lost.
  if (cells.length === 0) return own && below.some(isUnmarked) ? null : undefined;
  const isCell = (line: Line) => cells.includes(line);
  const inside = below.slice(below.findIndex(isCell), below.findLastIndex(isCell) + 1);
  const isWhole =
    inside.every((line) => isCell(line) || (isUnmarked(line) && line.figures.length > 0)) &&
    below.every((line) => inside.includes(line) || isFiller(line) || isUnmarked(line));
  return isWhole ? cells.flatMap(({ values }) => values) : null;
}

/**
 * The first `width` of such cells, where those that follow are blank, of a cell merged to the right: any
 * number of them after cells that all hold something, else `more` or none. Null where there are others.
 */
export function rowOf(cells: readonly Slot[], width: number, more: number): readonly Slot[] | null {
  const own = cells.slice(0, width);
  if (own.length < width || !cells.slice(width).every(isBlank)) return null;
  const isEven = cells.length === width || cells.length === width + more;
  return isEven || !own.some(isBlank) ? own : null;
}

/** A row's cells, and over how many columns more than the narrowest its label is merged. */
export interface PipedRow {
  readonly cells: readonly Slot[] | null;
  readonly more: number;
}

/** How the rows of a table set so are read: by the number of cells that most rows of their kind have. */
export interface PipedRows {
  readonly read: (row: PipedRow) => readonly Slot[] | null;
  /** Every row has its number: none lost a cell, and what stands in a row was printed there. */
  readonly isWhole: boolean;
}

export function pipedRows(rows: readonly PipedRow[], width: number): PipedRows {
  const usual = new Map<number, number | null>();
  for (const { more } of rows) {
    const lengths = rows.flatMap((row) => (row.more === more && row.cells ? row.cells.length : []));
    const mode = lengths.find(
      (own) => lengths.filter((n) => n === own).length * 2 > lengths.length,
    );
    usual.set(more, mode ?? null);
  }
  const read = ({ cells, more }: PipedRow) => {
    const row = cells && rowOf(cells, width, more);
    return row && (cells.length === usual.get(more) || !row.some(isBlank)) ? row : null;
  };
  return { read, isWhole: rows.length > 0 && rows.every((row) => read(row) !== null) };
}
