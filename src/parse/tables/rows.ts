import type { ApplicationRow } from "../../form/index.ts";
import { align, type Columns, isOneCellPerLine, rowsOf, sumHolds } from "./align.ts";
import { addsUp, type Heads } from "./applicantHeads.ts";
import {
  APPLICATION_LABELS,
  DIVIDED,
  isAbove,
  isBeside,
  isRow,
  mergedOver,
  rowsBetween,
} from "./applicationLabels.ts";
import type { Blanks, Line, Slot } from "./lines.ts";
import { hasFragments, isInGrid, isParted, lacksCells } from "./losses.ts";
import { cellsBelow, type PipedRow, type PipedRows, pipedRows } from "./piped.ts";
import type { Run } from "./runs.ts";
import { type Found, type Segments, segment } from "./segment.ts";
import { givesTotalsOnly, totalAlone } from "./totalsOnly.ts";

/** What stands after a row's label. */
export type Content =
  | { readonly kind: "figures"; readonly slots: readonly Slot[] }
  /** One figure too few, and no telling which. */
  | { readonly kind: "short"; readonly slots: readonly Slot[] }
  /** Blanks leave no trace, and the row does not add up: a slip of the agency's, or cells lost and strays come in. */
  | { readonly kind: "unproven"; readonly slots: readonly Slot[] }
  /** `blanks`: whether its blank cells are there to be seen. */
  | { readonly kind: "blank"; readonly slot: Slot; readonly blanks: Blanks }
  | { readonly kind: "unreadable"; readonly slot: Slot };

/** A labelled row, and the figures that follow it without a label of their own. */
export interface LabelledRow {
  readonly row: ApplicationRow;
  content: Content;
  readonly stray: Run[];
}

type Words = Segments<Parameters<typeof isRow>[0]>;

/** What is known to have happened somewhere in the table. */
interface Damage {
  /** Figures wrapped in their cells came apart. */
  readonly isTorn: boolean;
  /** Blank cells were lost. */
  readonly isLossy: boolean;
  /** Rows have more or fewer figures than columns. */
  readonly isUneven: boolean;
  /** No column but the last is filled. */
  readonly isTotalsOnly: boolean;
  /** Of rows with one cell on each line. */
  readonly piped: PipedRows;
}

interface NamedRow {
  readonly row: ApplicationRow;
  readonly slot: Slot;
}

/** How a table of section 3 is drawn: where its figures stand and which applicants they count. */
export interface Shape {
  readonly columns: Columns;
  readonly heads: Heads;
  /** The lines of labels whose figures came apart above and below them. */
  readonly torn: ReadonlySet<Line>;
}

function blanksOf({ lines }: Run): Blanks {
  const has = (blanks: Blanks) => lines.some((line) => line.blanks === blanks);
  return has("kept") ? "kept" : has("seen") ? "seen" : "lost";
}

function isTornIn({ lines }: Run, torn: ReadonlySet<Line>): boolean {
  return lines.some((line) => torn.has(line));
}

function contentOf(
  run: Run,
  { row, slot }: NamedRow,
  { columns, heads, torn }: Shape,
  damage: Damage,
): Content {
  const width = heads.length;
  const holds = addsUp(heads);
  const { figures } = run;
  if (figures.length === 0) return { kind: "blank", slot, blanks: blanksOf(run) };
  // Parts of figures may add up as well as the figures do.
  if (isTornIn(run, torn)) return { kind: "unreadable", slot };
  const cells = cellsBelow(run);
  if (cells !== undefined) {
    const slots = damage.piped.read({ cells, more: mergedOver(row) });
    if (slots)
      return { kind: holds(slots) || damage.piped.isWhole ? "figures" : "unproven", slots };
    if (figures.length === width - 1) return { kind: "short", slots: figures };
    return { kind: "unreadable", slot };
  }
  const aligned = align(run, width, columns, holds);
  if (aligned && !holds(aligned)) {
    // A lost blank makes up for a page number between cells, or for a figure come apart (1 2).
    if (isOneCellPerLine(run) || (damage.isLossy && blanksOf(run) === "lost"))
      return { kind: "unproven", slots: aligned };
    // Of a figure wrapped in its cell the row may hold only a part.
    if (damage.isTorn && run.lines.some(({ blanks }) => blanks === "seen"))
      return { kind: "unreadable", slot };
  }
  // A row short of a blank, and the page's number after it, add up as well where that is twice the total.
  if (aligned && damage.isUneven && isOneCellPerLine(run) && sumHolds(aligned.slice(0, -1)))
    if (figures.some(({ text }) => text.trim() !== "0"))
      return { kind: "unproven", slots: aligned };
  if (aligned) return { kind: "figures", slots: aligned };
  const total = damage.isTotalsOnly ? totalAlone(run, width) : null;
  if (total) return { kind: "figures", slots: total };
  if (figures.length === width - 1) return { kind: "short", slots: figures };
  return { kind: "unreadable", slot };
}

