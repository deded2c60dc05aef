import type { Parameter } from "../../engine/ask.ts";
import { APPLICANT_CELLS, BEHIND_APPLICANTS } from "../applicantCells.ts";
import { toSql } from "../expression.ts";
import { NO_FILTERS } from "../filters.ts";
import { BEHIND_FLOW, FLOW_SUMS, whole } from "../flowCells.ts";
import { RANKED } from "../leaders.ts";
import { describeMetric, METRICS, type MetricId, type VolumeId } from "../metrics/index.ts";
import type { Statement } from "../question.ts";
import { AUDITED_REPORTS, failedSql, figureEntries, MARKS, markedReadings } from "../readings.ts";
import { behindParts, partsOf, WHOLES, type Whole } from "../wholes.ts";
import { LEADING, SERIES } from "./names.ts";

/** What cells are made of: reports that count, and how they are put together. */
export interface Series {
  readonly name: string;
  /**
   * One row for each report that counts: `WHOSE`, and `sums`, a list of whole numbers; for `leaders` also
   * the report, its agency's name, and `rank`, what they are ordered by.
   */
  readonly sql: string;
  readonly parameters?: readonly Parameter[];
  /**
   * `sums`: each added up; `values`: the first of them listed with how many reports have it; `leaders`:
   * the first reports of each cell as cells of their own, the first of which counts them all.
   */
  readonly gathered:
    | { readonly as: "sums"; readonly width: number }
    | { readonly as: "values" | "leaders" };
  /**
   * Between which years a cell is what is looked for. `scope`: `since` is the year after the agency's
   * last report of the same scope that counts; `any`: of whatever scope; `run`: the ends of the years
   * without a gap; `latest`: `until` is the year before its next that counts; `none`: neither.
   */
  readonly years: "scope" | "any" | "run" | "latest" | "none";
  /** Whether places are told apart within the file's own region. */
  readonly isPlaced?: boolean;
}

/** What the pages of a site ask of metrics beyond sums. */
export interface Asked {
  /** The metrics of each chart over time. */
  readonly panels: readonly (readonly MetricId[])[];
  readonly spread: readonly VolumeId[];
  readonly ranked: readonly MetricId[];
}

const WHOSE = "agency_id, region_code, province, city, county, scope, level, field, year";

/** Every series of a dataset's cells. */
export function seriesOf({ panels, spread, ranked }: Asked): readonly Series[] {
  const reports = `SELECT ${WHOSE},
    [(extent = 'full')::BIGINT, (extent = 'opening')::BIGINT] AS sums FROM reports`;
  return [
    { name: SERIES.reports, sql: reports, gathered: { as: "sums", width: 2 }, years: "scope" },
    { name: SERIES.agencies, sql: reports, gathered: { as: "sums", width: 2 }, years: "any" },
    PLACES,
    ...METRICS.map(({ id }) => metricSeries(id)),
    ...WHOLES.map(wholeSeries),
    ...panels.map(panelSeries),
    ...spread.map(valuesSeries),
    ...ranked.map(leadersSeries),
    APPLICANTS_SERIES,
    FLOW_SERIES,
  ];
}

const PLACES: Series = {
  name: SERIES.places,
  sql: `SELECT ${WHOSE}, [(extent = 'full')::BIGINT,
      (row_number() OVER (PARTITION BY agency_id, year ORDER BY report_id) = 1)::BIGINT,
      (row_number() OVER (PARTITION BY agency_id, year, scope ORDER BY report_id) = 1)::BIGINT
    ] AS sums FROM reports`,
  gathered: { as: "sums", width: 3 },
  years: "none",
  isPlaced: true,
};

/** Figures of a metric, in the order of `METRIC_SUMS`: amounts in ten-thousandths. */
const FIGURE = `(read_in = 'prose')::BIGINT, approximate::BIGINT, failed::BIGINT,
  (10000 * amount)::BIGINT, (10000 * base)::BIGINT`;

