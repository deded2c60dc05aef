import type { Row } from "../engine/ask.ts";
import { number, numberOrNull, oneOf, text } from "./decode.ts";
import { condition, type Filters, withinOneScope, type Years } from "./filters.ts";
import { lazily } from "./lazily.ts";
import { describeMetric, METRICS, type MetricId } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { AUDITED_REPORTS, figureEntries } from "./readings.ts";

/** A span of years, and how many agencies give every figure asked for in each of them. */
export interface PanelSpan extends Years {
  readonly agencies: number;
}

export interface PanelSpansParams {
  readonly filters: Filters;
  /** Figures that must all be given: what is drawn together rests on the same agencies. */
  readonly metrics: readonly MetricId[];
}

/** One row per report and metric that gives its figure, with who and when. */
function given(metrics: readonly MetricId[], where: string): string {
  const { columns, list } = figureEntries(metrics.map(describeMetric));
  return `
    asked AS (SELECT agency_id, agency, year, ${columns} FROM ${AUDITED_REPORTS} WHERE ${where}),
    entries AS (SELECT agency_id, year, unnest(${list}, recursive := true) FROM asked),
    given AS (SELECT * FROM entries WHERE read_in IS NOT NULL)`;
}

/**
 * Every span of at least two consecutive years over which some agency gives all the figures each
 * year, with how many do. Latest end first, then longest.
 */
export const panelSpans: Question<PanelSpansParams, PanelSpan> = {
  name: "panel-spans",
  rolled: lazily(async () => (await import("./rolled/panel.ts")).rolledPanelSpans),
  statement: ({ filters, metrics }) => {
    const where = condition(withinOneScope(filters));
    return {
      sql: `
        WITH ${given(metrics, where.sql)},
        complete AS (
          SELECT agency_id, year FROM given GROUP BY agency_id, year
          HAVING count(*) = CAST(? AS BIGINT)
        ),
        years AS (SELECT DISTINCT year FROM complete),
        spans AS (
          SELECT first.year AS start, last.year AS finish
          FROM years AS first JOIN years AS last ON last.year > first.year
        ),
        held AS (
          SELECT start, finish, agency_id FROM spans JOIN complete ON year BETWEEN start AND finish
          GROUP BY start, finish, agency_id HAVING count(*) = finish - start + 1
        )
        SELECT start, finish, count(*) AS agencies FROM held
        GROUP BY start, finish ORDER BY finish DESC, start`,
      parameters: [...where.parameters, metrics.length],
    };
  },
  row: (row) => ({
    from: number(row, "start"),
    to: number(row, "finish"),
    agencies: number(row, "agencies"),
  }),
};

/** One metric in one year of a panel. */
export interface PanelFigure {
  readonly year: number;
  readonly metric: MetricId;
  /** The agencies compared, the same for every year and metric of the answer. */
  readonly agencies: number;
  /** Agencies with some report in these years: the others among them did not give every figure. */
  readonly asked: number;
  readonly amount: number;
  /** A rate's denominator, summed; null for a volume. */
  readonly base: number | null;
  readonly fromProse: number;
  readonly approximate: number;
  /** Of the figures summed: on which the audit has an open error. */
  readonly failed: number;
}

export interface PanelParams extends PanelSpansParams {
  /** The years compared; they stand in for the filters' own. */
  readonly years: Years;
}

/** Those that give every figure in every year: as many as the last parameter says. */
function present(metrics: readonly MetricId[], where: string): string {
  return `${given(metrics, where)},
    present AS (
      SELECT agency_id FROM given GROUP BY agency_id HAVING count(*) = CAST(? AS BIGINT)
    )`;
}

function figuresOfEach(metrics: readonly MetricId[], { from, to }: Years): number {
  return metrics.length * (to - from + 1);
}

/** An agency with a report among those asked of that a chart leaves out; what the chart is of has how many. */
export interface Omitted {
  readonly agencyId: string;
  readonly agency: string;
}

export function omittedOf(row: Row): Omitted {
  return { agencyId: text(row, "agency_id"), agency: text(row, "agency") };
}

/** Agencies of an answer's `asked` that are not of its `compared`: by name, as many as the last parameter says. */
export function omittedSql(compared: string): string {
  return `
    SELECT agency_id, arg_max(agency, year) AS agency
    FROM asked ANTI JOIN ${compared} USING (agency_id)
    GROUP BY agency_id
    QUALIFY row_number() OVER (ORDER BY agency_id) <= CAST(? AS BIGINT)
    ORDER BY agency_id`;
}

export interface PanelOmittedParams extends PanelParams {
  /** How many are named. */
  readonly limit: number;
}

/** Who has a report in the years of a panel and does not give every figure in each of them. */
export const panelOmitted: Question<PanelOmittedParams, Omitted> = {
  name: "panel-omitted",
  statement: ({ filters, metrics, years, limit }) => {
    const where = condition({ ...withinOneScope(filters), years });
    return {
      sql: `WITH ${present(metrics, where.sql)} ${omittedSql("present")}`,
      parameters: [...where.parameters, figuresOfEach(metrics, years), limit],
    };
  },
  row: omittedOf,
};

/**
 * Metrics by year over the agencies that give every one of them in every year: sums over changing
 * sets of agencies would measure the sample. A stock is summed over agencies within one year only.
 */
export const panel: Question<PanelParams, PanelFigure> = {
  name: "panel",
  rolled: lazily(async () => (await import("./rolled/panel.ts")).rolledPanel),
  statement: ({ filters, metrics, years }) => {
    const where = condition({ ...withinOneScope(filters), years });
    return {
      sql: `
        WITH ${present(metrics, where.sql)}
        SELECT year, metric, count(*) AS agencies,
          (SELECT count(DISTINCT agency_id) FROM asked) AS asked,
          sum(amount) AS amount, sum(base) AS base,
          count(*) FILTER (read_in = 'prose') AS from_prose,
          count(*) FILTER (approximate) AS approximate,
          count(*) FILTER (failed) AS failed
        FROM given SEMI JOIN present USING (agency_id)
        GROUP BY year, place, metric ORDER BY place, year`,
      parameters: [...where.parameters, figuresOfEach(metrics, years)],
    };
  },
  row: (row) => ({
    year: number(row, "year"),
    metric: oneOf(row, "metric", METRICS),
    agencies: number(row, "agencies"),
    asked: number(row, "asked"),
    amount: number(row, "amount"),
    base: numberOrNull(row, "base"),
    fromProse: number(row, "from_prose"),
    approximate: number(row, "approximate"),
    failed: number(row, "failed"),
  }),
};
