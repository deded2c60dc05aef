import { number } from "./decode.ts";
import { type Filters, withinOneScope } from "./filters.ts";
import { lazily } from "./lazily.ts";
import { describeMetric, type VolumeId } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { readings } from "./readings.ts";

/** How many agencies stand in one order of magnitude of a metric, by their latest year that gives it. */
export interface Magnitude {
  /** 0 for the value 0, else how many digits the value has before the point: 1 for 1–9, 2 for 10–99. */
  readonly digits: number;
  readonly agencies: number;
  /** Over all agencies, the same in every row. */
  readonly median: number;
  readonly largest: number;
  readonly total: number;
}

export interface SpreadParams {
  readonly filters: Filters;
  readonly metric: VolumeId;
}

/** Agencies by the order of magnitude of a metric; of one scope only, agencies' own unless the filters say otherwise. */
export const spread: Question<SpreadParams, Magnitude> = {
  name: "spread",
  rolled: lazily(async () => (await import("./rolled/rankings.ts")).rolledSpread),
  statement: ({ filters, metric }) => {
    const { sql, parameters } = readings(describeMetric(metric), withinOneScope(filters));
    return {
      sql: `
        WITH latest AS (
          SELECT value FROM (${sql}) AS readings WHERE value IS NOT NULL
          QUALIFY row_number() OVER (PARTITION BY agency_id ORDER BY year DESC) = 1
        ),
        whole AS (SELECT median(value) AS median, max(value) AS largest, count(*) AS total FROM latest)
        SELECT CASE WHEN value < 1 THEN 0 ELSE floor(log10(value) + 1e-9)::INTEGER + 1 END AS digits,
          count(*) AS agencies, any_value(median)::DOUBLE AS median,
          any_value(largest)::DOUBLE AS largest, any_value(total) AS total
        FROM latest, whole GROUP BY digits ORDER BY digits`,
      parameters,
    };
  },
  row: (row) => ({
    digits: number(row, "digits"),
    agencies: number(row, "agencies"),
    median: number(row, "median"),
    largest: number(row, "largest"),
    total: number(row, "total"),
  }),
};
