import { CELL_STATES, type CellState, describeCell, isCellName } from "../form/index.ts";
import { number, oneOf, text } from "./decode.ts";
import type { Figure } from "./expression.ts";
import { condition, type Filters, withinOneScope } from "./filters.ts";
import { describeMetric, type Metric, type MetricId } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { type Agency, agencyOf, figuresBehind, readings } from "./readings.ts";

/**
 * Why an agency gives no figure: its table has the cell and no number in it; its edition of the form
 * has no such cell; the figure is one only the prose can state, and it does not; only the opening
 * section was read; there was nothing to divide by. In the order in which they are told.
 */
export const ABSENCES = [
  { id: "table" },
  { id: "none" },
  { id: "edition" },
  { id: "unstated" },
  { id: "opening" },
] as const;
export type WhyAbsent = (typeof ABSENCES)[number]["id"];

/** An agency with reports under the filters, none of which gives the figure. */
export interface Absentee extends Agency {
  /** The report that says why: the latest of those read whole, else the latest. */
  readonly reportId: string;
  readonly year: number;
  readonly why: WhyAbsent;
  /** Agencies absent for this reason; for any `Total` has how many. */
  readonly alike: number;
}

export interface AbsenteesParams {
  readonly filters: Filters;
  readonly metric: MetricId;
  /** How many are named of each reason. */
  readonly limit: number;
}

/** Agencies of one scope that do not give a figure, by reason, each by its name. */
export const absentees: Question<AbsenteesParams, Absentee> = {
  name: "absentees",
  statement: ({ filters, metric, limit }) => {
    const described = describeMetric(metric);
    const within = withinOneScope(filters);
    const { sql, parameters } = readings(described, within);
    const where = condition(within);
    const places = ABSENCES.map(({ id }, place) => `WHEN '${id}' THEN ${place}`).join(" ");
    return {
      sql: `
        WITH readings AS (${sql}),
        silent AS (
          SELECT readings.*, extent, form FROM readings
          JOIN (SELECT report_id AS read_report, extent, form FROM reports WHERE ${where.sql}) AS read
            ON read_report = readings.report_id
          WHERE agency_id NOT IN (SELECT agency_id FROM readings WHERE value IS NOT NULL)
          QUALIFY row_number() OVER (
            PARTITION BY agency_id ORDER BY extent = 'full' DESC, year DESC
          ) = 1
        ),
        explained AS (SELECT *, ${whySql(described)} AS why FROM silent)
        SELECT report_id, agency_id, agency, province, city, county, year, why,
          count(*) OVER (PARTITION BY why) AS alike
        FROM explained
        QUALIFY row_number() OVER (PARTITION BY why ORDER BY agency_id) <= CAST(? AS BIGINT)
        ORDER BY CASE why ${places} END, agency_id`,
      parameters: [...parameters, ...where.parameters, limit],
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    reportId: text(row, "report_id"),
    year: number(row, "year"),
    why: oneOf(row, "why", ABSENCES),
    alike: number(row, "alike"),
  }),
};

/** The reason, over a report's reading, its extent and its edition. */
function whySql(metric: Metric): string {
  const cells = figuresBehind(metric).filter(isCellName);
  if (cells.length === 0) return "'unstated'";
  const editions = [...new Set(cells.flatMap((name) => describeCell(name).editions))];
  const has = editions.map((edition) => `'${edition}'`).join(", ");
  return `CASE WHEN read_in IS NOT NULL THEN 'none' WHEN extent = 'opening' THEN 'opening'
    WHEN form NOT IN (${has}) THEN 'edition' ELSE 'table' END`;
}

/** What stands in the cell of a figure that a table does not give. */
export interface CellAbsence {
  readonly reportId: string;
  readonly state: CellState;
}

export interface CellAbsencesParams {
  /** The state the reports are shown under: the answer is shipped with its others. */
  readonly filters: Filters;
  readonly figure: Figure;
  readonly reports: readonly string[];
}

/**
 * What the source has where some reports give no figure: a blank, a slash, no row, something not
 * read. Asked only of reports that are shown: the evidence is the largest table of the dataset.
 */
export const cellAbsences: Question<CellAbsencesParams, CellAbsence> = {
  name: "cell-absences",
  statement: ({ figure, reports }) => ({
    sql: `SELECT report_id, state FROM evidence
      WHERE cell = ? AND list_contains(?::VARCHAR[], report_id) AND state <> 'number'
      ORDER BY report_id`,
    parameters: [figure, reports],
  }),
  row: (row) => ({
    reportId: text(row, "report_id"),
    state: oneOf(row, "state", CELL_STATES),
  }),
};
