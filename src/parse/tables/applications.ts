import {
  APPLICANTS,
  APPLICATION_ROWS,
  type ApplicationRow,
  type CellName,
  type ClosedRows,
} from "../../form/index.ts";
import { columnsOf, rowsOf } from "./align.ts";
import { addsUp, type Heads, headsOf } from "./applicantHeads.ts";
import {
  APPLICATION_LABELS,
  cellsOfRow,
  DIVIDED,
  isRow,
  labelOf,
  namesAnother,
  WIDTH,
} from "./applicationLabels.ts";
import * as doubts from "./doubts.ts";
import type { Extent } from "./extents.ts";
import type { Line, Slot } from "./lines.ts";
import { hasStrays } from "./losses.ts";
import { mended } from "./mended.ts";
import { believeProvenRows } from "./proven.ts";
import { type LabelledRow, labelledRows } from "./rows.ts";
import { runsOf } from "./runs.ts";
import { labelsIn } from "./segment.ts";
import { fillShortRows } from "./short.ts";
import { Table, type TableReading } from "./table.ts";
import { tornLabels } from "./wraps.ts";

/** The rows the table prints: 其他处理 in three where any of the three is there, whole where only its own label is. */
function printedRows(
  rows: readonly LabelledRow[],
  otherwise: ClosedRows,
): readonly ApplicationRow[] {
  const has = (row: ApplicationRow) => rows.some((labelled) => labelled.row === row);
  const divided = DIVIDED.some(has);
  const undivided = !divided && (has("closed_undivided") || otherwise === "undivided");
  return APPLICATION_ROWS.map(({ id }) => id).filter((row) =>
    undivided ? !DIVIDED.includes(row) : row !== "closed_undivided",
  );
}

/** A table of section 3 being read, row by row. */
class Applications extends Table {
  readonly #heads: Heads;
  /** The lines of labels whose figures came apart above and below them. */
  readonly #torn: ReadonlySet<Line>;

  constructor(heads: Heads, torn: ReadonlySet<Line>) {
    super();
    this.#heads = heads;
    this.#torn = torn;
  }

