import type { Edition } from "../form/index.ts";
import { number, text } from "./decode.ts";
import { reportColumn } from "./explore/columns.ts";
import type { Figure } from "./expression.ts";
import type { Question } from "./question.ts";

/** A published report that prints the figures asked for. */
export interface SameFigures {
  readonly reportId: string;
  readonly agencyId: string;
  readonly year: number;
}

export interface SameFiguresParams {
  readonly form: Edition;
  /** Each column with the number printed there; a report may print more than these. */
  readonly figures: readonly (readonly [name: Figure, value: number])[];
  readonly limit: number;
}

/**
 * Published reports on the same form that print each of these figures, by agency and year: those to
 * look at where a report may have been copied. Only the columns named are read.
 */
export const sameFigures: Question<SameFiguresParams, SameFigures> = {
  name: "same-figures",
  statement: ({ form, figures, limit }) => {
    const names = figures.map(([name]) => reportColumn(name).name);
    return {
      // Bound as text: a number cast to what the column holds is compared exactly.
      sql: `SELECT report_id, agency_id, year FROM reports
        WHERE extent = 'full' AND form = ?
          ${names.map((name) => `AND "${name}" = CAST(?::VARCHAR AS DECIMAL(18,4))`).join(" ")}
        ORDER BY agency_id, year LIMIT CAST(? AS BIGINT)`,
      parameters: [form, ...figures.map(([, value]) => String(value)), limit],
    };
  },
  row: (row) => ({
    reportId: text(row, "report_id"),
    agencyId: text(row, "agency_id"),
    year: number(row, "year"),
  }),
};
