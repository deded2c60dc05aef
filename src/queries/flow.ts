import { APPLICANTS, APPLICATION_ROWS, type CellName, type Outcome } from "../form/index.ts";
import { number, oneOf } from "./decode.ts";
import { condition, type Filters, withinOneScope } from "./filters.ts";
import type { ApplicantKind } from "./metrics/index.ts";
import { type Omitted, omittedOf, omittedSql } from "./panel.ts";
import type { Question } from "./question.ts";
import { AUDITED_REPORTS, failedSql } from "./readings.ts";

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
}

const KINDS = APPLICANTS.flatMap((kind) => (kind.id === "total" ? [] : [{ id: kind.id }]));

/** The rows of section 3 on which an application can end. */
export const GROUND_ROWS = APPLICATION_ROWS.flatMap((row) =>
  row.outcome === null
    ? []
    : [
        {
          id: row.id,
          outcome: row.outcome,
          label: row.label,
          brief: "brief" in row ? row.brief : row.label,
        },
      ],
);
export type GroundRow = (typeof GROUND_ROWS)[number]["id"];

const IDS = GROUND_ROWS.map(({ id }) => id);
const DIVIDED: readonly GroundRow[] = IDS.filter((id) => /^closed_(?!undivided)/.test(id));
const OPEN = IDS.filter((id) => !id.startsWith("closed_"));

function cells(rows: readonly GroundRow[]): readonly CellName[] {
  return rows.flatMap((row) => KINDS.map(({ id }) => `applications_${row}_${id}` as const));
}

/** The reports asked of, and those of them that print every cell. */
function whole(where: string): string {
  const known = (rows: readonly GroundRow[]): string =>
    `(${cells(rows)
      .map((cell) => `${cell} IS NOT NULL`)
      .join(" AND ")})`;
  return `asked AS (SELECT * FROM ${AUDITED_REPORTS} WHERE ${where}),
    whole AS (
      SELECT *, ${known(DIVIDED)} AS divided FROM asked
      WHERE ${known(OPEN)} AND (${known(DIVIDED)} OR ${known(["closed_undivided"])})
    )`;
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
  statement: (filters) => {
    const where = condition(withinOneScope(filters));
    // A total that contradicts its cells puts the cells in doubt too.
    const behind = [...cells(IDS), ...IDS.map((row) => `applications_${row}_total` as const)];
    const entries = GROUND_ROWS.flatMap(({ id: row }, place) =>
      KINDS.map(({ id }, order) => {
        const counted =
          row === "closed_undivided" ? "NOT divided" : DIVIDED.includes(row) ? "divided" : "true";
        return `{place: ${place * KINDS.length + order}, ground: '${row}', applicant: '${id}',
          amount: coalesce(sum(applications_${row}_${id}) FILTER (${counted}), 0)::BIGINT}`;
      }),
    );
    return {
      sql: `
        WITH ${whole(where.sql)},
        sums AS (
          SELECT count(*) AS reports, count(*) FILTER (${failedSql(behind)}) AS failed,
            unnest([${entries.join(", ")}], recursive := true) FROM whole
        )
        SELECT applicant, ground, amount, reports, failed, (SELECT count(*) FROM asked) AS asked
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
    };
  },
};
