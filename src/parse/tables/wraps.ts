import { type Line, NO_LINE, type Slot } from "./lines.ts";

/** A line of a PDF's table with figures and no words. */
function isFiguresOnly({ labels, figures, blanks }: Line): boolean {
  return blanks === "seen" && labels.length === 0 && figures.length > 0;
}

/** Whether two lines of a PDF's table have both words and figures. */
function isWhollyBeside(...lines: readonly Line[]): boolean {
  return lines.every(
    ({ labels, figures, blanks }) => blanks === "seen" && labels.length > 0 && figures.length > 0,
  );
}

/** The digits of a figure, however they are written; none of what is no plain number. */
function digitsOf({ figure }: Slot): string {
  return figure.state === "number" ? figure.digits : "";
}

function columnOf({ columns }: Slot): number {
  return columns?.first ?? -1;
}

/** The most digits that stand in one line of each column: a figure of more is wrapped. */
function roomIn(lines: readonly Line[]): ReadonlyMap<number, number> {
  const room = new Map<number, number>();
  for (const slot of lines.flatMap(({ figures }) => figures))
    room.set(columnOf(slot), Math.max(room.get(columnOf(slot)) ?? 0, digitsOf(slot).length));
  return room;
}

/**
 * Whether the figures of one line may go on in the next, all that `wrapped`, one of the two, holds: each then
 * stands under one that fills its column and has not 0 for its first digit.
 */
type GoesOn = (upper: Line, lower: Line, wrapped: Line) => boolean;

function goingOn(lines: readonly Line[]): GoesOn {
  const room = roomIn(lines);
  const isFull = (slot: Slot) => {
    const digits = digitsOf(slot);
    return !digits.startsWith("0") && digits.length === room.get(columnOf(slot));
  };
  return (upper, lower, wrapped) =>
    wrapped.figures.every((slot) => {
      const [above, below] = [upper, lower].map(({ figures }) =>
        figures.find((figure) => columnOf(figure) === columnOf(slot)),
      );
      return above !== undefined && below !== undefined && isFull(above);
    });
}

/** The row that a line's words name, by its label or the part of one that tells which; null where they name none. */
type RowOf = (line: Line) => string | null;

/**
 * The lines of a PDF's table whose label may have only parts of its figures beside it, which were wrapped in
 * their cells: it has none and stands between two lines of figures without words, above and below its middle; or its
 * figures go on in the line below, or begin in the line above, of which one holds no words but the rest of the
 * same label. Where no label has figures beside it, those
 * between two lines may also be set above their own figures.
 */
export function tornLabels(lines: readonly Line[], rowOf: RowOf): ReadonlySet<Line> {
  const torn = new Set<Line>();
  if (!lines.some(({ blanks }) => blanks === "seen")) return torn;
  const areBeside = lines.some(
    ({ labels, figures, blanks }) => blanks === "seen" && labels.length > 0 && figures.length > 0,
  );
  const goesOn = goingOn(lines);
  for (const [at, line] of lines.entries()) {
    // A label that stands alone may come as a paragraph, as a heading does.
    if (line.labels.length === 0) continue;
    const [above = NO_LINE, below = NO_LINE] = [lines[at - 1], lines[at + 1]];
    const [isUpper, isLower] = [isFiguresOnly(above), isFiguresOnly(below)];
    const isTorn =
      line.figures.length === 0
        ? isUpper && isLower && (areBeside || goesOn(above, below, below))
        : (isUpper && goesOn(above, line, above)) || (isLower && goesOn(line, below, below));
    if (isTorn) torn.add(line);
    if (!isWhollyBeside(line, below)) continue;
    const [own, next] = [rowOf(line), rowOf(below)];
    if (own === null || next === null || own === next)
      if (goesOn(line, below, line) || goesOn(line, below, below)) torn.add(line).add(below);
  }
  return torn;
}

/** Whether of two lines of figures one after the other in a PDF's table one may go on in the next. */
export function isWrapped(lines: readonly Line[]): boolean {
  if (!lines.some(isFiguresOnly)) return false;
  const goesOn = goingOn(lines);
  return lines.some((upper, at) => {
    const lower = lines[at + 1] ?? NO_LINE;
    if (!isFiguresOnly(upper) || !isFiguresOnly(lower)) return false;
    return goesOn(upper, lower, upper) || goesOn(upper, lower, lower);
  });
}
