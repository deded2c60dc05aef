import type { Row, Value } from "../../engine/ask.ts";
import { SCOPES, type Scope } from "../../form/index.ts";
import { number, numberOrNull, oneOfOrNull, text, textOrNull, texts } from "../decode.ts";
import type { Filters } from "../filters.ts";
import type { Question } from "../question.ts";
import { reportColumn } from "./columns.ts";
import { type Condition, where } from "./conditions.ts";

/** Which reports are looked at. */
export interface Looked {
  readonly filters: Filters;
  readonly conditions: readonly Condition[];
}

/** What rows are sorted by: a column of `reports`, or of a grouped table also `reports` and `agencies`. */
export interface ExploreOrder {
  readonly column: string;
  readonly descending: boolean;
}

export interface ExploreParams extends Looked {
  /** Names of columns of `reports`, in the order they are shown. */
  readonly columns: readonly string[];
  /** Null: by region, agency and year, as the dataset has them. */
  readonly order: ExploreOrder | null;
  readonly limit: number;
  readonly offset: number;
}

/** One report with the columns asked for. */
export interface ExploredReport {
  readonly reportId: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly year: number;
  readonly scope: Scope | null;
  readonly values: Readonly<Record<string, Value>>;
  /** Columns on which the audit found an error, or has a doubt. */
  readonly errorsIn: readonly string[];
  readonly warningsIn: readonly string[];
  /** Columns whose figure the report gives as approximate. */
  readonly approximate: readonly string[];
}

const ALWAYS = ["report_id", "agency_id", "agency", "year", "scope", "approximate"] as const;

const cellsOf = (severity: "error" | "warning") =>
  `list_distinct(flatten(list(cells) FILTER (severity = '${severity}'))) AS ${severity}s_in`;

/** The columns each report has findings on, one row per report with any. */
export const MARKED = `(SELECT report_id AS finding_on, ${cellsOf("error")}, ${cellsOf("warning")}
  FROM findings GROUP BY report_id) AS marked`;

/**
 * Reports row by row, with chosen columns and what the audit says of each figure. What is not given
 * comes last, whichever way they are sorted.
 */
export const exploredReports: Question<ExploreParams, ExploredReport> = {
  name: "explored-reports",
  statement: ({ filters, conditions, columns, order, limit, offset }) => {
    const looked = where(filters, conditions);
    const names = [...new Set([...ALWAYS, ...columns.map((name) => reportColumn(name).name)])];
    const by = order
      ? `reports."${reportColumn(order.column).name}" ${order.descending ? "DESC" : "ASC"} NULLS LAST, `
      : "";
    return {
      sql: `SELECT ${names.map((name) => `reports."${name}"`).join(", ")},
          coalesce(errors_in, []::VARCHAR[]) AS errors_in,
          coalesce(warnings_in, []::VARCHAR[]) AS warnings_in
        FROM reports LEFT JOIN ${MARKED} ON finding_on = reports.report_id
        WHERE ${looked.sql}
        ORDER BY ${by}reports.agency_id, reports.year
        LIMIT CAST(? AS BIGINT) OFFSET CAST(? AS BIGINT)`,
      parameters: [...looked.parameters, limit, offset],
    };
  },
  row: (row) => ({
    reportId: text(row, "report_id"),
    agencyId: text(row, "agency_id"),
    agency: text(row, "agency"),
    year: number(row, "year"),
    scope: oneOfOrNull(row, "scope", SCOPES),
    values: valuesOf(row),
    errorsIn: texts(row, "errors_in"),
    warningsIn: texts(row, "warnings_in"),
    approximate: (textOrNull(row, "approximate") ?? "").split(",").filter((name) => name !== ""),
  }),
};

function valuesOf(row: Row): Readonly<Record<string, Value>> {
  const { errors_in: _, warnings_in: __, ...values } = row;
  return values;
}

/** What the reports looked at are, in numbers. */
export interface ExploredExtent {
  readonly reports: number;
  readonly agencies: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Reports by scope: agencies' own, whole areas, and those whose scope can't be told. */
  readonly own: number;
  readonly area: number;
  readonly unknown: number;
}

/** How many reports, agencies and years are looked at: one row, of zeros where there are none. */
export const exploredExtent: Question<Looked, ExploredExtent> = {
  name: "explored-extent",
  statement: ({ filters, conditions }) => {
    const looked = where(filters, conditions);
    return {
      sql: `SELECT count(*) AS reports, count(DISTINCT agency_id) AS agencies,
          min(year) AS first_year, max(year) AS last_year,
          count(*) FILTER (scope = 'own') AS own, count(*) FILTER (scope = 'area') AS area,
          count(*) FILTER (scope IS NULL) AS unknown
        FROM reports WHERE ${looked.sql}`,
      parameters: looked.parameters,
    };
  },
  row: (row) => ({
    reports: number(row, "reports"),
    agencies: number(row, "agencies"),
    firstYear: numberOrNull(row, "first_year"),
    lastYear: numberOrNull(row, "last_year"),
    own: number(row, "own"),
    area: number(row, "area"),
    unknown: number(row, "unknown"),
  }),
};
