import type { Grid } from "../../documents/index.ts";
import { unglue } from "./figure.ts";
import { isBlank, type Line, reread, type Slot } from "./lines.ts";
import type { Run } from "./runs.ts";

/**
 * Where a table's figures stand, as its complete rows show: the column of each figure, for rows of
 * one shape. A row shifted against the others, by spans that do not add up, has a shape of its own.
 */
export type Columns = (line: Line) => readonly number[] | undefined;

export const UNKNOWN_COLUMNS: Columns = () => undefined;

/**
 * What rows must share for their columns to be the same: where the label ends, how many cells follow. The
 * columns of a PDF's table are where its figures stand on the page, whatever stands before them.
 */
function shapeOf({ labels, values, blanks }: Line): number {
  if (blanks === "seen") return 0;
  let end = -1;
  for (const { columns } of labels) if (columns && columns.last > end) end = columns.last;
  return (end + 1) * MOST_CELLS + values.length;
}

/** More than any line has cells: two numbers are kept as one, for there is one to each row of each report. */
const MOST_CELLS = 4096;

/** A row's cells, one for each column of the form; null where they cannot be told apart. */
export type Aligned = readonly Slot[] | null;

function sameDigits(a: readonly Slot[], b: readonly Slot[]): boolean {
  return a.every((slot, index) => slot.text.trim() === b[index]?.text.trim());
}

/** A line that may be nothing but a page number. */
function isLoneNumber({ blanks, labels, values }: Line): boolean {
  const [only] = values;
  if (blanks !== "lost" || labels.length > 0 || values.length !== 1 || !only) return false;
  return /^\d{1,3}$/.test(only.text);
}

/** Without the page numbers that text from a PDF leaves between rows: one or two lone numbers where all other lines are whole rows. */
function withoutPageNumbers(lines: readonly Line[], width: number): readonly Line[] {
  if (width === 1) return lines;
  const alone = lines.filter(isLoneNumber);
  if (alone.length === 0 || alone.length > 2) return lines;
  const others = lines.filter((line) => !alone.includes(line) && line.figures.length > 0);
  const whole = others.every(({ figures }) => figures.length === width);
  return others.length > 0 && whole ? others : lines;
}

/** The cells of a marked line by the columns that the table's complete rows fill. */
function byColumns({ values }: Line, starts: readonly number[]): Aligned {
  // Nearly all rows have just these cells.
  const isPlain = values.every(
    ({ columns }, at) => columns?.first === starts[at] && columns?.last === starts[at],
  );
  if (isPlain && values.length === starts.length) return values;
  const slots = starts.map((start) =>
    values.find(
      ({ columns }) => columns !== null && columns.first === start && columns.last === start,
    ),
  );
  if (!slots.every((slot) => slot !== undefined)) {
    // Blank cells merged into one still stand at their columns.
    const covering = starts.map((start) =>
      values.find(
        ({ columns }) => columns !== null && columns.first <= start && start <= columns.last,
      ),
    );
    const whole = covering.every(
      (slot) => slot !== undefined && (isBlank(slot) || slot.columns?.first === slot.columns?.last),
    );
    if (!whole) return null;
    const found = covering.flatMap((slot) => (slot ? [slot] : []));
    return values.every((slot) => isBlank(slot) || found.includes(slot)) ? found : null;
  }
  const found = slots.flatMap((slot) => (slot ? [slot] : []));
  return values.every((slot) => isBlank(slot) || found.includes(slot)) ? found : null;
}

/** The one stretch of `width` cells that holds all figures of a marked line; null where there are several or none. */
function byStretch(line: Line, width: number): Aligned {
  const { values } = line;
  const first = values.findIndex((slot) => !isBlank(slot));
  const last = values.findLastIndex((slot) => !isBlank(slot));
  const from = Math.max(0, last - width + 1);
  const to = Math.min(first, values.length - width);
  return first >= 0 && from === to ? values.slice(from, from + width) : null;
}

/** Whether the last of the cells is the sum of the others; a stroke adds nothing. */
export function sumHolds(slots: readonly Slot[]): boolean {
  const numbers = slots.map(({ figure }) =>
    figure.state === "number" ? Number(figure.digits) : 0,
  );
  return numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === numbers.at(-1);
}

/** For rows of which no cell is the sum of others. */
export function hasNoSum(): boolean {
  return false;
}

/**
 * Two readings of one row that differ: arithmetic decides where it can (the last column is the sum of
 * the others), else neither stands.
 */
function decide(a: readonly Slot[], b: readonly Slot[], holds: typeof sumHolds): Aligned {
  if (sameDigits(a, b)) return a;
  if (holds(a) === holds(b)) return null;
  return holds(a) ? a : b;
}

