import { number } from "./decode.ts";
import { type Filters, withinOneScope, type Years } from "./filters.ts";
import { describeMetric, type MetricId } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { type Agency, agencyOf, markedReadings, type Provenance, provenance } from "./readings.ts";

/** An agency's figure in two years. */
export interface AgencyChange extends Agency {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly beforeFrom: Provenance;
  readonly afterFrom: Provenance;
  /** How many agencies give the figure in both years. */
  readonly eligible: number;
}

export interface LargestChangesParams {
  readonly filters: Filters;
  readonly metric: MetricId;
  /** The years compared; stands in for the filters' own. */
  readonly years: Years;
  readonly limit: number;
}

/** Agencies by how much a metric differs between the first and the last of the years, largest first. */
export const largestChanges: Question<LargestChangesParams, AgencyChange> = {
  name: "largest-changes",
  statement: ({ filters, metric, years, limit }) => {
    const scoped = { ...withinOneScope(filters), years };
    const { sql, parameters } = markedReadings(describeMetric(metric), scoped);
    return {
      sql: `
        WITH given AS (SELECT * FROM (${sql}) AS readings WHERE value IS NOT NULL)
        SELECT later.agency_id, later.agency, later.province, later.city, later.county,
          earlier.value AS before, later.value AS after, later.value - earlier.value AS difference,
          earlier.read_in AS before_read_in, earlier.approximate AS before_approximate,
          earlier.mark AS before_mark, later.read_in AS after_read_in,
          later.approximate AS after_approximate, later.mark AS after_mark,
          count(*) OVER () AS eligible
        FROM given AS earlier JOIN given AS later
          ON later.agency_id = earlier.agency_id AND earlier.year = ? AND later.year = ?
        ORDER BY abs(difference) DESC, later.agency_id LIMIT CAST(? AS BIGINT)`,
      parameters: [...parameters, years.from, years.to, limit],
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    before: number(row, "before"),
    after: number(row, "after"),
    difference: number(row, "difference"),
    beforeFrom: provenance(row, "before_"),
    afterFrom: provenance(row, "after_"),
    eligible: number(row, "eligible"),
  }),
};
