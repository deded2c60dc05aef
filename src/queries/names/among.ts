import type { AgencyEntry } from "../agencies.ts";
import type { Filters } from "../filters.ts";

/** Which agencies are looked among: by the years, region, level and field of their latest report. */
export type Among = Pick<Filters, "years" | "region" | "level" | "field">;

/** One thing that must be so of an agency: of what column of an index, and what is so. */
export interface Term {
  readonly column: "years" | "region_code" | "level" | "field";
  readonly of: (entry: AgencyEntry) => unknown;
  readonly fits: (value: unknown) => boolean;
}

/** All that must be so of an agency that is among some; nothing where all agencies are. */
export function termsOf({ years, region, level, field }: Among): readonly Term[] {
  const terms: Term[] = [];
  if (level !== null)
    terms.push({ column: "level", of: (entry) => entry.level, fits: (value) => value === level });
  if (field !== null)
    terms.push({ column: "field", of: (entry) => entry.field, fits: (value) => value === field });
  if (region !== null)
    terms.push({
      column: "region_code",
      of: (entry) => entry.regionCode,
      fits: (value) => typeof value === "string" && value.startsWith(region),
    });
  if (years !== null)
    terms.push({
      column: "years",
      of: (entry) => entry.years,
      fits: (value) =>
        Array.isArray(value) &&
        value.some((year) => years.from <= Number(year) && Number(year) <= years.to),
    });
  return terms;
}
