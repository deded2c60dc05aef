import type { Filters } from "./filters.ts";

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

/** A facet's value and name in SQL, its reports, and the filters that apply to it: all but its own. */
export const FACET_PARTS: Readonly<
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

/** The facets a filter bar offers, in their order. */
export function facetsOffered({ region }: Filters): readonly Facet[] {
  return FACETS.map(({ id }) => id).filter((id) => region !== null || !WITHIN_PROVINCE.has(id));
}