/** Whether a blank cell on a line of its own stands between a label and its figures: then one of them is no cell. */
function isInterrupted({ lines }: Run): boolean {
  const label = lines.findLastIndex(({ labels }) => labels.length > 0);
  const last = lines.findLastIndex(({ figures }) => figures.length > 0);
  return lines
    .slice(label + 1, last)
    .some(
      ({ values, figures, blanks }) =>
        blanks === "kept" && values.length === 1 && figures.length === 0,
    );
}

/**
 * The cells of a run as one row of `width`. Blank cells count only where they are marked off; without
 * marks there must be exactly `width` figures. `holds` says whether a row adds up.
 */
export function align(run: Run, width: number, columns: Columns, holds = sumHolds): Aligned {
  const lines = withoutPageNumbers(run.lines, width);
  const figures = lines === run.lines ? run.figures : lines.flatMap((line) => line.figures);
  const filled = lines.filter((line) => line.figures.length > 0);
  const [line] = filled;
  if (!line) return null;
  // What looks like a page number before the row may be all that is left of it, and the row the next one's.
  const isAfterAnother = line !== run.lines.find((candidate) => candidate.figures.length > 0);
  if (isAfterAnother && !holds(figures)) return null;
  if (figures.some(({ fromAbove, isShared }) => fromAbove || isShared)) return null;
  const [only] = figures;
  if (only?.glued && figures.length === 1) {
    const parts = unglue(only.text, width);
    return parts?.map((text) => reread(only, text)) ?? null;
  }
  if (filled.length > 1) {
    // One cell on each line, or not a row: a page number may have come after a row short of a cell.
    // A figure beside its label is not of such a row: what stands below it is a stray.
    const single = filled.every(
      ({ labels, values }) => values.length === 1 && labels.every((slot) => slot.fromAbove),
    );
    return single && figures.length === width && !isInterrupted(run) ? figures : null;
  }
  if (width === 1 && isInterrupted(run)) return null;
  if (line.blanks === "lost") return figures.length === width ? figures : null;
  const starts = columns(line);
  const ordered =
    line.blanks === "kept" ? byStretch(line, width) : figures.length === width ? figures : null;
  const standing = starts && starts.length === width ? byColumns(line, starts) : null;
  // Between the lines of a label may also stand a page's number: a row adds up.
  const isBetween = line.blanks === "seen" && line.labels.length === 0;
  const placed = standing && isBetween && !holds(standing) ? null : standing;
  if (ordered && placed) return decide(ordered, placed, holds);
  // Figures beside the columns of their table are believed where they make a whole row.
  if (ordered && starts && line.blanks === "seen" && !holds(ordered)) return null;
  // A row with a cell too many, and a blank among them: the blank may be what was put in.
  if (ordered && line.values.length > width && ordered.some(isBlank)) {
    return line.grid === null && holds(ordered) ? ordered : null;
  }
  // A blank cell within a row whose columns are unknown may be one that spans do not account for.
  return ordered ?? placed;
}

/** A row with one cell on each line, where nothing shows that a blank cell was lost or a page number came in. */
export function isOneCellPerLine(run: Run): boolean {
  const filled = run.lines.filter(({ figures }) => figures.length > 0);
  return (
    filled.length > 1 &&
    filled.every(({ values, blanks }) => values.length === 1 && blanks === "lost")
  );
}

/** The columns of the table that these runs make, where all complete rows of a shape agree. */
export function columnsOf(runs: readonly Run[], width: number): Columns {
  /** By grid and shape; null where rows of one shape differ. */
  const seen = new Map<Grid | null, Map<number, readonly number[] | null>>();
  for (const { lines } of runs) {
    for (const line of lines) {
      const { figures } = line;
      if (line.blanks === "lost" || figures.length !== width) continue;
      const starts: number[] = [];
      for (const { columns } of figures)
        if (columns && columns.first === columns.last) starts.push(columns.first);
      if (starts.length !== width) continue;
      const shapes = seen.get(line.grid) ?? new Map<number, readonly number[] | null>();
      const shape = shapeOf(line);
      const known = shapes.get(shape);
      if (known === undefined) seen.set(line.grid, shapes.set(shape, starts));
      else if (known?.some((start, at) => start !== starts[at])) shapes.set(shape, null);
    }
  }
  return (line) => seen.get(line.grid)?.get(shapeOf(line)) ?? undefined;
}

/** The figures of a run as whole rows, one after the other; null where its lines are not rows or single cells. */
export function rowsOf(run: Run, width: number): readonly (readonly Slot[])[] | null {
  const filled = withoutPageNumbers(run.lines, width)
    .map(({ figures }) => figures)
    .filter((figures) => figures.length > 0);
  const figures = filled.flat();
  const even = (size: number) => filled.every((line) => line.length === size);
  if (figures.length === 0 || figures.length % width !== 0 || !(even(width) || even(1)))
    return null;
  return Array.from({ length: figures.length / width }, (_, index) =>
    figures.slice(index * width, (index + 1) * width),
  );
}
