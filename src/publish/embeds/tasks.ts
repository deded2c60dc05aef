import { CHARTS, chartOf, type ListedChart } from "../../embed/charts.tsx";
import type { AgencyEntry } from "../../queries/index.ts";

/** A chart to be drawn alone in a state, in both languages and every theme. */
export interface ChartTask {
  /** The chart's name in the list. */
  readonly chart: string;
  /** As addresses write it, without a slash at the end: `year=2023`; empty for all data. */
  readonly state: string;
}

/**
 * Agencies whose charts are drawn ahead. Each costs up to ninety files (fifteen charts, two
 * languages, three themes), and hosts stop at 20,000 in all; the charts of the others are drawn by the
 * program.
 */
const agenciesDrawn = 40;

/** The agencies whose charts are drawn ahead: those most is known of, in a fixed order. */
export function drawnAgencies(agencies: readonly AgencyEntry[]): readonly AgencyEntry[] {
  return agencies
    .toSorted(
      (one, other) =>
        other.full - one.full ||
        other.reports - one.reports ||
        (one.agencyId < other.agencyId ? -1 : 1),
    )
    .slice(0, agenciesDrawn);
}

/** All charts in the states they are drawn ahead for: all data, each year and province, and agencies. */
export function chartTasks(
  likely: readonly string[],
  agencies: readonly AgencyEntry[],
): readonly ChartTask[] {
  const drawn = drawnAgencies(agencies);
  return CHARTS.flatMap((chart) =>
    statesOf(chart, likely, drawn).map((state) => ({ chart: chart.id, state })),
  );
}

/** Whether every chart that needs no agency is drawn ahead in a likely state: all data, a year, a province. */
export function isDrawnAhead(state: string): boolean {
  return state === "" || /^(?:year|region)=/.test(state);
}

function statesOf(
  chart: Pick<ListedChart, "agencies">,
  likely: readonly string[],
  agencies: readonly AgencyEntry[],
): readonly string[] {
  const shared = likely.filter(isDrawnAhead);
  return [
    "",
    ...(chart.agencies === "needed" ? [] : shared),
    ...(chart.agencies === "possible"
      ? []
      : agencies.map(({ agencyId }) => `agency=${encodeURIComponent(agencyId)}`)),
  ];
}

/**
 * A page that finds nothing to draw says why. Of one agency nobody asks for that ahead, but for the
 * charts that every agency drawn has.
 */
export function isWorthKeeping({ chart, state }: ChartTask, html: string): boolean {
  const isOptional = state.startsWith("agency=") && chartOf(chart)?.agencies !== "drawn";
  return !(isOptional && html.includes("frame-nothing"));
}
