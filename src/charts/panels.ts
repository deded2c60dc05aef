import type { Scope } from "../form/index.ts";
import type { Language } from "../language/index.ts";
import type { AgencyFigure, Metric, MetricId, Years } from "../queries/index.ts";
import { FEWEST_RANKED } from "../queries/index.ts";

/** Why an agency has no figure in a year. */
export type Absence = "notGiven" | "noReport" | "otherScope" | "noCases";

/** One agency in one year: its figure, or why there is none. */
export type PanelYear =
  | {
      readonly year: number;
      readonly figure: AgencyFigure;
      readonly value: number;
      readonly isFew: boolean;
    }
  | { readonly year: number; readonly absence: Absence };

/** One agency's years of one metric. */
export interface Panel {
  readonly agencyId: string;
  readonly agency: string;
  readonly years: readonly PanelYear[];
}

export interface Chosen {
  readonly agencyId: string;
  readonly agency: string;
}

/** A figure under ten cases is shown hollow and never compared. */
function isFew({ base }: AgencyFigure): boolean {
  return base !== null && base < FEWEST_RANKED;
}

/** One panel for each agency, in the order chosen, each over the same years; figures of one scope only. */
export function panelsOf(
  rows: readonly AgencyFigure[],
  chosen: readonly Chosen[],
  years: readonly number[],
  scope: Scope,
): readonly Panel[] {
  return chosen.map(({ agencyId, agency }) => {
    const own = rows.filter((row) => row.agencyId === agencyId);
    return {
      agencyId,
      agency,
      years: years.map((year): PanelYear => {
        const found = own.filter((row) => row.year === year);
        const figure = found.find((row) => row.scope === scope);
        if (!figure) return { year, absence: found.length > 0 ? "otherScope" : "noReport" };
        if (figure.readIn === null) return { year, absence: "notGiven" };
        if (figure.value === null) return { year, absence: "noCases" };
        return { year, figure, value: figure.value, isFew: isFew(figure) };
      }),
    };
  });
}

/** The figure of an agency in a year; null where there is none. */
export function valueIn(panel: Panel, year: number) {
  const found = panel.years.find((one) => one.year === year);
  return found && "value" in found ? found : null;
}

/** The latest year in which at least two agencies give the figure, the measure among them if one is set. */
export function commonYear(panels: readonly Panel[], pin: string): number | null {
  const years = [...new Set(panels.flatMap(({ years }) => years.map(({ year }) => year)))];
  const given = (year: number) => panels.filter((panel) => valueIn(panel, year) !== null);
  return (
    years
      .sort((one, other) => other - one)
      .find((year) => {
        const found = given(year);
        return found.length > 1 && found.some(({ agencyId }) => agencyId === pin);
      }) ?? null
  );
}

/** Whether any agency gives the figure in any of the years. */
export function isGiven(panels: readonly Panel[]): boolean {
  return panels.some(({ years }) => years.some((one) => "value" in one));
}

/** Every year from the first to the last report of the agencies. */
export function yearsOf(rows: readonly AgencyFigure[]): readonly number[] {
  if (rows.length === 0) return [];
  const all = rows.map(({ year }) => year);
  const first = Math.min(...all);
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, step) => first + step);
}

/**
 * The two years to set against each other: the ends of what the reader asked for; else, of all pairs,
 * the one in which most figures are given in both, of equal ones the widest, then the latest. Null
 * where there are not two years.
 *
 * @param panels those of every metric compared
 */
export function endsOf(panels: readonly Panel[], asked: Years | null): Years | null {
  if (asked !== null) return asked.from < asked.to ? asked : null;
  const years = [...new Set(panels.flatMap((panel) => panel.years.map(({ year }) => year)))];
  const given = ({ from, to }: Years): number =>
    panels.filter((panel) => valueIn(panel, from) && valueIn(panel, to)).length;
  const pairs = years
    .flatMap((from) => years.flatMap((to) => (from < to ? [{ from, to }] : [])))
    .map((pair) => ({ ...pair, given: given(pair) }));
  const [best] = pairs.sort(
    (one, other) =>
      other.given - one.given || other.to - other.from - (one.to - one.from) || other.to - one.to,
  );
  return best ? { from: best.from, to: best.to } : null;
}

/** How a metric's value is written: a share is of 0 to 1. */
export function isShare(metric: Metric): boolean {
  return metric.kind === "rate" && metric.per === 1;
}

/** What small charts of several agencies are made of. */
export interface MultiplesParams {
  readonly metric: MetricId;
  readonly panels: readonly Panel[];
  /** The agency the others are measured against. */
  readonly pin: string;
  readonly language: Language;
}
