import { isBlank, type Line, type Slot } from "./lines.ts";
import type { Run } from "./runs.ts";

/** Rows enough to tell how a table is filled. */
const SEVERAL = 8;

/** The only line of a run that has cells, where they are marked off in text. */
function lineOf({ lines }: Run): Line | null {
  const [line, ...others] = lines.filter(({ values }) => values.length > 0);
  return line && others.length === 0 && line.blanks === "kept" && line.grid === null ? line : null;
}

/**
 * Whether a table gives totals alone: the rows that have no cell beyond the form's columns, and so leave no
 * doubt where a figure stands, have theirs in the last.
 */
export function givesTotalsOnly(runs: readonly Run[], width: number): boolean {
  const rows = runs.flatMap((run) => {
    const line = lineOf(run);
    return line?.values.length === width && line.figures.length > 0 ? [line.values] : [];
  });
  return rows.length >= SEVERAL && rows.every((values) => values.findIndex(isFilled) === width - 1);
}

function isFilled(slot: Slot): boolean {
  return !isBlank(slot);
}

/**
 * A row of such a table whose label is merged over columns that follow as blank cells: its one figure stands
 * in the last of the form's columns counted from the label.
 */
export function totalAlone(run: Run, width: number): readonly Slot[] | null {
  const values = lineOf(run)?.values ?? [];
  const isAlone =
    values.findIndex(isFilled) === width - 1 && values.findLastIndex(isFilled) === width - 1;
  return isAlone ? values.slice(0, width) : null;
}
