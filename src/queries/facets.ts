import { number, oneOf, textOrNull } from "./decode.ts";
import { condition, type Filters } from "./filters.ts";
import type { Question } from "./question.ts";

/** What the filter bar can be set to: its parts, in the order they are asked. */
export const FACETS = [
  { id: "year" },
  { id: "province" },
  { id: "city" },
  { id: "county" },
  { id: "level" },
  { id: "field" },
  { id: "scope" },
] as const;

export type Facet = (typeof FACETS)[number]["id"];

/** One value a filter can take, and how many reports it would leave under the other filters. */
export interface FacetValue {
  readonly facet: Facet;
  /** What the filter is set to: a year, a code of two, four or six digits, an identifier. Null: not known. */
  readonly value: string | null;
  /** A place's name in Chinese; null for the rest, whose words the form has. */
  readonly name: string | null;
  readonly reports: number;
}

/** A facet's value and name in SQL, its reports, and the filters that apply to it: all but its own. */
const DECLARED: Readonly<
  Record<
    Facet,
    { value: string; name: string; only: string; others: (filters: Filters) => Filters }
  >
> = {
  year: {
    value: "year::VARCHAR",
    name: "NULL",
    only: "true",
    others: (filters) => ({ ...filters, years: null }),
  },
  province: {
    value: "left(region_code, 2)",
    name: "province",
    only: "true",
    others: (filters) => ({ ...filters, region: null }),
  },
  city: {
    value: "left(region_code, 4)",
    name: "city",
    only: "city IS NOT NULL",
    others: (filters) => ({ ...filters, region: filters.region?.slice(0, 2) ?? null }),
  },
  county: {
    value: "region_code",
    name: "county",
    only: "county IS NOT NULL",
    others: (filters) => ({ ...filters, region: filters.region?.slice(0, 4) ?? null }),
  },
  level: {
    value: "level",
    name: "NULL",
    only: "true",
    others: (filters) => ({ ...filters, level: null }),
  },
  field: {
    value: "field",
    name: "NULL",
    only: "true",
    others: (filters) => ({ ...filters, field: null }),
  },
  scope: {
    value: "scope",
    name: "NULL",
    only: "true",
    others: (filters) => ({ ...filters, scope: null }),
  },
};

/** A place is chosen from above: while no province is, a country's cities and counties are not offered. */
const WITHIN_PROVINCE: ReadonlySet<Facet> = new Set<Facet>(["city", "county"]);

/** Every value each filter can take next, with its reports under the other filters. */
export const facets: Question<Filters, FacetValue> = {
  name: "facets",
  statement: (filters) => {
    const parts = FACETS.flatMap(({ id }, place) => {
      if (filters.region === null && WITHIN_PROVINCE.has(id)) return [];
      const { value, name, only, others } = DECLARED[id];
      const where = condition(others(filters));
      return {
        sql: `SELECT ${place} AS place, '${id}' AS facet, ${value} AS value,
            max(${name})::VARCHAR AS name, count(*) AS reports
          FROM reports WHERE ${only} AND ${where.sql} GROUP BY ${value}`,
        parameters: where.parameters,
      };
    });
    return {
      sql: `${parts.map(({ sql }) => sql).join(" UNION ALL ")} ORDER BY place, value NULLS LAST`,
      parameters: parts.flatMap(({ parameters }) => parameters),
    };
  },
  row: (row) => ({
    facet: oneOf(row, "facet", FACETS),
    value: textOrNull(row, "value"),
    name: textOrNull(row, "name"),
    reports: number(row, "reports"),
  }),
};
