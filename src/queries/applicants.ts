import { APPLICANTS } from "../form/index.ts";
import { APPLICANT_CELLS, BEHIND_APPLICANTS } from "./applicantCells.ts";
import { number, numberOrNull, oneOf } from "./decode.ts";
import { condition, type Filters, withinOneScope } from "./filters.ts";
import { lazily } from "./lazily.ts";
import type { ApplicantKind } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { AUDITED_REPORTS, failedSql } from "./readings.ts";

/** Applications received from one kind of applicant, summed over reports that print all six kinds. */
export interface Applicants {
  readonly applicant: ApplicantKind;
  readonly amount: number;
  /** The reports summed, and those asked: the others do not print a figure for each kind. */
  readonly reports: number;
  readonly asked: number;
  /** Of the reports summed: those with an open error of the audit on one of the six figures. */
  readonly failed: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

const KINDS = APPLICANTS.flatMap((kind) => (kind.id === "total" ? [] : [{ id: kind.id }]));

/** Who applied, of one scope. No row where no report prints a figure for each kind. */
export const applicants: Question<Filters, Applicants> = {
  name: "applicants",
  rolled: lazily(async () => (await import("./rolled/sums.ts")).rolledApplicants),
  statement: (filters) => {
    const where = condition(withinOneScope(filters));
    const entries = APPLICANT_CELLS.map(
      ({ id, sql }, place) => `{place: ${place}, applicant: '${id}', amount: sum(${sql})::BIGINT}`,
    );
    return {
      sql: `
        WITH asked AS (SELECT * FROM ${AUDITED_REPORTS} WHERE ${where.sql}),
        sums AS (
          SELECT count(*) AS reports,
            count(*) FILTER (${failedSql(BEHIND_APPLICANTS)}) AS failed, min(year) AS first_year, max(year) AS last_year,
            unnest([${entries.join(", ")}], recursive := true)
          FROM asked WHERE ${APPLICANT_CELLS.map(({ sql }) => `${sql} IS NOT NULL`).join(" AND ")}
        )
        SELECT *, (SELECT count(*) FROM asked) AS asked FROM sums WHERE reports > 0 ORDER BY place`,
      parameters: where.parameters,
    };
  },
  row: (row) => ({
    applicant: oneOf(row, "applicant", KINDS),
    amount: number(row, "amount"),
    reports: number(row, "reports"),
    asked: number(row, "asked"),
    failed: number(row, "failed"),
    firstYear: numberOrNull(row, "first_year"),
    lastYear: numberOrNull(row, "last_year"),
  }),
};
