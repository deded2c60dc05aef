import type { Row } from "../engine/ask.ts";
import {
  CELL_STATES,
  type CellState,
  EDITION_NAMES,
  type Edition,
  EXTENTS,
  type Extent,
  FIELDS,
  type Field,
  LEVELS,
  type Level,
  OF_LATEST,
  REPORT_COLUMNS,
  SCOPES,
  type Scope,
} from "../form/index.ts";
import { number, oneOf, oneOfOrNull, text, textOrNull, texts } from "./decode.ts";
import type { Figure } from "./expression.ts";
import { figures } from "./figures.ts";
import { agenciesNamed, condition, FILTERED, type Filters, fits } from "./filters.ts";
import { orderedBy, picked, withReports } from "./ownRows.ts";
import type { Question } from "./question.ts";
import { type Agency, agencyOf } from "./readings.ts";

/** An agency as the search and the list of agencies know it: by the name of its latest report. */
export interface AgencyEntry extends Agency {
  readonly regionCode: string | null;
  readonly level: Level | null;
  readonly field: Field | null;
  /** Years reported on, ascending. */
  readonly years: readonly number[];
  readonly reports: number;
  /** How many of them were read whole. */
  readonly full: number;
  readonly errors: number;
}

/** The agencies with a report under the filters, by identifier: the order is stable. */
export const agencyIndex: Question<Filters, AgencyEntry> = {
  name: "agency-index",
  statement: (filters) => {
    const where = condition(filters);
    const latest = OF_LATEST
      // Of the latest report even where that one has none: a place withdrawn is not brought back.
      .map((name) => `arg_max_null(${name}, year) AS ${name}`);
    return {
      sql: `
        SELECT agency_id, ${latest.join(", ")},
          list(year::VARCHAR ORDER BY year) AS years, count(*) AS reports,
          count(*) FILTER (extent = 'full') AS "full", sum(errors) AS errors
        FROM reports WHERE ${where.sql} GROUP BY agency_id ORDER BY agency_id`,
      parameters: where.parameters,
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    regionCode: textOrNull(row, "region_code"),
    level: oneOfOrNull(row, "level", LEVELS),
    field: oneOfOrNull(row, "field", FIELDS),
    years: texts(row, "years").map(Number),
    reports: number(row, "reports"),
    full: number(row, "full"),
    errors: number(row, "errors"),
  }),
  own: {
    agencies: agenciesNamed,
    columns: { reports: [...FILTERED, ...OF_LATEST, "extent", "errors"] },
    rows: ({ reports }, filters) => {
      const fitting = reports.filter((report) => fits(filters, report));
      const ids = new Set(fitting.map((report) => text(report, "agency_id")));
      return orderedBy([...ids], (id) => [id]).map((id) =>
        entryOf(fitting.filter((report) => report["agency_id"] === id)),
      );
    },
  },
};

/** One agency's reports as one row of `agencyIndex`. */
function entryOf(reports: readonly Row[]): Row {
  const byYear = orderedBy(reports, (report) => [number(report, "year")]);
  return {
    ...picked(byYear.at(-1) ?? {}, ["agency_id", ...OF_LATEST]),
    years: byYear.map((report) => String(number(report, "year"))),
    reports: reports.length,
    full: reports.filter((report) => report["extent"] === "full").length,
    errors: reports.reduce((sum, report) => sum + number(report, "errors"), 0),
  };
}

/** All of one report: who, when, and every figure, table and prose. */
export interface AgencyReport extends Agency {
  readonly reportId: string;
  readonly year: number;
  readonly regionCode: string | null;
  readonly level: Level | null;
  readonly field: Field | null;
  readonly scope: Scope | null;
  readonly form: Edition | null;
  readonly extent: Extent;
  readonly publishedOn: string | null;
  readonly source: string;
  readonly sourceSha256: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Every column that holds a figure; null is absence, and the evidence says of what kind. */
  readonly figures: Readonly<Record<Figure, number | null>>;
  /** The columns whose figure the report gives as approximate. */
  readonly approximate: readonly string[];
}

const EDITIONS = EDITION_NAMES.map((id) => ({ id }));
const COLUMNS = REPORT_COLUMNS.map(({ name }) => name);

export interface AgencyParams {
  readonly agencyId: string;
}

/** The one agency that such parameters name. */
export const onlyAgency = ({ agencyId }: AgencyParams): readonly string[] => [agencyId];

/** One agency's reports, earliest first, with every column. */
export const agencyReports: Question<AgencyParams, AgencyReport> = {
  name: "agency-reports",
  statement: ({ agencyId }) => ({
    sql: `SELECT ${COLUMNS.join(", ")}
      FROM reports WHERE agency_id = ? ORDER BY year`,
    parameters: [agencyId],
  }),
  row: (row) => ({
    ...agencyOf(row),
    reportId: text(row, "report_id"),
    year: number(row, "year"),
    regionCode: textOrNull(row, "region_code"),
    level: oneOfOrNull(row, "level", LEVELS),
    field: oneOfOrNull(row, "field", FIELDS),
    scope: oneOfOrNull(row, "scope", SCOPES),
    form: oneOfOrNull(row, "form", EDITIONS),
    extent: oneOf(row, "extent", EXTENTS),
    publishedOn: textOrNull(row, "published_on"),
    source: text(row, "source"),
    sourceSha256: textOrNull(row, "source_sha256"),
    errors: number(row, "errors"),
    warnings: number(row, "warnings"),
    figures: figures(row),
    approximate: (textOrNull(row, "approximate") ?? "").split(",").filter((name) => name !== ""),
  }),
  own: {
    agencies: onlyAgency,
    columns: { reports: COLUMNS },
    rows: ({ reports }) => orderedBy(reports, (report) => [number(report, "year")]),
  },
};

/** Where one value of a report stands in its source. */
export interface Evidence {
  readonly reportId: string;
  readonly year: number;
  /** A column's name. */
  readonly cell: string;
  readonly state: CellState;
  readonly raw: string | null;
  readonly place: string | null;
}

/** Where each value of one agency's reports stands in the source. */
export const agencyEvidence: Question<AgencyParams, Evidence> = {
  name: "agency-evidence",
  statement: ({ agencyId }) => ({
    sql: `SELECT evidence.report_id, year, cell, state, raw, place
      FROM evidence JOIN reports ON reports.report_id = evidence.report_id
      WHERE agency_id = ? ORDER BY year, cell`,
    parameters: [agencyId],
  }),
  row: (row) => ({
    reportId: text(row, "report_id"),
    year: number(row, "year"),
    cell: text(row, "cell"),
    state: oneOf(row, "state", CELL_STATES),
    raw: textOrNull(row, "raw"),
    place: textOrNull(row, "place"),
  }),
  own: {
    agencies: onlyAgency,
    columns: { reports: ["year"], evidence: ["cell", "state", "raw", "place"] },
    rows: ({ reports, evidence }) => {
      const rows = withReports(evidence, reports).map(({ row, report }) => ({
        ...row,
        year: number(report, "year"),
      }));
      return orderedBy(rows, (row) => [row.year, text(row, "cell")]);
    },
  },
};