  figures(row: ApplicationRow, slots: readonly Slot[]): void {
    const names = cellsOfRow(row);
    this.#heads.forEach((head, index) => {
      const slot = slots[index];
      const name = names[APPLICANTS.findIndex(({ id }) => id === head)];
      if (slot && name) this.print(name, slot);
    });
    // A column the table does not have.
    this.absent(
      names.filter((name) => !this.cells.has(name)),
      "missing",
    );
  }

  /** Says of each column of the form that the table does not have. */
  lacking(rows: readonly ApplicationRow[]): void {
    for (const { id, label } of APPLICANTS.filter(
      (applicant) => !this.#heads.includes(applicant.id),
    )) {
      const cells = rows.map((row): CellName => `applications_${row}_${id}`);
      this.doubts.push(doubts.columnMissing(label, cells));
    }
  }

  unreadable(rows: readonly ApplicationRow[], slot?: Slot): void {
    for (const row of rows) {
      this.absent(cellsOfRow(row), "unreadable", slot);
      this.doubts.push(doubts.unreadableCells(labelOf(row), cellsOfRow(row)));
    }
  }

  labelled({ row, content }: LabelledRow): void {
    switch (content.kind) {
      case "figures":
        this.figures(row, content.slots);
        break;
      case "blank":
        // Where blank cells leave no trace, figures may have gone with them.
        if (content.blanks === "lost") this.unreadable([row], content.slot);
        else this.absent(cellsOfRow(row), "blank", content.slot);
        break;
      case "unproven":
      case "short":
        this.unreadable([row], content.slots[0]);
        break;
      case "unreadable":
        this.unreadable([row], content.slot);
    }
  }

  /**
   * The rows missing between two labelled ones. Figures that stand there without a label are given
   * to them where their count leaves one way to do it, or where every way gives the same; figures under
   * words of another row's are nobody's.
   */
  unlabelled(rows: readonly ApplicationRow[], above: LabelledRow | undefined): void {
    const width = this.#heads.length;
    const runs = above?.stray ?? [];
    // The first row's worth of a run that its label opens is the label's own.
    const own = above?.content.kind === "figures" ? above.content.slots : [];
    const figures = runs.flatMap((run) => run.figures).filter((slot) => !own.includes(slot));
    const [first] = figures;
    // A row under words of its own that the form does not have (小计) leaves the one above it whole.
    const isOwn = runs.every((run) => run.words.length > 0 && run.lines[0]?.blanks === "kept");
    if (rows.length === 0 && first && above && !isOwn) this.unreadable([above.row], first);
    if (rows.length === 0) return;
    if (!first) {
      for (const row of rows) {
        this.absent(cellsOfRow(row), "missing");
        this.doubts.push(doubts.rowMissing(labelOf(row), cellsOfRow(row)));
      }
      return;
    }
    const whole = runs.every((run) => rowsOf(run, width) !== null);
    const same = figures.every((slot) => slot.text.trim() === first.text.trim());
    const enough = figures.length >= rows.length * width;
    const near = above ? [above.row, ...rows] : rows;
    const isOther = runs.some((run) => namesAnother(run.words, near));
    const isTorn = runs.some((run) => run.lines.some((line) => this.#torn.has(line)));
    const isOneWay = (whole && figures.length === rows.length * width) || (same && enough);
    if (isOneWay && !isOther && !isTorn) {
      rows.forEach((row, index) => {
        this.figures(row, figures.slice(index * width, (index + 1) * width));
      });
      this.doubts.push(doubts.rowsUnlabelled(rows.map(labelOf), rows.flatMap(cellsOfRow)));
      return;
    }
    this.unreadable(rows, first);
    if (own.length > 0 && runs.some((run) => run.figures.some((slot) => own.includes(slot)))) {
      if (above) this.unreadable([above.row], first);
    }
  }
}

/** Figures that stand before the first label, where labels come after their figures instead of before. */
function isShifted(lines: readonly Line[], from: number, rows: readonly LabelledRow[]): boolean {
  const before = lines
    .slice(Math.max(0, from - 2), from)
    .some((line) => line.values.length >= WIDTH && line.labels.length === 0);
  return before && rows.at(-1)?.content.kind === "blank";
}

/**
 * Whether most rows of more than zeros do not add up. Where no grid shows which head stands over a figure,
 * the columns are then not the form's: one put in (a row's number), one left out.
 */
function isAskew(rows: readonly LabelledRow[], heads: Heads): boolean {
  const holds = addsUp(heads);
  const sums = rows.flatMap(({ content }) => {
    if (content.kind !== "figures" && content.kind !== "unproven") return [];
    const { slots } = content;
    const isFull = slots.every(({ figure }) => figure.state === "number");
    const isZero = slots.every(({ text }) => /^[0０\s]*$/.test(text));
    return isFull && !isZero ? [holds(slots)] : [];
  });
  const failing = sums.filter((sum) => !sum).length;
  return heads.includes("total") && failing > 2 && failing * 2 > sums.length;
}

/** Reads one table of section 3. `otherwise`: whether 其他处理 is divided, where no label says. */
export function readApplications(
  lines: readonly Line[],
  { from, to }: Extent,
  otherwise: ClosedRows,
): TableReading {
  const heads = headsOf(lines, from);
  const width = heads?.length ?? WIDTH;
  // Over the first row may stand parts of its figures.
  const start = Math.max(0, from - 2);
  const inside = lines.slice(start, to);
  const whole = heads ? mended(inside, width, addsUp(heads)) : inside;
  const runs = runsOf(whole.slice(from - start));
  const columns = columnsOf(runs, width);
  const rowNamed = ({ labels }: Line) =>
    labelsIn(labels, APPLICATION_LABELS).findLast(({ key }) => isRow(key))?.key ?? null;
  const torn = tornLabels(whole, rowNamed);
  const found = heads ? labelledRows(runs, { columns, heads, torn }) : [];
  const printed = printedRows(found, otherwise);
  const table = new Applications(heads ?? [], torn);
  const isSet = heads !== null && (lines[from]?.blanks !== "kept" || lines[from]?.grid === null);
  if (!heads || isShifted(lines, from, found) || (isSet && isAskew(found, heads))) {
    table.unreadable(printed);
    table.isDamaged = true;
    return table;
  }
  let above: LabelledRow | undefined;
  let waiting: ApplicationRow[] = [];
  for (const row of printed) {
    const labelled = found.find((candidate) => candidate.row === row);
    if (!labelled) {
      waiting.push(row);
      continue;
    }
    table.labelled(labelled);
    const strays = (above?.stray.length ?? 0) > 0 && waiting.length === 0;
    if (strays && labelled.content.kind === "blank") table.unreadable([row], labelled.content.slot);
    table.unlabelled(waiting, above);
    above = labelled;
    waiting = [];
  }
  // Below the last label there is no anchor: figures there are nobody's.
  if (waiting.length > 0 && (above?.stray.length ?? 0) > 0) table.unreadable(waiting);
  else table.unlabelled(waiting, undefined);
  fillShortRows(table, found);
  believeProvenRows(table, found, heads);
  const isLacking = [...table.cells.values()].some(
    ({ state }) => state === "unreadable" || state === "missing",
  );
  table.isDamaged = isLacking || hasStrays(runs, width);
  if (heads) table.lacking(printed);
  return table;
}
