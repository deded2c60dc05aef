import { number, numberOrNull, text } from "./decode.ts";
import { type Filters, withinOneScope } from "./filters.ts";
import { lazily } from "./lazily.ts";
import { describeMetric, type MetricId } from "./metrics/index.ts";
import type { Question, Statement } from "./question.ts";
import { type Agency, agencyOf, markedReadings, type Provenance, provenance } from "./readings.ts";

/** Under this many cases a rate is shown greyed and is never ranked. */
export const FEWEST_RANKED = 10;

/** An agency in a ranking, by its latest year that gives the figure. */
export interface Leader extends Agency, Provenance {
  readonly reportId: string;
  readonly year: number;
  readonly value: number;
  /** A rate's numerator and denominator; for a volume `amount` is the value, `base` null. */
  readonly amount: number;
  readonly base: number | null;
  /** How many agencies the ranking is of ("of the N here"). */
  readonly eligible: number;
}

export interface LeadersParams {
  readonly filters: Filters;
  readonly metric: MetricId;
  readonly limit: number;
}

/** Which readings may be ranked: a figure that is there, and of a rate's cases enough. */
export const RANKED = `value IS NOT NULL AND (base IS NULL OR base >= ${FEWEST_RANKED})`;

/** One row an agency, by the latest of its years that gives the figure, and how many there are. */
export function leadersSql({ filters, metric }: Omit<LeadersParams, "limit">): Statement {
  const { sql, parameters } = markedReadings(describeMetric(metric), withinOneScope(filters));
  return {
    sql: `
      WITH latest AS (
        SELECT * FROM (${sql}) AS readings
        WHERE ${RANKED}
        QUALIFY row_number() OVER (PARTITION BY agency_id ORDER BY year DESC) = 1
      )
      SELECT *, count(*) OVER () AS eligible FROM latest`,
    parameters,
  };
}

/**
 * Agencies by a metric, largest first, each by the latest of its years that gives the figure; of one
 * scope only (agencies' own unless the filters say otherwise). Rates only from ten cases on.
 */
export const leaders: Question<LeadersParams, Leader> = {
  name: "leaders",
  rolled: lazily(async () => (await import("./rolled/rankings.ts")).rolledLeaders),
  statement: ({ limit, ...params }) => {
    const { sql, parameters } = leadersSql(params);
    return {
      sql: `${sql} ORDER BY value DESC, agency_id LIMIT CAST(? AS BIGINT)`,
      parameters: [...parameters, limit],
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    ...provenance(row),
    reportId: text(row, "report_id"),
    year: number(row, "year"),
    value: number(row, "value"),
    amount: number(row, "amount"),
    base: numberOrNull(row, "base"),
    eligible: number(row, "eligible"),
  }),
};
