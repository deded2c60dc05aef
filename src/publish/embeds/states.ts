import type { ListedChart } from "../../embed/charts.tsx";
import type { AgencyEntry } from "../../queries/index.ts";

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

/** The states a chart is drawn ahead for, as paths say them: all, each year and province, and agencies. */
export function drawnStates(
  chart: Pick<ListedChart, "agencies">,
  likely: readonly string[],
  agencies: readonly AgencyEntry[],
): readonly string[] {
  const shared = likely.filter((state) => /^(?:year|region)=/.test(state));
  return [
    "",
    ...(chart.agencies === "needed" ? [] : shared.map((state) => `${state}/`)),
    ...(chart.agencies === "possible"
      ? []
      : agencies.map(({ agencyId }) => `agency=${encodeURIComponent(agencyId)}/`)),
  ];
}

/** Where nothing was found to draw, the page says why; of an agency nobody asks for that ahead. */
export function isWorthKeeping(state: string, html: string): boolean {
  return !state.startsWith("agency=") || !html.includes("frame-nothing");
}
