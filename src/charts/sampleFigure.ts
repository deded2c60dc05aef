import type { AgencyFigure } from "../queries/index.ts";

/** A figure of an agency's own table, for tests: of agency `a` it is `a局`. */
export function sampleFigure(
  agencyId: string,
  year: number,
  value: number | null,
  more: Partial<AgencyFigure> = {},
): AgencyFigure {
  return {
    agencyId,
    agency: `${agencyId}局`,
    province: null,
    city: null,
    county: null,
    metric: "received",
    reportId: `${agencyId}-${year}`,
    year,
    scope: "own",
    readIn: value === null ? null : "table",
    value,
    amount: value,
    base: null,
    approximate: false,
    mark: null,
    ...more,
  };
}
