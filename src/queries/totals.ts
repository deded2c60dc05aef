import { SCOPES, type Scope } from "../form/index.ts";
import { number, numberOrNull, oneOf, oneOfOrNull } from "./decode.ts";
import { condition, type Filters } from "./filters.ts";
import { lazily } from "./lazily.ts";
import { describeMetric, isVolumeId, METRICS, type MetricId } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { AUDITED_REPORTS, figureEntries, VALUED } from "./readings.ts";

/** A metric summed over the reports of one scope, and what the sum rests on. */
export interface Total {
  readonly metric: MetricId;
  /** Null: reports whose scope can't be told. They are counted and never summed. */
  readonly scope: Scope | null;
  /** Reports asked of, those that give the figure; the others did not give it. */
  readonly reports: number;
  readonly given: number;
  /** Of those given: from prose in the tables' stead, and approximate by the report's own words. */
  readonly fromProse: number;
  readonly approximate: number;
  /** Of those given: on which the audit has an open error. */
  readonly failed: number;
  /** Agencies that give the figure. */
  readonly agencies: number;
  /** Agencies asked of that have no value: none of their reports gives it, or a rate is over nothing in all. */
  readonly absent: number;
  /** First and last year of the reports that give the figure. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /**
   * The sum: a volume's, or a rate's numerator. Null where no report gives it, where the scope is
   * unknown, and for a stock over several years.
   */
  readonly amount: number | null;
  /** A rate's denominator, summed; null for a volume. */
  readonly base: number | null;
}

export interface TotalsParams {
  readonly filters: Filters;
  readonly metrics: readonly MetricId[];
}

/** Metrics summed, each scope apart: a whole-area report contains the agencies below it. */
export const totals: Question<TotalsParams, Total> = {
  name: "totals",
  rolled: lazily(async () => (await import("./rolled/sums.ts")).rolledTotals),
  statement: ({ filters, metrics }) => {
    const where = condition(filters);
    // One scan for all metrics: each report becomes one row per metric.
    const { columns, list } = figureEntries(metrics.map(describeMetric));
    // Who gives a volume has it; and to count agencies once more costs nearly as much as all the rest.
    const valued = metrics.every(isVolumeId)
      ? "agencies"
      : `count(DISTINCT agency_id) FILTER (${VALUED})`;
    return {
      sql: `
        WITH figures AS (
          SELECT scope, year, agency_id, ${columns}
          FROM ${AUDITED_REPORTS} WHERE ${where.sql}
        ),
        readings AS (
          SELECT scope, year, agency_id, unnest(${list}, recursive := true) FROM figures
        ),
        asked AS (SELECT scope, count(DISTINCT agency_id) AS asked FROM figures GROUP BY scope),
        sums AS (
          SELECT place, metric, stock, scope, count(*) AS reports, count(read_in) AS given,
            count(*) FILTER (read_in = 'prose') AS from_prose,
            count(*) FILTER (approximate) AS approximate,
            count(*) FILTER (failed AND read_in IS NOT NULL) AS failed,
            count(DISTINCT agency_id) FILTER (read_in IS NOT NULL) AS agencies,
            ${valued} AS valued,
            min(year) FILTER (read_in IS NOT NULL) AS first_year,
            max(year) FILTER (read_in IS NOT NULL) AS last_year,
            sum(amount) AS amount, sum(base) AS base
          FROM readings GROUP BY place, metric, stock, scope
        )
        SELECT metric, sums.scope, reports, given, from_prose, approximate, failed, agencies,
          asked - valued AS absent, first_year, last_year,
          CASE WHEN sums.scope IS NOT NULL AND (NOT stock OR first_year = last_year) THEN amount END AS amount,
          CASE WHEN sums.scope IS NOT NULL THEN base END AS base
        FROM sums JOIN asked ON asked.scope IS NOT DISTINCT FROM sums.scope
        ORDER BY place, sums.scope NULLS LAST`,
      parameters: where.parameters,
    };
  },
  row: (row) => ({
    metric: oneOf(row, "metric", METRICS),
    scope: oneOfOrNull(row, "scope", SCOPES),
    reports: number(row, "reports"),
    given: number(row, "given"),
    fromProse: number(row, "from_prose"),
    approximate: number(row, "approximate"),
    failed: number(row, "failed"),
    agencies: number(row, "agencies"),
    absent: number(row, "absent"),
    firstYear: numberOrNull(row, "first_year"),
    lastYear: numberOrNull(row, "last_year"),
    amount: numberOrNull(row, "amount"),
    base: numberOrNull(row, "base"),
  }),
};
