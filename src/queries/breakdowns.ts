import { OUTCOMES, RESULTS, SCOPES, type Scope } from "../form/index.ts";
import { number, oneOfOrNull, text } from "./decode.ts";
import { type Expression, type Figure, figuresOf, toSql } from "./expression.ts";
import { condition, type Filters } from "./filters.ts";
import { MEASURES } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { AUDITED_REPORTS, failedSql } from "./readings.ts";

/** Wholes of the form that divide into parts: the outcomes, the reviews, the suits of both kinds and of each. */
export const WHOLES = [
  "outcomes",
  "reviews",
  "suits",
  "direct_suits",
  "after_review_suits",
] as const;
export type Whole = (typeof WHOLES)[number];

/** One part of a whole, summed over the reports of one scope whose tables give every part of it. */
export interface Part {
  readonly whole: Whole;
  /** An outcome, or a result of section 4. */
  readonly part: string;
  /** Null: the scope can't be told; counted, never drawn with others. */
  readonly scope: Scope | null;
  readonly amount: number;
  readonly reports: number;
  readonly agencies: number;
  /** Of the reports: those with an open error of the audit on the columns of the whole. */
  readonly failed: number;
}

const RESULT_IDS = RESULTS.map(({ id }) => id).filter((id) => id !== "total");

function partsOf(
  whole: Whole,
): readonly { readonly id: string; readonly expression: Expression }[] {
  switch (whole) {
    case "outcomes":
      return OUTCOMES.map(({ id }) => ({ id, expression: MEASURES[id].table }));
    case "reviews":
      return RESULT_IDS.map((id) => ({ id, expression: `review_${id}` }));
    case "direct_suits":
      return RESULT_IDS.map((id) => ({ id, expression: `direct_suit_${id}` }));
    case "after_review_suits":
      return RESULT_IDS.map((id) => ({ id, expression: `after_review_suit_${id}` }));
    case "suits":
      return RESULT_IDS.map((id) => ({
        id,
        expression: { sum: [`direct_suit_${id}`, `after_review_suit_${id}`] },
      }));
  }
}

/**
 * Each whole by its parts, from tables only and only where all its parts are known, so that the
 * parts of a bar are of the same reports. Scopes apart.
 */
export const breakdowns: Question<Filters, Part> = {
  name: "breakdowns",
  statement: (filters) => {
    const where = condition(filters);
    const statements = WHOLES.map((id, place) => {
      const parts = partsOf(id).map(({ id: part, expression }) => ({
        id: part,
        sql: toSql(expression),
        figures: figuresOf(expression),
      }));
      const behind: readonly Figure[] = [...new Set(parts.flatMap(({ figures }) => figures))];
      const known = parts.map(({ sql }) => `${sql} IS NOT NULL`).join(" AND ");
      const unions = parts.map(
        (part, order) => `SELECT ${place} AS place, ${order} AS part_order, '${id}' AS whole,
          '${part.id}' AS part, scope, sum(${part.sql}) AS amount, count(*) AS reports,
          count(DISTINCT agency_id) AS agencies, count(*) FILTER (${failedSql(behind)}) AS failed
          FROM ${AUDITED_REPORTS} WHERE ${known} AND ${where.sql} GROUP BY scope`,
      );
      return { sql: unions.join(" UNION ALL "), times: parts.length };
    });
    return {
      sql: `SELECT whole, part, scope, amount, reports, agencies, failed
        FROM (${statements.map(({ sql }) => sql).join(" UNION ALL ")})
        ORDER BY place, scope NULLS LAST, part_order`,
      parameters: statements.flatMap(({ times }) =>
        Array.from({ length: times }, () => where.parameters).flat(),
      ),
    };
  },
  row: (row) => {
    const whole = WHOLES.find((id) => id === text(row, "whole"));
    if (!whole) throw new Error(`The form has no whole ${text(row, "whole")}.`);
    return {
      whole,
      part: text(row, "part"),
      scope: oneOfOrNull(row, "scope", SCOPES),
      amount: number(row, "amount"),
      reports: number(row, "reports"),
      agencies: number(row, "agencies"),
      failed: number(row, "failed"),
    };
  },
};
