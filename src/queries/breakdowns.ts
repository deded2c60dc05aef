import { SCOPES, type Scope } from "../form/index.ts";
import { number, oneOfOrNull, text } from "./decode.ts";
import { toSql } from "./expression.ts";
import { condition, type Filters } from "./filters.ts";
import { lazily } from "./lazily.ts";
import type { Question } from "./question.ts";
import { AUDITED_REPORTS, failedSql } from "./readings.ts";
import { behindParts, partsOf, WHOLES, type Whole } from "./wholes.ts";

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

/**
 * Each whole by its parts, from tables only and only where all its parts are known, so that the
 * parts of a bar are of the same reports. Scopes apart.
 */
export const breakdowns: Question<Filters, Part> = {
  name: "breakdowns",
  rolled: lazily(async () => (await import("./rolled/sums.ts")).rolledBreakdowns),
  statement: (filters) => {
    const where = condition(filters);
    const wholes = WHOLES.map((id, at) => {
      const parts = partsOf(id).map((part, order) => ({ ...part, column: `part_${at}_${order}` }));
      return { id, at, parts, behind: behindParts(id) };
    });
    const each = (columns: (whole: (typeof wholes)[number]) => readonly string[]) =>
      wholes.flatMap(columns).join(", ");
    // One scan for all wholes, and by agency first, so that agencies are counted and not collected.
    return {
      sql: `
        WITH figures AS (
          SELECT scope, agency_id, ${each(({ at, parts, behind }) => [
            ...parts.map(({ column, expression }) => `${toSql(expression)} AS ${column}`),
            `${failedSql(behind)} AS failed_${at}`,
          ])}
          FROM ${AUDITED_REPORTS} WHERE ${where.sql}
        ),
        known AS (
          SELECT *, ${each(({ at, parts }) => [
            `${parts.map(({ column }) => `${column} IS NOT NULL`).join(" AND ")} AS known_${at}`,
          ])}
          FROM figures
        ),
        by_agency AS (
          SELECT scope, ${each(({ at, parts }) => [
            `count(*) FILTER (known_${at}) AS reports_${at}`,
            `count(*) FILTER (known_${at} AND failed_${at}) AS failed_${at}`,
            ...parts.map(({ column }) => `sum(${column}) FILTER (known_${at}) AS ${column}`),
          ])}
          FROM known GROUP BY scope, agency_id
        ),
        by_scope AS (
          SELECT scope, ${each(({ at, parts }) => [
            `sum(reports_${at}) AS reports_${at}`,
            `sum(failed_${at}) AS failed_${at}`,
            `count(*) FILTER (reports_${at} > 0) AS agencies_${at}`,
            ...parts.map(({ column }) => `sum(${column}) AS ${column}`),
          ])}
          FROM by_agency GROUP BY scope
        ),
        parts AS (
          SELECT scope, unnest([${each(({ id, at, parts }) =>
            parts.map(
              ({ id: part, column }, order) => `{place: ${at}, part_order: ${order}, whole: '${id}',
                part: '${part}', amount: ${column}, reports: reports_${at},
                agencies: agencies_${at}, failed: failed_${at}}`,
            ),
          )}], recursive := true)
          FROM by_scope
        )
        SELECT whole, part, scope, amount, reports, agencies, failed
        FROM parts WHERE reports > 0 ORDER BY place, scope NULLS LAST, part_order`,
      parameters: where.parameters,
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
