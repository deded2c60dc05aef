import type { Parameter, Row } from "../engine/ask.ts";
import { oneOf, oneOfOrNull, text, textOrNull, truth } from "./decode.ts";
import { type Expression, type Figure, figuresOf, toSql } from "./expression.ts";
import { condition, type Filters } from "./filters.ts";
import type { Metric } from "./metrics/index.ts";
import type { Statement } from "./question.ts";

/** Where a metric's figure was read: in the tables, or in the prose in their stead. */
export const READ_IN = [{ id: "table" }, { id: "prose" }] as const;
export type ReadIn = (typeof READ_IN)[number]["id"];

/** The gravest finding on the columns a figure rests on; notes carry no mark. */
export const MARKS = [{ id: "error" }, { id: "warning" }] as const;
export type Mark = (typeof MARKS)[number]["id"];

/** What must be said wherever a figure is shown. */
export interface Provenance {
  readonly readIn: ReadIn;
  /** The report itself gives the figure as approximate. */
  readonly approximate: boolean;
  /** An open finding of the audit on the columns the figure rests on. */
  readonly mark: Mark | null;
}

/** Provenance from columns `read_in`, `approximate` and `mark`, each after a prefix. */
export function provenance(row: Row, prefix = ""): Provenance {
  return {
    readIn: oneOf(row, `${prefix}read_in`, READ_IN),
    approximate: truth(row, `${prefix}approximate`),
    mark: oneOfOrNull(row, `${prefix}mark`, MARKS),
  };
}

/** The columns of `reports` that say who and when; every reading carries them. */
export const WHO = [
  "report_id",
  "agency_id",
  "agency",
  "province",
  "city",
  "county",
  "year",
  "scope",
] as const;
const WHOSE = WHO.join(", ");

/** Columns a metric rests on, in the tables and in prose. */
export function figuresBehind(metric: Metric): readonly Figure[] {
  const measures =
    metric.kind === "volume" ? [metric.measure] : [metric.numerator, metric.denominator];
  const figures = measures.flatMap(({ table, prose }) => [
    ...(table === null ? [] : figuresOf(table)),
    ...(prose === null ? [] : [prose]),
  ]);
  return [...new Set(figures)];
}

/**
 * One row per report that matches the filters, with the metric's figure:
 * `amount` (a volume's value, a rate's numerator), `base` (a rate's denominator; null for a volume),
 * `value` (what is shown; null for a rate over nothing), `read_in` (null where the report does not
 * give the figure), `approximate`, and who and when.
 *
 * A rate is made within one source: numerator and denominator both from the tables, or both from
 * prose.
 */
export function readings(metric: Metric, filters: Filters): Statement {
  const where = condition(filters);
  const { inside, outside } = figureSql(metric, "");
  return {
    sql: `
      SELECT *, ${valueSql(metric)} AS value FROM (
        SELECT ${WHOSE}, ${outside.readIn} AS read_in, ${outside.amount} AS amount,
          ${outside.base} AS base, ${outside.approximate} AS approximate
        FROM (SELECT ${WHOSE}, ${inside} FROM reports WHERE ${where.sql}) AS figures
      ) AS chosen`,
    parameters: where.parameters,
  };
}

/** What is shown of columns `amount` and `base`; null for a rate over nothing. */
export function valueSql(metric: Metric): string {
  return metric.kind === "volume"
    ? "amount"
    : `CASE WHEN base > 0 THEN ${metric.per} * amount::DOUBLE / base END`;
}

/** A metric's formulas in two layers, so that each is written, and computed, once. */
export interface FigureSql {
  /** Columns over `reports`: the figure by the tables and by the prose. */
  readonly inside: string;
  /** What is chosen between them, over those columns. */
  readonly outside: Readonly<Record<"readIn" | "amount" | "base" | "approximate", string>>;
}

/** @param suffix tells the columns of several metrics in one statement apart */
export function figureSql(metric: Metric, suffix: string): FigureSql {
  const [amount, base] =
    metric.kind === "volume" ? [metric.measure, null] : [metric.numerator, metric.denominator];
  const given = (source: ReadIn) =>
    [`${source}_amount${suffix}`, ...(base ? [`${source}_base${suffix}`] : [])]
      .map((name) => `${name} IS NOT NULL`)
      .join(" AND ");
  const choose = (table: string, prose: string) =>
    `CASE WHEN ${given("table")} THEN ${table} WHEN ${given("prose")} THEN ${prose} END`;
  const pick = (part: string) => choose(`table_${part}${suffix}`, `prose_${part}${suffix}`);
  const columns: readonly (readonly [name: string, sql: string])[] = [
    ["table_amount", sqlOrNull(amount.table)],
    ["prose_amount", sqlOrNull(amount.prose)],
    ...(base
      ? ([
          ["table_base", sqlOrNull(base.table)],
          ["prose_base", sqlOrNull(base.prose)],
        ] as const)
      : []),
    ["vague", vague([amount.prose, base?.prose ?? null])],
  ];
  return {
    inside: columns.map(([name, sql]) => `${sql} AS ${name}${suffix}`).join(", "),
    outside: {
      readIn: choose("'table'", "'prose'"),
      amount: pick("amount"),
      base: base ? pick("base") : "NULL::BIGINT",
      approximate: `coalesce(${choose("false", `vague${suffix}`)}, false)`,
    },
  };
}

