import { FACET_PARTS, type Facet, facetsOffered } from "../facetParts.ts";
import type { Filters } from "../filters.ts";

/** The file of cells of the whole country. */
export const COUNTRY = "all";

/**
 * The file whose cells are of a state's reports and as few as can be: of the country (`all`), a province
 * (`32`) or a city (`3205`) with all fields together, or of one field in the country or a province
 * (`32-health`). Null where none is: a city's cells of one field would be nearly as many as its reports.
 */
export function fileOf({ region, field, agencies }: Filters): string | null {
  if (agencies.length > 0 || (region !== null && region.length > 4)) return null;
  if (field === null) return region ?? COUNTRY;
  if (region !== null && region.length > 2) return null;
  return fileOfField(region ?? COUNTRY, field);
}

export function fileOfField(region: string, field: string): string {
  return `${region}-${field}`;
}

/** The file that knows which values of a facet can be chosen, under the filters that apply to it. */
export function fileOfFacet(facet: Facet, { region, field }: Filters): string {
  // A city's file knows of each of its counties in which fields there are reports.
  if (facet === "field") return region?.slice(0, 4) ?? COUNTRY;
  const province = region?.slice(0, 2) ?? COUNTRY;
  return field === null ? province : fileOfField(province, field);
}

/** Every file that a page may ask of under some filters. */
export function filesOf(filters: Filters): readonly string[] {
  if (filters.agencies.length > 0) return [];
  const own = fileOf(filters);
  const facets = facetsOffered(filters).map((id) =>
    fileOfFacet(id, FACET_PARTS[id].others(filters)),
  );
  return [...new Set([...(own === null ? [] : [own]), ...facets])];
}