function given(metrics: readonly MetricId[]): string {
  const { columns, list } = figureEntries(metrics.map(describeMetric));
  return `SELECT * FROM (
      SELECT ${WHOSE}, unnest(${list}, recursive := true)
      FROM (SELECT ${WHOSE}, ${columns} FROM ${AUDITED_REPORTS})
    ) WHERE read_in IS NOT NULL`;
}

function metricSeries(id: MetricId): Series {
  return {
    name: SERIES.metric(id),
    sql: `SELECT ${WHOSE}, [${FIGURE}] AS sums FROM (${given([id])})`,
    gathered: { as: "sums", width: 5 },
    years: "scope",
  };
}

function panelSeries(metrics: readonly MetricId[]): Series {
  return {
    name: SERIES.panel(metrics),
    sql: `SELECT ${WHOSE}, flatten(list([${FIGURE}] ORDER BY place)) AS sums
      FROM (${given(metrics)}) GROUP BY ALL HAVING count(*) = ${metrics.length}`,
    gathered: { as: "sums", width: 5 * metrics.length },
    years: "run",
  };
}

function valuesSeries(id: VolumeId): Series {
  return {
    name: SERIES.values(id),
    sql: `SELECT ${WHOSE}, [(10000 * amount)::BIGINT] AS sums FROM (${given([id])})`,
    gathered: { as: "values" },
    years: "latest",
  };
}

/** In the order of `LEADER_SUMS`; values are not added up, and so need not be whole. */
function leadersSeries(id: MetricId): Series {
  const { sql, parameters } = markedReadings(describeMetric(id), NO_FILTERS);
  const marks = MARKS.map(({ id: mark }, place) => `WHEN '${mark}' THEN ${place + 1}`).join(" ");
  return {
    name: SERIES.leaders(id),
    sql: `SELECT readings.*, region_code, level, field, -value AS rank, [value::DOUBLE, amount::DOUBLE,
        base::DOUBLE, (read_in = 'prose')::DOUBLE, approximate::DOUBLE,
        (CASE mark ${marks} END)::DOUBLE] AS sums
      FROM (${sql}) AS readings
      JOIN (SELECT report_id AS placed, region_code, level, field FROM reports) ON placed = report_id
      WHERE ${RANKED}`,
    parameters,
    gathered: { as: "leaders" },
    years: "latest",
  };
}

function wholeSeries(id: Whole): Series {
  const parts = partsOf(id).map(({ expression }) => toSql(expression));
  return {
    name: SERIES.whole(id),
    sql: `SELECT ${WHOSE}, [${failedSql(behindParts(id))}::BIGINT, ${parts.join(", ")}] AS sums
      FROM ${AUDITED_REPORTS} WHERE ${parts.map((part) => `${part} IS NOT NULL`).join(" AND ")}`,
    gathered: { as: "sums", width: parts.length + 1 },
    years: "scope",
  };
}

const APPLICANTS_SERIES: Series = {
  name: SERIES.applicants,
  sql: `SELECT ${WHOSE}, [${failedSql(BEHIND_APPLICANTS)}::BIGINT,
      ${APPLICANT_CELLS.map(({ sql }) => sql).join(", ")}] AS sums
    FROM ${AUDITED_REPORTS} WHERE ${APPLICANT_CELLS.map(({ sql }) => `${sql} IS NOT NULL`).join(" AND ")}`,
  gathered: { as: "sums", width: APPLICANT_CELLS.length + 1 },
  years: "none",
};

const FLOW_SERIES: Series = {
  name: SERIES.flow,
  sql: `WITH ${whole("true")}
    SELECT ${WHOSE}, [${failedSql(BEHIND_FLOW)}::BIGINT,
      ${FLOW_SUMS.map(({ cell, counted }) => `CASE WHEN ${counted} THEN ${cell} END`).join(", ")}
    ] AS sums FROM whole`,
  gathered: { as: "sums", width: FLOW_SUMS.length + 1 },
  years: "none",
};

/** Who and when, in what the reports of a cell agree. */
const ALIKE = "scope, level, field, year, since, until";
const NONE = "NULL::VARCHAR";