/**
 * `reports` with `failed_cells`: the columns of each report on which the audit has an open error, or
 * null. What sums reports reads them, so that it can say how many of its figures are known to be wrong.
 */
export const AUDITED_REPORTS = "reports LEFT JOIN failures ON failed_report = report_id";

/** Over `AUDITED_REPORTS`: whether an open error is on one of the columns. */
export function failedSql(figures: readonly Figure[]): string {
  const list = figures.map((name) => `'${name}'`).join(", ");
  return `coalesce(list_has_any(failed_cells, [${list}]::VARCHAR[]), false)`;
}

/**
 * Several metrics over one scan: columns to select from `AUDITED_REPORTS` together with whatever
 * tells the rows apart, and a list of structs to unnest over those columns, one for each metric:
 * `place`, `metric`, `stock`, `read_in`, `amount`, `base`, `approximate`, `failed`. Amounts are
 * decimals, so that money and counts fit one list, exactly.
 */
export function figureEntries(metrics: readonly (Metric & { readonly id: string })[]): {
  readonly columns: string;
  readonly list: string;
} {
  const parts = metrics.map((metric, place) => {
    const { inside, outside } = figureSql(metric, `_${place}`);
    const stock = metric.kind === "volume" && metric.over === "stock";
    const entry = `{place: ${place}, metric: '${metric.id}', stock: ${stock}, read_in: ${outside.readIn},
      amount: (${outside.amount})::DECIMAL(28,4), base: (${outside.base})::DECIMAL(28,4),
      approximate: ${outside.approximate}, failed: failed_${place}}`;
    return { inside: `${inside}, ${failedSql(figuresBehind(metric))} AS failed_${place}`, entry };
  });
  return {
    columns: parts.map(({ inside }) => inside).join(", "),
    list: `[${parts.map(({ entry }) => entry).join(", ")}]`,
  };
}

/** Whether an entry has a value: its figure is given, and a rate is over something. */
export const VALUED = "read_in IS NOT NULL AND (base IS NULL OR base > 0)";

/** The mark that some findings leave on a figure. */
export const GRAVEST = `CASE WHEN bool_or(severity = 'error') THEN 'error'
  WHEN bool_or(severity = 'warning') THEN 'warning' END`;

/** `readings` with `mark`: the gravest finding on the columns the figure rests on. */
export function markedReadings(metric: Metric, filters: Filters): Statement {
  const { sql, parameters } = readings(metric, filters);
  const behind: readonly Parameter[] = [figuresBehind(metric)];
  return {
    sql: `
      SELECT readings.*,
        CASE WHEN read_in IS NOT NULL THEN gravest END AS mark
      FROM (${sql}) AS readings LEFT JOIN (
        SELECT report_id AS finding_on, ${GRAVEST} AS gravest
        FROM findings WHERE list_has_any(cells, ?::VARCHAR[]) GROUP BY report_id
      ) AS marks ON finding_on = report_id`,
    parameters: [...parameters, ...behind],
  };
}

/** The columns of `findings` that a mark is made of. */
export const MARKING = ["severity", "cells"] as const;

function sqlOrNull(expression: Expression | null): string {
  return expression === null ? "NULL::BIGINT" : toSql(expression);
}

/** Whether the report gives one of these columns as approximate. */
function vague(columns: readonly (string | null)[]): string {
  const list = columns.filter((name) => name !== null).map((name) => `'${name}'`);
  if (list.length === 0) return "false";
  return `coalesce(list_has_any(string_split(approximate, ','), [${list.join(", ")}]), false)`;
}

/** Who a row is about: the agency and its place. */
export interface Agency {
  readonly agencyId: string;
  readonly agency: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

export function agencyOf(row: Row): Agency {
  return {
    agencyId: text(row, "agency_id"),
    agency: text(row, "agency"),
    province: textOrNull(row, "province"),
    city: textOrNull(row, "city"),
    county: textOrNull(row, "county"),
  };
}