/** The labels of rows among a run's words, and whether the last of them is the last of the words that mean anything. */
function rowsNamed(found: readonly Found<Parameters<typeof isRow>[0]>[]) {
  const rows = found.flatMap(({ key, slot }) => (isRow(key) ? [{ row: key, slot }] : []));
  const last = found.at(-1);
  const named = rows.at(-1);
  // A heading that stands beside the row's own lines, centred, may come between its label and figures.
  const before = found.at(-2);
  if (last && before && isRow(before.key) && isBeside(last.key, before.key)) {
    return { rows: rows.filter(({ slot }) => slot !== last.slot), isLast: true };
  }
  return { rows, isLast: named !== undefined && named.row === last?.key };
}

/** The rows of a table that has one cell on each line. */
function pipedAmong(runs: readonly Run[], segments: readonly Words[]): readonly PipedRow[] {
  return runs.flatMap((run, at): PipedRow[] => {
    const cells = cellsBelow(run);
    if (cells === undefined) return [];
    const { rows, isLast } = rowsNamed(segments[at]?.found ?? []);
    const named = isLast ? rows.at(-1) : undefined;
    return named ? [{ cells, more: mergedOver(named.row) }] : [];
  });
}

const NO_WORDS: Words = { found: [], trailing: "", others: [] };
/** How far to look for the rows that one named too early would skip. */
const AHEAD = 6;

/** So many rows lost between two are no sign of a row named too early. */
const MOST_SKIPPED = 2;

/**
 * Whether rows between the last and this one are still to come: 其他 under 不予公开 is a row of its
 * own making, not 3.其他 under 其他处理.
 */
function skipsOthers(
  row: ApplicationRow,
  above: ApplicationRow,
  ahead: readonly (readonly ApplicationRow[])[],
): boolean {
  if (rowsBetween(above, row) <= MOST_SKIPPED) return false;
  const skipped = ahead.flatMap((rows) =>
    rows.filter((later) => isAbove(above, later) && isAbove(later, row)),
  );
  return new Set(skipped).size > MOST_SKIPPED;
}

/**
 * Several labels, then several rows of figures: in their order, where there is a line of figures for
 * each. Null where the figures are no more than one row's.
 */
function bunchOf(
  run: Run,
  labels: readonly { readonly row: ApplicationRow; readonly slot: Slot }[],
  follows: (row: ApplicationRow) => boolean,
  width: number,
): readonly LabelledRow[] | null {
  const { figures } = run;
  if (labels.length < 2 || figures.length < 2 * width || blanksOf(run) === "kept") return null;
  const isDivided = labels.some(({ row }) => DIVIDED.includes(row));
  const named = labels.filter(
    ({ row }) => follows(row) && !(isDivided && row === "closed_undivided"),
  );
  const isInOrder = named.every(
    ({ row }, at) => at === 0 || isAbove(named[at - 1]?.row ?? row, row),
  );
  const lines = run.lines.filter(({ values }) => values.length > 0);
  const rows = lines.every(({ values }) => values.length === width) ? rowsOf(run, width) : null;
  const isWhole = isInOrder && rows?.length === named.length;
  return named.map(({ row, slot }, at): LabelledRow => {
    const slots = isWhole ? rows[at] : undefined;
    const content: Content = slots ? { kind: "figures", slots } : { kind: "unreadable", slot };
    return { row, content, stray: isWhole || at < named.length - 1 ? [] : [run] };
  });
}