/**
 * A series in cells, each once in the country's file (`file` is null) and once in its province's (the
 * two digits of its code), with the columns of `Cell` beside.
 */
export function cellsSql(series: Series): Statement {
  const counted = `counted AS (${series.sql}), spanned AS (
    SELECT *, left(region_code, 2) AS province_code FROM (${SPANNED[series.years]})
  )`;
  const of = (file: string) => gatheredSql(series, file);
  return {
    sql: `WITH ${counted} ${of(NONE)} UNION ALL ${of("province_code")}`,
    parameters: series.parameters ?? [],
  };
}

/** The cells of a series in one kind of file; a report without a province is in none of a province. */
function gatheredSql({ name, gathered, isPlaced = false }: Series, file: string): string {
  const isCountry = file === NONE;
  const from = isCountry ? "spanned" : "(SELECT * FROM spanned WHERE province_code IS NOT NULL)";
  const group = isCountry ? ALIKE : `${ALIKE}, province_code`;
  const cell = (place: string, reports: string, sums: string, who = [NONE, NONE, NONE]) => `
    SELECT '${name}' AS series, ${file} AS file, ${place}, ${ALIKE}, ${reports}::INTEGER AS reports,
      ${sums} AS sums, ${who[0]} AS report_id, ${who[1]} AS agency_id, ${who[2]} AS agency`;
  const placeless = `${NONE} AS region, ${NONE} AS province, ${NONE} AS city, ${NONE} AS county`;
  switch (gathered.as) {
    case "sums": {
      const each = Array.from(
        { length: gathered.width },
        (_, at) => `sum(sums[${at + 1}])::DOUBLE`,
      );
      const region = isCountry ? "province_code" : "region_code";
      const place = isCountry
        ? `province_code AS region, max(province) AS province, ${NONE} AS city, ${NONE} AS county`
        : "region_code AS region, max(province) AS province, max(city) AS city, max(county) AS county";
      return `${cell(isPlaced ? place : placeless, "count(*)", `[${each.join(", ")}]`)}
        FROM ${from} GROUP BY ${isPlaced ? `${ALIKE}, ${region}${isCountry ? "" : ", province_code"}` : group}`;
    }
    case "values":
      return `${cell(placeless, "sum(many)", "flatten(list([value, many] ORDER BY value))::DOUBLE[]")}
        FROM (SELECT ${group}, sums[1] AS value, count(*) AS many FROM ${from} GROUP BY ${group}, value)
        GROUP BY ${group}`;
    case "leaders":
      return `${cell(
        `${NONE} AS region, province, city, county`,
        "CASE WHEN place = 1 THEN many ELSE 0 END",
        "sums",
        ["report_id", "agency_id", "agency"],
      )}
        FROM (
          SELECT *, count(*) OVER (PARTITION BY ${group}) AS many,
            row_number() OVER (PARTITION BY ${group} ORDER BY rank, agency_id) AS place
          FROM ${from}
        ) WHERE place <= ${LEADING}`;
  }
}

function since(partition: string): string {
  return `SELECT *, lag(year) OVER (PARTITION BY ${partition} ORDER BY year) + 1 AS since,
    NULL::INTEGER AS until FROM counted`;
}

const SPANNED: Readonly<Record<Series["years"], string>> = {
  scope: since("agency_id, scope"),
  any: since("agency_id"),
  latest: `SELECT *, NULL::INTEGER AS since,
    lead(year) OVER (PARTITION BY agency_id, scope ORDER BY year) - 1 AS until FROM counted`,
  run: `SELECT *, min(year) OVER same AS since, max(year) OVER same AS until FROM (
      SELECT *, year - row_number() OVER (PARTITION BY agency_id, scope ORDER BY year) AS run
      FROM counted
    ) WINDOW same AS (PARTITION BY agency_id, scope, run)`,
  none: "SELECT *, NULL::INTEGER AS since, NULL::INTEGER AS until FROM counted",
};
