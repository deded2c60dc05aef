import { amountWords } from "../../charts/multiples.ts";
import { commonYear, type Panel, valueIn } from "../../charts/panels.ts";
import type { Language } from "../../language/index.ts";
import type { MetricId } from "../../queries/index.ts";

/** A metric and what the agencies give of it, the one that others are compared with first. */
export interface Compared {
  readonly metric: MetricId;
  readonly panels: readonly Panel[];
}

/** One agency's figure in one row: what it is, of which year, and how far from the first agency's. */
export interface SummaryCell {
  /** Null: not given in the year compared. */
  readonly value: number | null;
  /** The year where it is not the row's own. */
  readonly year: number | null;
  readonly isFew: boolean;
  /** Null: nothing to be different from, or too few cases to be compared. */
  readonly difference: number | null;
}

/** One metric over all the agencies. */
export interface SummaryRow {
  readonly metric: MetricId;
  /** The year all figures of the row are of; null where each agency has its own. */
  readonly year: number | null;
  readonly cells: readonly SummaryCell[];
}

const ABSENT: SummaryCell = { value: null, year: null, isFew: false, difference: null };

/**
 * The same rows down, the agencies across: each metric in the latest year that the pinned agency and
 * another give; without such a year each agency's own latest, and no difference between them.
 */
export function summaryOf(compared: readonly Compared[], pin: string): readonly SummaryRow[] {
  return compared.map(({ metric, panels }) => {
    const year = commonYear(panels, pin);
    if (year === null) return { metric, year, cells: panels.map(latestOf) };
    const measure = panels.find(({ agencyId }) => agencyId === pin);
    const against = measure ? valueIn(measure, year) : null;
    return {
      metric,
      year,
      cells: panels.map((panel): SummaryCell => {
        const found = valueIn(panel, year);
        if (!found) return ABSENT;
        const isCompared = against !== null && panel !== measure && !found.isFew && !against.isFew;
        return {
          value: found.value,
          year: null,
          isFew: found.isFew,
          difference: isCompared ? found.value - against.value : null,
        };
      }),
    };
  });
}

function latestOf({ years }: Panel): SummaryCell {
  const last = years.flatMap((one) => ("value" in one ? [one] : [])).at(-1);
  return last
    ? { value: last.value, year: last.year, isFew: last.isFew, difference: null }
    : ABSENT;
}

/** `+3,024`, `−12`, `0`: a difference as a table has it; shares differ by points. */
export function signedWords(metric: MetricId, amount: number, language: Language): string {
  const sign = amount > 0 ? "+" : amount < 0 ? "−" : "";
  return sign + amountWords(metric, Math.abs(amount), language);
}
