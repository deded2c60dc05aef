import type { Row } from "../engine/ask.ts";
import { OUTCOMES, type Outcome } from "../form/index.ts";
import { number, oneOfOrNull } from "./decode.ts";
import { figuresOf, toSql } from "./expression.ts";
import { condition, type Filters, withinOneScope } from "./filters.ts";
import { MEASURES } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { type Agency, agencyOf, MARKS, type Mark } from "./readings.ts";

/** The six outcomes of one agency's latest report that gives them all, and of all such reports together. */
export interface AgencyOutcomes extends Agency {
  readonly year: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly concluded: number;
  readonly mark: Mark | null;
  /** Summed over the latest report of each agency that gives them all: the same in every row. */
  readonly together: Readonly<Record<Outcome, number>>;
  readonly concludedTogether: number;
  readonly eligible: number;
  /** Of the eligible: those with an open error of the audit on the columns summed. */
  readonly failedTogether: number;
}

export interface AgencyOutcomesParams {
  readonly filters: Filters;
  readonly limit: number;
}

const BEHIND = [
  ...new Set(
    [...OUTCOMES.map(({ id }) => id), "concluded" as const].flatMap((id) =>
      figuresOf(MEASURES[id].table),
    ),
  ),
];

/**
 * Agencies by applications concluded, largest first, with how they ended: from tables only, where
 * every outcome and the total are known, so that the parts of a bar are of the same report.
 */
export const agencyOutcomes: Question<AgencyOutcomesParams, AgencyOutcomes> = {
  name: "agency-outcomes",
  statement: ({ filters, limit }) => {
    const where = condition(withinOneScope(filters));
    const parts = OUTCOMES.map(({ id }) => id);
    const columns = parts.map((id) => `${toSql(MEASURES[id].table)} AS outcome_${id}`).join(", ");
    return {
      sql: `
        WITH figures AS (
          SELECT report_id, agency_id, agency, province, city, county, year, ${columns},
            ${toSql(MEASURES.concluded.table)} AS concluded_sum
          FROM reports WHERE ${where.sql}
        ),
        latest AS (
          SELECT * FROM figures
          WHERE concluded_sum IS NOT NULL AND ${parts.map((id) => `outcome_${id} IS NOT NULL`).join(" AND ")}
          QUALIFY row_number() OVER (PARTITION BY agency_id ORDER BY year DESC) = 1
        ),
        marks AS (
          SELECT report_id AS finding_on, bool_or(severity = 'error') AS failed,
            bool_or(severity = 'warning') AS doubted
          FROM findings WHERE list_has_any(cells, ?::VARCHAR[]) GROUP BY report_id
        )
        SELECT latest.*, CASE WHEN failed THEN 'error' WHEN doubted THEN 'warning' END AS mark,
          ${parts.map((id) => `sum(outcome_${id}) OVER () AS together_${id}`).join(", ")},
          sum(concluded_sum) OVER () AS concluded_together, count(*) OVER () AS eligible,
          count(*) FILTER (failed) OVER () AS failed_together
        FROM latest LEFT JOIN marks ON finding_on = report_id
        ORDER BY concluded_sum DESC, agency_id LIMIT CAST(? AS BIGINT)`,
      parameters: [...where.parameters, BEHIND, limit],
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    year: number(row, "year"),
    outcomes: byOutcome(row, "outcome"),
    concluded: number(row, "concluded_sum"),
    mark: oneOfOrNull(row, "mark", MARKS),
    together: byOutcome(row, "together"),
    concludedTogether: number(row, "concluded_together"),
    eligible: number(row, "eligible"),
    failedTogether: number(row, "failed_together"),
  }),
};

function byOutcome(row: Row, prefix: string): Readonly<Record<Outcome, number>> {
  return eachOutcome((id) => number(row, `${prefix}_${id}`));
}

/** A number of each of the six outcomes. */
export function eachOutcome(of: (id: Outcome) => number): Readonly<Record<Outcome, number>> {
  return {
    granted: of("granted"),
    partly_granted: of("partly_granted"),
    denied: of("denied"),
    unable: of("unable"),
    declined: of("declined"),
    closed: of("closed"),
  };
}