/** Whether a run has another row's worth of figures for a row already read: another year's, perhaps. */
function differs({ content }: LabelledRow, { figures }: Run, width: number): boolean {
  if (content.kind !== "figures" || figures.length !== width) return false;
  return figures.some(({ text }, at) => text.trim() !== content.slots[at]?.text.trim());
}

/**
 * Gives each run of figures to the row that the words before it name, going down the form. A row
 * named out of order is not believed: its figures are strays of the row before.
 */
export function labelledRows(runs: readonly Run[], shape: Shape): readonly LabelledRow[] {
  const found: LabelledRow[] = [];
  const { heads } = shape;
  const width = heads.length;
  const segments = runs.map((run) => segment(run.words, APPLICATION_LABELS));
  const damage = {
    isTorn: hasFragments(runs, width),
    isLossy: lacksCells(runs, width),
    isUneven: runs.some(({ figures }) => figures.length % width !== 0),
    isTotalsOnly: heads.at(-1) === "total" && givesTotalsOnly(runs, width),
    piped: pipedRows(pipedAmong(runs, segments), width),
  };
  const rowsIn = segments.map((words) =>
    words.found.flatMap(({ key }) => (isRow(key) ? [key] : [])),
  );
  let ahead: typeof rowsIn = [];
  const follows = (row: ApplicationRow) => {
    const above = found.at(-1);
    return !above || (isAbove(above.row, row) && !skipsOthers(row, above.row, ahead));
  };
  for (const [index, run] of runs.entries()) {
    ahead = rowsIn.slice(index + 1, index + 1 + AHEAD);
    const words = segments[index] ?? NO_WORDS;
    const { rows, isLast } = rowsNamed(words.found);
    const named = isLast ? rows.pop() : undefined;
    const bunch =
      named && follows(named.row) ? bunchOf(run, [...rows, named], follows, width) : null;
    if (bunch) {
      found.push(...bunch);
      continue;
    }
    for (const { row, slot } of rows) {
      if (!follows(row) || (named && !isAbove(row, named.row))) continue;
      found.push({ row, content: { kind: "blank", slot, blanks: blanksOf(run) }, stray: [] });
    }
    if (!named || !follows(named.row)) {
      const known = found.find((candidate) => candidate.row === named?.row);
      if (named && known && differs(known, run, width))
        known.content = { kind: "unreadable", slot: named.slot };
      else found.at(-1)?.stray.push(run);
      continue;
    }
    const { row, slot } = named;
    if (words.trailing.length > 1 && run.figures.length > 0) {
      // The figures may belong to the words after the label.
      found.push({ row, content: { kind: "blank", slot, blanks: "lost" }, stray: [run] });
      continue;
    }
    if (run.figures.length > 0 && isInGrid(run) && isParted(run)) {
      // The row's own cells are blank: the figures below are of one whose label was lost.
      found.push({ row, content: { kind: "blank", slot, blanks: "kept" }, stray: [run] });
      continue;
    }
    const content = contentOf(run, named, shape, damage);
    const isWhole = run.figures.length > width && !isTornIn(run, shape.torn);
    const several = isWhole ? rowsOf(run, width) : null;
    const [first] = (content.kind === "unreadable" ? several : null) ?? [];
    found.push(
      first
        ? { row, content: { kind: "figures", slots: first }, stray: [run] }
        : { row, content, stray: [] },
    );
  }
  return withoutEmptyLabels(found);
}

/**
 * Where cells are not marked off, a label may have been parted from its figures, which then stand
 * before it without a label: such a row counts as one whose label was lost.
 */
function withoutEmptyLabels(rows: readonly LabelledRow[]): readonly LabelledRow[] {
  const kept: LabelledRow[] = [];
  for (const labelled of rows) {
    const last = kept.at(-1);
    const { content, stray } = labelled;
    const empty = content.kind === "blank" && content.blanks !== "kept";
    if (last && empty && (last.stray.length > 0 || stray.length > 0)) last.stray.push(...stray);
    else kept.push(labelled);
  }
  return kept;
}
