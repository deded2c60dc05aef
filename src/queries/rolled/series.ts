import type { Parameter } from "../../engine/ask.ts";
import { APPLICANT_CELLS, BEHIND_APPLICANTS } from "../applicantCells.ts";
import { toSql } from "../expression.ts";
import { NO_FILTERS } from "../filters.ts";
import { BEHIND_FLOW, FLOW_SUMS, whole } from "../flowCells.ts";
import { RANKED } from "../leaders.ts";
import { describeMetric, isVolumeId, type MetricId, type VolumeId } from "../metrics/index.ts";
import {
  AUDITED_REPORTS,
  failedSql,
  figureEntries,
  MARKS,
  markedReadings,
  VALUED,
} from "../readings.ts";
import { behindParts, partsOf, WHOLES, type Whole } from "../wholes.ts";
import { addedUp, type Gathering, LED, LISTED } from "./gathering.ts";
import { SERIES } from "./names.ts";

/** What cells are made of: reports that count, and how they are put together. */
export interface Series {
  readonly name: string;
  /**
   * One row for each report that counts: `WHOSE`, and `sums`, a list of whole numbers; for `leaders` also
   * the report, its agency's name, and `rank`, what they are ordered by.
   */
  readonly sql: string;
  readonly parameters?: readonly Parameter[];
  readonly gathering: Gathering;
  /**
   * Between which years a cell is what is looked for. `scope`: `since` is the year after the agency's
   * last report of the same scope that counts; `any`: of whatever scope; `run`: the ends of the years
   * without a gap; `latest`: `until` is the year before its next that counts; `none`: neither.
   */
  readonly years: "scope" | "any" | "run" | "latest" | "none";
  /**
   * What is told apart besides: places within the file's own, or fields where the file is of all
   * together, and in a city's file its places too.
   */
  readonly tells: "nothing" | "places" | "fields";
}

/** What the pages of a site ask of which metrics, what is asked first before the others. */
export interface Asked {
  readonly summed: readonly MetricId[];
  /** The metrics of each chart over time. */
  readonly panels: readonly (readonly MetricId[])[];
  readonly spread: readonly VolumeId[];
  readonly ranked: readonly MetricId[];
}

const WHOSE = "agency_id, region_code, province, city, county, scope, level, field, year";

/** Where only who and when is asked. */
const NO_SUMS = "[]::BIGINT[] AS sums";

/** Every series of a dataset's cells, in the order of its files: what one page asks stands together. */
export function seriesOf({ summed, panels, spread, ranked }: Asked): readonly Series[] {
  const reports = `SELECT ${WHOSE},
    [(extent = 'full')::BIGINT, (extent = 'opening')::BIGINT] AS sums FROM reports`;
  return [
    { name: SERIES.reports, sql: reports, gathering: addedUp(2), years: "scope", tells: "nothing" },
    { name: SERIES.agencies, sql: reports, gathering: addedUp(2), years: "any", tells: "nothing" },
    ...WHOLES.map(wholeSeries),
    ...spread.map(valuesSeries),
    ...panels.map(panelSeries),
    ...summed.map(metricSeries),
    ...summed.filter((id) => !isVolumeId(id)).map(valuedSeries),
    ...ranked.map(leadersSeries),
    APPLICANTS_SERIES,
    FLOW_SERIES,
    PRINTED,
    PLACES,
    FIELDS,
  ];
}

const PLACES: Series = {
  name: SERIES.places,
  sql: `SELECT ${WHOSE}, [(extent = 'full')::BIGINT,
      (row_number() OVER (PARTITION BY agency_id, year ORDER BY report_id) = 1)::BIGINT,
      (row_number() OVER (PARTITION BY agency_id, year, scope ORDER BY report_id) = 1)::BIGINT
    ] AS sums FROM reports`,
  gathering: addedUp(3),
  years: "none",
  tells: "places",
};

/** In which fields there are reports: what can be chosen next, where no field is. */
const FIELDS: Series = {
  name: SERIES.fields,
  sql: `SELECT ${WHOSE}, ${NO_SUMS} FROM reports`,
  gathering: addedUp(0),
  years: "none",
  tells: "fields",
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
    gathering: addedUp(5),
    years: "scope",
    tells: "nothing",
  };
}

/** Of a volume it would be the metric's own: who gives it has it. */
function valuedSeries(id: MetricId): Series {
  return {
    name: SERIES.valued(id),
    sql: `SELECT ${WHOSE}, ${NO_SUMS} FROM (${given([id])}) WHERE ${VALUED}`,
    gathering: addedUp(0),
    years: "scope",
    tells: "nothing",
  };
}

function panelSeries(metrics: readonly MetricId[]): Series {
  return {
    name: SERIES.panel(metrics),
    sql: `SELECT ${WHOSE}, flatten(list([${FIGURE}] ORDER BY place)) AS sums
      FROM (${given(metrics)}) GROUP BY ALL HAVING count(*) = ${metrics.length}`,
    gathering: addedUp(5 * metrics.length),
    years: "run",
    tells: "nothing",
  };
}

function valuesSeries(id: VolumeId): Series {
  return {
    name: SERIES.values(id),
    sql: `SELECT ${WHOSE}, [(10000 * amount)::BIGINT] AS sums FROM (${given([id])})`,
    gathering: LISTED,
    years: "latest",
    tells: "nothing",
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
    gathering: LED,
    years: "latest",
    tells: "nothing",
  };
}

function wholeSeries(id: Whole): Series {
  const parts = partsOf(id).map(({ expression }) => toSql(expression));
  return {
    name: SERIES.whole(id),
    sql: `SELECT ${WHOSE}, [${failedSql(behindParts(id))}::BIGINT, ${parts.join(", ")}] AS sums
      FROM ${AUDITED_REPORTS} WHERE ${parts.map((part) => `${part} IS NOT NULL`).join(" AND ")}`,
    gathering: addedUp(parts.length + 1),
    years: "scope",
    tells: "nothing",
  };
}

const APPLICANTS_SERIES: Series = {
  name: SERIES.applicants,
  sql: `SELECT ${WHOSE}, [${failedSql(BEHIND_APPLICANTS)}::BIGINT,
      ${APPLICANT_CELLS.map(({ sql }) => sql).join(", ")}] AS sums
    FROM ${AUDITED_REPORTS} WHERE ${APPLICANT_CELLS.map(({ sql }) => `${sql} IS NOT NULL`).join(" AND ")}`,
  gathering: addedUp(APPLICANT_CELLS.length + 1),
  years: "none",
  tells: "nothing",
};

const FLOW_SERIES: Series = {
  name: SERIES.flow,
  sql: `WITH ${whole("true")}
    SELECT ${WHOSE}, [${failedSql(BEHIND_FLOW)}::BIGINT,
      ${FLOW_SUMS.map(({ cell, counted }) => `CASE WHEN ${counted} THEN ${cell} END`).join(", ")}
    ] AS sums FROM whole`,
  gathering: addedUp(FLOW_SUMS.length + 1),
  years: "none",
  tells: "nothing",
};

const PRINTED: Series = {
  name: SERIES.printed,
  sql: `WITH ${whole("true")} SELECT ${WHOSE}, ${NO_SUMS} FROM whole`,
  gathering: addedUp(0),
  years: "scope",
  tells: "nothing",
};
