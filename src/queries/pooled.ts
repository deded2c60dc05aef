import type { Row } from "../engine/ask.ts";
import { number, oneOfOrNull } from "./decode.ts";
import { type Filters, withinOneScope } from "./filters.ts";
import { describeMetric, type RateId } from "./metrics/index.ts";
import type { Statement } from "./question.ts";
import { type Agency, agencyOf, MARKS, type Mark, markedReadings } from "./readings.ts";

/** One agency's cases of all its years together: a point of a funnel. */
export interface Pooled extends Agency {
  /** Cases that count, and cases in all: a rate's numerator and denominator, summed over years. */
  readonly successes: number;
  readonly cases: number;
  /** Reports summed, and the first and last year of them. */
  readonly reports: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** The gravest finding on the columns summed, in any of the reports. */
  readonly mark: Mark | null;
}

export interface PooledParams {
  readonly filters: Filters;
  readonly metric: RateId;
}

/**
 * A share of cases by agency, its years pooled, of one scope. An agency without a case has no share
 * and no row. A report with more successes than cases is left out where the one are a part of the
 * other: no interval can be drawn around them. As many rows as agencies: for other statements.
 */
export function pooledSql({ filters, metric }: PooledParams): Statement {
  const described = describeMetric(metric);
  const { sql, parameters } = markedReadings(described, withinOneScope(filters));
  const possible = isShare(metric) ? "amount BETWEEN 0 AND base" : "true";
  const latest = ["agency", "province", "city", "county"]
    .map((name) => `arg_max_null(${name}, year) AS ${name}`)
    .join(", ");
  return {
    sql: `
      SELECT agency_id, ${latest}, sum(amount) AS successes, sum(base) AS cases,
        count(*) AS reports, min(year) AS first_year, max(year) AS last_year,
        CASE WHEN bool_or(mark = 'error') THEN 'error'
          WHEN bool_or(mark = 'warning') THEN 'warning' END AS mark
      FROM (${sql}) AS readings
      WHERE base > 0 AND ${possible}
      GROUP BY agency_id`,
    parameters,
  };
}

/** Whether the cases that count are among the cases in all, so that chance can be told of. */
export function isShare(metric: RateId): boolean {
  const described = describeMetric(metric);
  return described.kind === "rate" && described.proportion;
}

export function pooledOf(row: Row): Pooled {
  return {
    ...agencyOf(row),
    successes: number(row, "successes"),
    cases: number(row, "cases"),
    reports: number(row, "reports"),
    firstYear: number(row, "first_year"),
    lastYear: number(row, "last_year"),
    mark: oneOfOrNull(row, "mark", MARKS),
  };
}
