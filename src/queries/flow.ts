import type { Outcome } from "../form/index.ts";
import { number, oneOf } from "./decode.ts";
import { condition, type Filters, withinOneScope } from "./filters.ts";
import { BEHIND_FLOW, FLOW_SUMS, GROUND_ROWS, type GroundRow, KINDS, whole } from "./flowCells.ts";
import { lazily } from "./lazily.ts";
import type { ApplicantKind } from "./metrics/index.ts";
import { type Omitted, omittedOf, omittedSql } from "./panel.ts";
import type { Question } from "./question.ts";
import { failedSql } from "./readings.ts";

/** Applications of one kind of applicant that ended on one row of the form. */
export interface Flow {
  readonly applicant: ApplicantKind;
  readonly outcome: Outcome;
  /** The row of section 3: an outcome that has no grounds, or a ground within one. */
  readonly ground: GroundRow;
  readonly amount: number;
  /** The reports summed, and those asked: the others do not print every cell. */
  readonly reports: number;
  readonly asked: number;
  /** Of the reports summed: those with an open error of the audit on one of the cells. */
  readonly failed: number;
  /** Agencies asked of, none of whose reports is summed. */
  readonly omitted: number;
}

export interface FlowOmittedParams {
  readonly filters: Filters;
  /** How many are named. */
  readonly limit: number;
}

/** Agencies none of whose reports prints every cell that the flow is drawn from. */
export const flowOmitted: Question<FlowOmittedParams, Omitted> = {
  name: "flow-omitted",
  statement: ({ filters, limit }) => {
    const where = condition(withinOneScope(filters));
    return {
      sql: `WITH ${whole(where.sql)} ${omittedSql("whole")}`,
      parameters: [...where.parameters, limit],
    };
  },
  row: omittedOf,
};

/**
 * From applicants to outcomes to grounds, summed over reports of one scope whose table prints every
 * cell of it: what goes in at one side comes out at the other. 其他处理 by its three items where all
 * are printed, else undivided.
 */
export const flow: Question<Filters, Flow> = {
  name: "flow",
  rolled: lazily(async () => (await import("./rolled/sums.ts")).rolledFlow),
  statement: (filters) => {
    const where = condition(withinOneScope(filters));
    const entries = FLOW_SUMS.map(
      ({ ground, applicant, cell, counted }, place) =>
        `{place: ${place}, ground: '${ground}', applicant: '${applicant}',
          amount: coalesce(sum(${cell}) FILTER (${counted}), 0)::BIGINT}`,
    );
    return {
      sql: `
        WITH ${whole(where.sql)},
        sums AS (
          SELECT count(*) AS reports, count(*) FILTER (${failedSql(BEHIND_FLOW)}) AS failed,
            unnest([${entries.join(", ")}], recursive := true) FROM whole
        )
        SELECT applicant, ground, amount, reports, failed, (SELECT count(*) FROM asked) AS asked,
          (SELECT count(DISTINCT agency_id) FROM asked)
            - (SELECT count(DISTINCT agency_id) FROM whole) AS omitted
        FROM sums WHERE reports > 0 ORDER BY place`,
      parameters: where.parameters,
    };
  },
  row: (row) => {
    const ground = oneOf(row, "ground", GROUND_ROWS);
    const outcome = GROUND_ROWS.find(({ id }) => id === ground)?.outcome;
    if (!outcome) throw new Error(`The form has no outcome for ${ground}.`);
    return {
      applicant: oneOf(row, "applicant", KINDS),
      outcome,
      ground,
      amount: number(row, "amount"),
      reports: number(row, "reports"),
      asked: number(row, "asked"),
      failed: number(row, "failed"),
      omitted: number(row, "omitted"),
    };
  },
};
