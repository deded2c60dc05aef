import { APPLICANT_CELLS, BEHIND_APPLICANTS } from "../applicantCells.ts";
import { toSql } from "../expression.ts";
import { BEHIND_FLOW, FLOW_SUMS, whole } from "../flowCells.ts";
import { describeMetric, METRICS, type MetricId } from "../metrics/index.ts";
import { AUDITED_REPORTS, failedSql, figureEntries } from "../readings.ts";
import { behindParts, partsOf, WHOLES, type Whole } from "../wholes.ts";
import { SERIES } from "./names.ts";

/** What cells sum, and between which years their agencies are new, or complete. */
export interface Series {
  readonly name: string;
  /** One row for each report that counts: `WHOSE`, and `sums`, a list of whole numbers. */
  readonly sql: string;
  /** How many sums. */
  readonly width: number;
  /**
   * `scope`: `since` is the year after the agency's last report of the same scope that counts; `any`: of
   * whatever scope; `run`: `since` and `until` are the ends of the years without a gap; `none`: neither.
   */
  readonly years: "scope" | "any" | "run" | "none";
  /** Whether places are told apart within the file's own region. */
  readonly isPlaced?: boolean;
}

const WHOSE = "agency_id, region_code, province, city, county, scope, level, field, year";

/** Every series of a dataset's cells. @param panels the metrics of each chart over time */
export function seriesOf(panels: readonly (readonly MetricId[])[]): readonly Series[] {
  const reports = `SELECT ${WHOSE},
    [(extent = 'full')::BIGINT, (extent = 'opening')::BIGINT] AS sums FROM reports`;
  return [
    { name: SERIES.reports, sql: reports, width: 2, years: "scope" },
    { name: SERIES.agencies, sql: reports, width: 2, years: "any" },
    PLACES,
    ...METRICS.map(({ id }) => metricSeries(id)),
    ...WHOLES.map(wholeSeries),
    ...panels.map(panelSeries),
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
  width: 3,
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
    width: 5,
    years: "scope",
  };
}

function panelSeries(metrics: readonly MetricId[]): Series {
  return {
    name: SERIES.panel(metrics),
    sql: `SELECT ${WHOSE}, flatten(list([${FIGURE}] ORDER BY place)) AS sums
      FROM (${given(metrics)}) GROUP BY ALL HAVING count(*) = ${metrics.length}`,
    width: 5 * metrics.length,
    years: "run",
  };
}

function wholeSeries(id: Whole): Series {
  const parts = partsOf(id).map(({ expression }) => toSql(expression));
  return {
    name: SERIES.whole(id),
    sql: `SELECT ${WHOSE}, [${failedSql(behindParts(id))}::BIGINT, ${parts.join(", ")}] AS sums
      FROM ${AUDITED_REPORTS} WHERE ${parts.map((part) => `${part} IS NOT NULL`).join(" AND ")}`,
    width: parts.length + 1,
    years: "scope",
  };
}

const APPLICANTS_SERIES: Series = {
  name: SERIES.applicants,
  sql: `SELECT ${WHOSE}, [${failedSql(BEHIND_APPLICANTS)}::BIGINT,
      ${APPLICANT_CELLS.map(({ sql }) => sql).join(", ")}] AS sums
    FROM ${AUDITED_REPORTS} WHERE ${APPLICANT_CELLS.map(({ sql }) => `${sql} IS NOT NULL`).join(" AND ")}`,
  width: APPLICANT_CELLS.length + 1,
  years: "none",
};

const FLOW_SERIES: Series = {
  name: SERIES.flow,
  sql: `WITH ${whole("true")}
    SELECT ${WHOSE}, [${failedSql(BEHIND_FLOW)}::BIGINT,
      ${FLOW_SUMS.map(({ cell, counted }) => `CASE WHEN ${counted} THEN ${cell} END`).join(", ")}
    ] AS sums FROM whole`,
  width: FLOW_SUMS.length + 1,
  years: "none",
};

/** Who and when, in what the reports of a cell agree. */
const ALIKE = "scope, level, field, year, since, until";

/**
 * A series in cells, each once in the country's file (`file` is null) and once in its province's (the
 * two digits of its code), with the columns of `Cell` beside.
 */
export function cellsSql({ name, sql, width, years, isPlaced = false }: Series): string {
  const each = Array.from({ length: width }, (_, place) => `sum(sums[${place + 1}])::DOUBLE`);
  const sums = `[${each.join(", ")}]`;
  const none = "NULL::VARCHAR";
  const [placed, province] = [isPlaced ? "region_code" : none, "left(region_code, 2)"];
  const cells = (file: string, region: string, [city, county]: readonly [string, string]) => `
    SELECT '${name}' AS series, ${file} AS file, ${isPlaced ? region : none} AS region,
      ${isPlaced ? "max(province)" : none} AS province, ${city} AS city, ${county} AS county, ${ALIKE},
      sum(reports)::INTEGER AS reports, ${sums} AS sums`;
  return `
    WITH counted AS (${sql}),
    spanned AS (${SPANNED[years]}),
    near AS (
      SELECT ${ALIKE}, ${province} AS file, ${placed} AS region, max(province) AS province,
        max(city) AS city, max(county) AS county, count(*) AS reports, ${sums} AS sums
      FROM spanned GROUP BY ${ALIKE}, ${province}, ${placed}
    )
    ${cells(none, "near.file", [none, none])}
    FROM near GROUP BY ${ALIKE}${isPlaced ? ", near.file" : ""}
    UNION ALL
    ${cells("near.file", "near.region", isPlaced ? ["max(city)", "max(county)"] : [none, none])}
    FROM near WHERE near.file IS NOT NULL GROUP BY ${ALIKE}, near.file, near.region`;
}

function since(partition: string): string {
  return `SELECT *, lag(year) OVER (PARTITION BY ${partition} ORDER BY year) + 1 AS since,
    NULL::INTEGER AS until FROM counted`;
}

const SPANNED: Readonly<Record<Series["years"], string>> = {
  scope: since("agency_id, scope"),
  any: since("agency_id"),
  run: `SELECT *, min(year) OVER same AS since, max(year) OVER same AS until FROM (
      SELECT *, year - row_number() OVER (PARTITION BY agency_id, scope ORDER BY year) AS run
      FROM counted
    ) WINDOW same AS (PARTITION BY agency_id, scope, run)`,
  none: "SELECT *, NULL::INTEGER AS since, NULL::INTEGER AS until FROM counted",
};
