import { number, oneOf, textOrNull } from "./decode.ts";
import { FACET_PARTS, FACETS, type Facet, facetsOffered } from "./facetParts.ts";
import { condition, type Filters } from "./filters.ts";
import { lazily } from "./lazily.ts";
import type { Question } from "./question.ts";

/** One value a filter can take, and how many reports it would leave under the other filters. */
export interface FacetValue {
  readonly facet: Facet;
  /** What the filter is set to: a year, a code of two, four or six digits, an identifier. Null: not known. */
  readonly value: string | null;
  /** A place's name in Chinese; null for the rest, whose words the form has. */
  readonly name: string | null;
  readonly reports: number;
}

/** Every value each filter can take next, with its reports under the other filters. */
export const facets: Question<Filters, FacetValue> = {
  name: "facets",
  rolled: lazily(async () => (await import("./rolled/facets.ts")).rolledFacets),
  statement: (filters) => {
    const parts = facetsOffered(filters).map((id, place) => {
      const { value, name, only, others } = FACET_PARTS[id];
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
