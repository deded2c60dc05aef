import { columnsOf } from "./align.ts";
import { APPLICATION_LABELS, isRow } from "./applicationLabels.ts";
import { isBlank, type Line, NO_LINE, reread, type Slot, withValues } from "./lines.ts";
import { runsOf } from "./runs.ts";
import { labelsIn } from "./segment.ts";

type Holds = (slots: readonly Slot[]) => boolean;

function pageOf({ labels, values }: Line): number | null {
  return (values[0] ?? labels[0])?.place.page ?? null;
}

/** The cells of a line under the table's columns; null where a figure stands elsewhere. */
function cellsUnder(line: Line, starts: readonly number[]): readonly Slot[] | null {
  const cells = starts.flatMap((start) =>
    line.values.filter((own) => own.columns?.first === start),
  );
  const isWhole =
    cells.length === starts.length && line.figures.every((own) => cells.includes(own));
  return isWhole ? cells : null;
}

/** The parts of figures on a line beside a row, by the table's columns; null where it holds none, or is a row itself. */
function partsOn(line: Line, row: Line, starts: readonly number[]): readonly Slot[] | null {
  const { grid, figures } = line;
  if (grid !== row.grid || figures.length === 0 || figures.length * 2 >= starts.length) return null;
  if (labelsIn(line.labels, APPLICATION_LABELS).some(({ key }) => isRow(key))) return null;
  return pageOf(line) === pageOf(row) ? cellsUnder(line, starts) : null;
}

function joined(parts: readonly (readonly Slot[])[]): readonly Slot[] {
  const [first = []] = parts;
  return first.map((slot, at) => {
    const filled = parts.flatMap((cells) => cells[at] ?? []).filter((slot) => !isBlank(slot));
    const [only, another] = filled;
    return another
      ? reread(another, filled.map(({ text }) => text.trim()).join(""))
      : (only ?? slot);
  });
}

/**
 * Lines of a PDF's table of section 3 with the figures put together that were wrapped in cells too
 * narrow for them, a part above and a part below the middle where their row stands. Only where the row
 * then adds up: the sum decides between readings and makes none. Of figures set to the top or the bottom of
 * their cells a part may as well be the next row's.
 */
export function mended(lines: readonly Line[], width: number, holds: Holds): readonly Line[] {
  if (!lines.some(({ blanks }) => blanks === "seen")) return lines;
  const columns = columnsOf(runsOf(lines), width);
  const result = [...lines];
  lines.forEach((row, at) => {
    const starts = row.blanks === "seen" ? columns(row) : undefined;
    const own = starts && row.figures.length * 2 > width ? cellsUnder(row, starts) : null;
    if (!starts || !own || holds(own)) return;
    const beside = (step: 1 | -1) => {
      const line = result[at + step] ?? NO_LINE;
      // The first and the last line of a page may be its number.
      const isInside = pageOf(lines[at + 2 * step] ?? NO_LINE) === pageOf(row);
      return isInside ? partsOn(line, row, starts) : null;
    };
    const [above, below] = [beside(-1), beside(1)];
    if (!above || !below) return;
    const isCentred = own.every(
      (slot, part) =>
        isBlank(above[part] ?? slot) === isBlank(below[part] ?? slot) &&
        (isBlank(slot) || isBlank(above[part] ?? slot)),
    );
    const cells = isCentred ? joined([above, own, below]) : [];
    if (cells.length === 0 || !cells.every(isReadable) || !holds(cells)) return;
    result[at] = withValues(row, cells);
    result[at - 1] = withValues(result[at - 1] ?? NO_LINE, []);
    result[at + 1] = withValues(result[at + 1] ?? NO_LINE, []);
  });
  return result;
}

function isReadable(slot: Slot): boolean {
  return slot.figure.state === "number" || isBlank(slot);
}
