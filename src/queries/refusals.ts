import { number, truth } from "./decode.ts";
import { type Filters, withinOneScope } from "./filters.ts";
import { FEWEST_RANKED } from "./leaders.ts";
import { describeMetric } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { type Agency, agencyOf, markedReadings } from "./readings.ts";

/** An agency that refused most: in number, or of those with ten cases or more in share. */
export interface Refuser extends Agency {
  readonly refused: number;
  readonly concluded: number;
  readonly isMost: boolean;
  readonly isHighest: boolean;
  /** Agencies with a case, and those of them with ten or more; the same in every row. */
  readonly agencies: number;
  readonly enough: number;
  /** Summed over those with ten cases or more. */
  readonly refusedByEnough: number;
  readonly concludedByEnough: number;
}

/**
 * Who refused most, all years asked for together: at most two rows, the agency that denied most
 * applications and the one that denied the largest share of ten or more. Of one scope only.
 */
export const refusals: Question<Filters, Refuser> = {
  name: "refusals",
  statement: (filters) => {
    const { sql, parameters } = markedReadings(
      describeMetric("denied_share"),
      withinOneScope(filters),
    );
    const latest = ["agency", "province", "city", "county"]
      .map((name) => `arg_max_null(${name}, year) AS ${name}`)
      .join(", ");
    return {
      sql: `
        WITH summed AS (
          SELECT agency_id, ${latest}, sum(amount) AS refused, sum(base) AS concluded
          FROM (${sql}) AS readings WHERE base > 0 AND amount BETWEEN 0 AND base
          GROUP BY agency_id
        ),
        ranked AS (
          SELECT *, concluded >= ${FEWEST_RANKED} AS is_enough,
            row_number() OVER (ORDER BY refused DESC, concluded, agency_id) = 1 AS is_most,
            row_number() OVER (PARTITION BY concluded >= ${FEWEST_RANKED}
              ORDER BY refused / concluded::DOUBLE DESC, concluded DESC, agency_id) = 1 AS is_first,
            count(*) OVER () AS agencies
          FROM summed
        )
        SELECT *, is_enough AND is_first AS is_highest,
          count(*) FILTER (is_enough) OVER () AS enough,
          coalesce(sum(refused) FILTER (is_enough) OVER (), 0) AS refused_by_enough,
          coalesce(sum(concluded) FILTER (is_enough) OVER (), 0) AS concluded_by_enough
        FROM ranked QUALIFY is_most OR (is_enough AND is_first) ORDER BY is_most DESC`,
      parameters,
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    refused: number(row, "refused"),
    concluded: number(row, "concluded"),
    isMost: truth(row, "is_most"),
    isHighest: truth(row, "is_highest"),
    agencies: number(row, "agencies"),
    enough: number(row, "enough"),
    refusedByEnough: number(row, "refused_by_enough"),
    concludedByEnough: number(row, "concluded_by_enough"),
  }),
};
