import type { Scope } from "../../form/index.ts";
import { type FacetValue, type Filters, summedScope } from "../../queries/index.ts";

/** The changes of filter that could bring what is not there. */
export interface Widening {
  /** The scope not looked at, where it has reports. */
  readonly scope: Scope | null;
  readonly years: boolean;
  readonly region: boolean;
  /** Level, field, or agencies named. */
  readonly others: boolean;
}

/** What of the filters can be widened: nothing is advised that is so already, or that leads to no report. */
export function wideningOf(filters: Filters, values: readonly FacetValue[]): Widening {
  const other = summedScope(filters) === "own" ? "area" : "own";
  return {
    scope: values.some(
      ({ facet, value, reports }) => facet === "scope" && value === other && reports > 0,
    )
      ? other
      : null,
    years: filters.years !== null,
    region: filters.region !== null,
    others: filters.level !== null || filters.field !== null || filters.agencies.length > 0,
  };
}
