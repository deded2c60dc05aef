import { number, numberOrNull, textOrNull } from "./decode.ts";
import { condition, type Filters } from "./filters.ts";
import { lazily } from "./lazily.ts";
import type { Question } from "./question.ts";

/** What the dataset holds of the reports asked for. Exactly one row. */
export interface Coverage {
  readonly reports: number;
  readonly agencies: number;
  /** Null where there is no report. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Reports read whole, and those read only in their opening section. */
  readonly full: number;
  readonly opening: number;
  readonly provinces: number;
  /** Reports by what they count; `unknownScope` are listed and never summed. */
  readonly own: number;
  readonly area: number;
  readonly unknownScope: number;
}

export const coverage: Question<Filters, Coverage> = {
  name: "coverage",
  rolled: lazily(async () => (await import("./rolled/coverage.ts")).rolledCoverage),
  statement: (filters) => {
    const where = condition(filters);
    return {
      sql: `
        SELECT count(*) AS reports, count(DISTINCT agency_id) AS agencies,
          min(year) AS first_year, max(year) AS last_year,
          count(*) FILTER (extent = 'full') AS "full",
          count(*) FILTER (extent = 'opening') AS opening,
          count(DISTINCT left(region_code, 2)) AS provinces,
          count(*) FILTER (scope = 'own') AS own,
          count(*) FILTER (scope = 'area') AS area,
          count(*) FILTER (scope IS NULL) AS unknown_scope
        FROM reports WHERE ${where.sql}`,
      parameters: where.parameters,
    };
  },
  row: (row) => ({
    reports: number(row, "reports"),
    agencies: number(row, "agencies"),
    firstYear: numberOrNull(row, "first_year"),
    lastYear: numberOrNull(row, "last_year"),
    full: number(row, "full"),
    opening: number(row, "opening"),
    provinces: number(row, "provinces"),
    own: number(row, "own"),
    area: number(row, "area"),
    unknownScope: number(row, "unknown_scope"),
  }),
};

/** Reports of one province (or of no known place) on one year: a square of the map of what is missing. */
export interface CoverageSquare {
  /** The first two digits of the GB/T 2260 code; null where the place could not be told, or is national. */
  readonly region: string | null;
  readonly year: number;
  readonly reports: number;
  readonly agencies: number;
  readonly full: number;
}

/** Only squares with a report; the provinces without any come from the list of provinces. */
export const coverageGrid: Question<Filters, CoverageSquare> = {
  name: "coverage-grid",
  rolled: lazily(async () => (await import("./rolled/coverage.ts")).rolledCoverageGrid),
  statement: (filters) => {
    const where = condition(filters);
    return {
      sql: `
        SELECT left(region_code, 2) AS region, year, count(*) AS reports,
          count(DISTINCT agency_id) AS agencies, count(*) FILTER (extent = 'full') AS "full"
        FROM reports WHERE ${where.sql}
        GROUP BY region, year ORDER BY region NULLS LAST, year`,
      parameters: where.parameters,
    };
  },
  row: (row) => ({
    region: textOrNull(row, "region"),
    year: number(row, "year"),
    reports: number(row, "reports"),
    agencies: number(row, "agencies"),
    full: number(row, "full"),
  }),
};

export interface CoverageYear {
  readonly year: number;
  readonly reports: number;
  readonly agencies: number;
  readonly full: number;
}

export const coverageByYear: Question<Filters, CoverageYear> = {
  name: "coverage-by-year",
  statement: (filters) => {
    const where = condition(filters);
    return {
      sql: `
        SELECT year, count(*) AS reports, count(DISTINCT agency_id) AS agencies,
          count(*) FILTER (extent = 'full') AS "full"
        FROM reports WHERE ${where.sql} GROUP BY year ORDER BY year`,
      parameters: where.parameters,
    };
  },
  row: (row) => ({
    year: number(row, "year"),
    reports: number(row, "reports"),
    agencies: number(row, "agencies"),
    full: number(row, "full"),
  }),
};
