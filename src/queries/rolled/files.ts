import { FACET_PARTS, type Facet, facetsOffered } from "../facetParts.ts";
import type { Filters } from "../filters.ts";

/** What files of the whole country are named by. */
export const COUNTRY = "all";
/** Files of what there is to choose from: they are asked for with those of other states than their own. */
export const CHOICES = "choices/";

/** What a file is named by: a region (`all`, `32`, `3205`), and a field where it is of one. */
export function named(region: string, field: string | null): string {
  return field === null ? region : `${region}-${field}`;
}

/**
 * The file of sums that are of a state's reports and as few as can be: of the country, a province, a
 * city or a county that is of no city, with all fields together; or of one field in the country or a
 * province. Null where none is: a city's cells of one field would be nearly as many as its reports. Nor
 * is there one of a county of a city.
 */
export function sumsOf({ region, field, agencies }: Filters): string | null {
  const isBelowProvince = region !== null && region.length > 2;
  if (agencies.length > 0 || (isBelowProvince && field !== null)) return null;
  return named(region ?? COUNTRY, field);
}

/** The file that tells the places of a state's reports apart: provinces, or the counties of one. */
export function placesOf({ region, field, agencies }: Filters): string | null {
  return agencies.length > 0 ? null : CHOICES + named(region?.slice(0, 2) ?? COUNTRY, field);
}

/** The file that knows which values of a facet can be chosen, under the filters that apply to it. */
export function choicesOf(facet: Facet, others: Filters): string | null {
  if (facet !== "field" || others.agencies.length > 0) return placesOf(others);
  // A file of four digits knows of each of its counties in which fields there are reports.
  return CHOICES + (others.region?.slice(0, 4) ?? COUNTRY);
}

/** Every file that a page may ask of under some filters. */
export function filesOf(filters: Filters): readonly string[] {
  const files = [
    sumsOf(filters),
    ...facetsOffered(filters).map((id) => choicesOf(id, FACET_PARTS[id].others(filters))),
  ];
  return [...new Set(files.filter((file) => file !== null))];
}
