import type { Run } from "./runs.ts";

/** Figures that nothing marks as cells: on their label's line, on one line below it, or on a line each. */
type Stand = "beside" | "below" | "stacked";

/** A row of section 2 that was read where blank cells leave no trace. */
export interface LooseRow {
  readonly run: Run;
  /** What follows in the document; null for the last. */
  readonly next: Run | null;
  /** Another row of its block was not found: perhaps only its label was lost, and these are its figures. */
  readonly isAlone: boolean;
  /** One of its figures is the number that a page ending there would bear, and numbers of other pages are left in the text. */
  readonly mayBePage: boolean;
}

/** How a run's figures stand; null where they are marked off, and blank cells would show. */
function standOf({ lines }: Run): Stand | null {
  const filled = lines.filter(({ figures }) => figures.length > 0);
  if (filled.length === 0 || filled.some(({ blanks, isCell }) => blanks !== "lost" || isCell))
    return null;
  if (filled.some(({ labels }) => labels.length > 0)) return "beside";
  return filled.length > 1 ? "stacked" : "below";
}

export function isLoose(run: Run): boolean {
  return standOf(run) !== null;
}

function isZero({ figures }: Run): boolean {
  return figures.every(({ figure }) => figure.state === "number" && Number(figure.digits) === 0);
}

/** The lines of the source on which a run's label ends and its figures stand. */
function placesOf({ words, figures }: Run): readonly number[] {
  return [...new Set([...words.slice(-1), ...figures].flatMap(({ place }) => place.line ?? []))];
}

/** By how many lines each of a row's figures stands below what is before it. */
function stepsOf({ run }: LooseRow): readonly number[] {
  const places = placesOf(run);
  return places.slice(1).map((line, at) => line - (places[at] ?? line));
}

/** Whether empty lines stand between some of a row's cells and not between others, or those of other rows: a blank cell, perhaps. */
function isUneven(row: LooseRow, rows: readonly LooseRow[]): boolean {
  const steps = stepsOf(row);
  const least = Math.min(...rows.flatMap((one) => stepsOf(one).slice(0, 1)));
  return new Set(steps).size > 1 || (steps[0] ?? least) > least;
}

/** How many lines follow a row up to the next; null before the next section's heading, which has space of its own. */
function spaceAfter({ run, next }: LooseRow): number | null {
  const [first] = next?.words ?? [];
  const last = placesOf(run).at(-1);
  const from = first?.place.line ?? null;
  if (last === undefined || from === null || /^\s*[一二三四五六七]、/.test(first?.text ?? ""))
    return null;
  return from - last;
}

/** Whether more space follows than follows other rows before which as much is printed. */
function isSpaced(row: LooseRow, rows: readonly LooseRow[]): boolean {
  const own = spaceAfter(row);
  const isHeaded = (one: LooseRow) => (one.next?.words.length ?? 0) > 1;
  const least = rows.flatMap((one) =>
    isHeaded(one) === isHeaded(row) ? (spaceAfter(one) ?? []) : [],
  );
  return own !== null && own > Math.min(...least);
}

/**
 * The rows that are not set as the others are: section 2 has no sums, and where blank cells leave no
 * trace, a stray number in a blank one's place shows only by standing otherwise than the rest.
 */
export function doubtfulRows<Row extends LooseRow>(rows: readonly Row[]): readonly Row[] {
  const stands = rows.map(({ run }) => standOf(run));
  const isOnLines = rows.some(({ run }, at) => run.figures.length > 1 && stands[at] !== "stacked");
  return rows.filter((row, at) => {
    const stand = stands[at];
    if (stand === "beside") return false;
    if (row.isAlone) return true;
    if (isZero(row.run)) return false;
    if (row.mayBePage) return true;
    const isOtherwise =
      stand === "stacked"
        ? isOnLines || stands.includes("beside")
        : row.run.figures.length === 1 && stands.includes("beside");
    return isOtherwise || isUneven(row, rows) || isSpaced(row, rows);
  });
}
