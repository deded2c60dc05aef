import { type AgencyEntry, agencyIndex } from "./agencies.ts";
import type { Filters } from "./filters.ts";
import type { Question } from "./question.ts";

export interface MostReportedParams {
  readonly filters: Filters;
  readonly limit: number;
}

/** The agencies of which most is known: by reports, then by those read whole, then by identifier. */
export const mostReported: Question<MostReportedParams, AgencyEntry> = {
  name: "most-reported",
  statement: ({ filters, limit }) => {
    const { sql, parameters } = agencyIndex.statement(filters);
    return {
      sql: `SELECT * FROM (${sql}) ORDER BY reports DESC, "full" DESC, agency_id LIMIT CAST(? AS BIGINT)`,
      parameters: [...parameters, limit],
    };
  },
  row: agencyIndex.row,
};
