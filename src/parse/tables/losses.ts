import type { Line } from "./lines.ts";
import type { Run } from "./runs.ts";

/** Whether lines that keep no blanks have rows short of cells: then blank cells were lost. */
export function lacksCells(runs: readonly Run[], width: number): boolean {
  return runs
    .flatMap(({ lines }) => lines)
    .some(
      ({ blanks, figures }) => blanks === "lost" && figures.length > 1 && figures.length < width,
    );
}

/** Whether lines of a PDF's table follow each other of which one holds some figures and no label: parts of figures wrapped in their cells. */
export function hasFragments(runs: readonly Run[], width: number): boolean {
  const lines = runs.flatMap((run) => run.lines);
  const count = (line: Line | undefined) => line?.figures.length ?? 0;
  return lines.some(
    (line, at) =>
      line.blanks === "seen" &&
      line.labels.length === 0 &&
      count(line) > 0 &&
      count(line) < width &&
      count(lines[at - 1]) + count(lines[at + 1]) > 0,
  );
}

/**
 * Whether a label's own line has its cells, all blank, and the figures stand on another. In a table of
 * markup a row's figures stand on its own line or nowhere.
 */
export function isParted({ lines }: Run): boolean {
  const own = lines.findLast(({ labels }) => labels.some(({ fromAbove }) => !fromAbove));
  if (own?.blanks !== "kept" || own.figures.length > 0) return false;
  return own.grid !== null || own.values.length > 0;
}

/** Whether the figures of a run stand in a table of markup. */
export function isInGrid({ lines }: Run): boolean {
  return lines.every(({ grid }) => grid !== null);
}

/** Whether the figures stand below the label and not beside it. */
export function isBelow({ lines }: Run): boolean {
  return lines.every(({ labels, figures }) => labels.length === 0 || figures.length === 0);
}

/** Whether figures stand one on each line below their label, none marked as a cell, and not all are 0. */
export function isApart({ lines, figures }: Run): boolean {
  return (
    figures.some(({ figure }) => figure.state !== "number" || Number(figure.digits) !== 0) &&
    lines.every(
      ({ labels, values, figures: own, blanks, isCell }) =>
        own.length === 0 ||
        (labels.length === 0 && values.length === 1 && blanks === "lost" && !isCell),
    )
  );
}

/** Whether lone numbers stand between whole rows, as of page's feet. */
export function hasStrays(runs: readonly Run[], width: number): boolean {
  const lines = runs.flatMap((run) => run.lines).filter(({ figures }) => figures.length > 0);
  const alone = lines.filter(({ labels, values }) => labels.length === 0 && values.length === 1);
  return alone.length > 0 && lines.some(({ figures }) => figures.length === width);
}
