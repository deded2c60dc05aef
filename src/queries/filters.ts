import type { Parameter, Row } from "../engine/ask.ts";
import type { Field, Level, Scope } from "../form/index.ts";
import { number, textOrNull } from "./decode.ts";
import type { Statement } from "./question.ts";

/** Years reported on, both ends included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Which reports a question is asked of: the state of the filter bar. Null and empty mean all. */
export interface Filters {
  readonly years: Years | null;
  /** A code of GB/T 2260 or a prefix of one: `32`, `3208`, `320106`. */
  readonly region: string | null;
  readonly level: Level | null;
  readonly field: Field | null;
  readonly scope: Scope | null;
  /** `agency_id`s. */
  readonly agencies: readonly string[];
}

export const NO_FILTERS: Filters = {
  years: null,
  region: null,
  level: null,
  field: null,
  scope: null,
  agencies: [],
};

/**
 * The scope whose reports may be summed or ranked together: the one the reader chose, else agencies'
 * own. A report on a whole area contains the agencies below it, so the two are never mixed.
 */
export function summedScope(filters: Filters): Scope {
  return filters.scope ?? "own";
}

/** Filters under which figures of several agencies may be summed or ranked. */
export function withinOneScope(filters: Filters): Filters {
  return { ...filters, scope: summedScope(filters) };
}

/**
 * Filters as the condition of a WHERE over the columns of `reports`, every value bound.
 *
 * @param qualifier the name the statement knows `reports` under, where it joins other tables
 */
export function condition(filters: Filters, qualifier?: string): Statement {
  const at = qualifier === undefined ? "" : `${qualifier}.`;
  const terms: { sql: string; parameters: readonly Parameter[] }[] = [];
  if (filters.years) {
    terms.push({
      sql: `${at}year BETWEEN ? AND ?`,
      parameters: [filters.years.from, filters.years.to],
    });
  }
  if (filters.region !== null) {
    terms.push({ sql: `starts_with(${at}region_code, ?)`, parameters: [filters.region] });
  }
  if (filters.level !== null) terms.push({ sql: `${at}level = ?`, parameters: [filters.level] });
  if (filters.field !== null) terms.push({ sql: `${at}field = ?`, parameters: [filters.field] });
  if (filters.scope !== null) terms.push({ sql: `${at}scope = ?`, parameters: [filters.scope] });
  if (filters.agencies.length > 0) {
    terms.push({
      sql: `list_contains(?::VARCHAR[], ${at}agency_id)`,
      parameters: [filters.agencies],
    });
  }
  if (terms.length === 0) return { sql: "true", parameters: [] };
  return {
    sql: terms.map(({ sql }) => sql).join(" AND "),
    parameters: terms.flatMap(({ parameters }) => parameters),
  };
}

/** The columns of `reports` that filters are about. */
export const FILTERED = ["year", "region_code", "level", "field", "scope", "agency_id"] as const;

/** Whether a report fits filters; the same as `condition` of its row. */
export function fits(filters: Filters, report: Row): boolean {
  const { years, region, agencies } = filters;
  const year = number(report, "year");
  if (years !== null && (year < years.from || year > years.to)) return false;
  const code = textOrNull(report, "region_code");
  if (region !== null && (code === null || !code.startsWith(region))) return false;
  for (const name of ["level", "field", "scope"] as const) {
    const wanted = filters[name];
    if (wanted !== null && report[name] !== wanted) return false;
  }
  return agencies.length === 0 || agencies.some((id) => id === report["agency_id"]);
}

/** The agencies that filters name; null where they name none, and so are about all. */
export function agenciesNamed({ agencies }: Filters): readonly string[] | null {
  return agencies.length === 0 ? null : agencies;
}
