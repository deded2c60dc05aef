import type { MetricId } from "../metrics/index.ts";
import type { Whole } from "../wholes.ts";

/**
 * The names of what cells sum, as the build writes them and pages ask for them.
 *
 * `reports` tells an agency's first report within its scope, `agencies` its first of any; `places` tells
 * places apart: provinces in a file of the country, counties in one of a province; `fields` tells fields
 * apart where the file is of all of them, and in a city's file its counties too. `valued` tells who has a
 * rate of something, `printed` who prints every cell of the flow, whose own sums are too many to part by it.
 */
export const SERIES = {
  reports: "reports",
  agencies: "agencies",
  places: "places",
  fields: "fields",
  applicants: "applicants",
  flow: "flow",
  printed: "printed",
  metric: (id: MetricId) => `metric ${id}`,
  valued: (id: MetricId) => `valued ${id}`,
  whole: (id: Whole) => `whole ${id}`,
  values: (id: MetricId) => `values ${id}`,
  leaders: (id: MetricId) => `leaders ${id}`,
  panel: (metrics: readonly MetricId[]) => `panel ${metrics.join(" ")}`,
} as const;

/** What the sums of each series are, in their order. */
export const REPORT_SUMS = ["full", "opening"] as const;
/** Agencies with a report in a year, counted once: whatever its scope, and within each. */
export const PLACE_SUMS = ["full", "agencies", "agenciesOfScope"] as const;
export const LEADER_SUMS = ["value", "amount", "base", "prose", "approximate", "mark"] as const;
/** So many lead in a cell: a question for more of them is one for the reports. */
export const LEADING = 12;
export const METRIC_SUMS = ["fromProse", "approximate", "failed", "amount", "base"] as const;
