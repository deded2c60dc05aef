import type { Cell } from "../../engine/cell.ts";
import type { Years } from "../filters.ts";

/** Whether the agencies of a cell are in it for the first time among some years. */
export function isFirst({ since }: Cell, years: Years | null): boolean {
  return since === null || (years !== null && since <= years.from);
}

/** Whether the agencies of a cell have what it sums in each of some years. */
export function isThroughout({ since, until }: Cell, { from, to }: Years): boolean {
  return since !== null && until !== null && since <= from && to <= until;
}

/** Whether the years of a cell are the latest in which its agencies give its figure, among some years. */
export function isLatest({ until }: Cell, years: Years | null): boolean {
  return until === null || (years !== null && until >= years.to);
}

export function ofSeries(cells: readonly Cell[], series: string): readonly Cell[] {
  return cells.filter((cell) => cell.series === series);
}

/** How many reports stand in cells. */
export function reportsOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { reports }) => sum + reports, 0);
}

/**
 * One of their sums over cells: exact, as all are whole numbers; null where no cell has it.
 *
 * @throws where the sum is beyond what a number holds exactly
 */
export function sumAt(cells: readonly Cell[], place: number): number | null {
  let sum: number | null = null;
  for (const { sums } of cells) {
    const value = sums[place] ?? null;
    if (value !== null) sum = (sum ?? 0) + value;
  }
  if (sum !== null && !Number.isSafeInteger(sum)) {
    throw new RangeError(`The sum ${sum} of ${cells[0]?.series ?? "no cells"} is not exact.`);
  }
  return sum;
}

/** A count among the sums: where no cell has it, it is none. */
export function countAt(cells: readonly Cell[], place: number): number {
  return sumAt(cells, place) ?? 0;
}

/** Cells keep amounts in ten-thousandths, as the money of the form has four decimals at most. */
export function amountAt(cells: readonly Cell[], place: number): number | null {
  const sum = sumAt(cells, place);
  return sum === null ? null : sum / 10_000;
}

export function yearsOf(cells: readonly Cell[]): Years | null {
  const years = cells.map(({ year }) => year);
  if (years.length === 0) return null;
  // A country has more cells than a call takes arguments.
  const of = (choose: (one: number, other: number) => number) => years.reduce(choose);
  return {
    from: of((one, other) => Math.min(one, other)),
    to: of((one, other) => Math.max(one, other)),
  };
}

/** Things by a text of theirs, in the order of the texts as DuckDB has it: by code point, none last. */
export function byText<Thing>(
  things: readonly Thing[],
  of: (thing: Thing) => string | null,
): readonly (readonly [string | null, readonly Thing[]])[] {
  const found = new Map<string | null, Thing[]>();
  for (const thing of things) {
    const key = of(thing);
    const known = found.get(key);
    if (known) known.push(thing);
    else found.set(key, [thing]);
  }
  return [...found].sort(([one], [other]) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one < other ? -1 : 1;
  });
}
