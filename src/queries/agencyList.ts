import type { Row } from "../engine/ask.ts";
import { type AgencyEntry, agencyIndex } from "./agencies.ts";
import { number } from "./decode.ts";
import type { Filters } from "./filters.ts";
import { type Leader, leaders, leadersSql } from "./leaders.ts";
import type { VolumeId } from "./metrics/index.ts";
import type { Question } from "./question.ts";

/** Up to so many agencies a list has each of them, whatever it is asked to begin with. */
export const WHOLE_LIST = 500;

/** What agencies can be listed by, beside a figure of theirs. */
export type ListedBy = "place" | "agency" | "field" | "years" | "figure";

export interface AgencyListParams {
  readonly filters: Filters;
  /** A figure beside each agency, of its latest year that gives it; null: none. */
  readonly figure: VolumeId | null;
  /** A part of the name; empty: any. */
  readonly name: string;
  readonly by: ListedBy;
  readonly descending: boolean;
  /** How many of a list too long to be had whole. */
  readonly first: number;
}

/** An agency in the list, with the figure beside it, where there is one. */
export interface Listed {
  readonly entry: AgencyEntry;
  readonly figure: Leader | null;
  /** How many agencies the list has, and how many of them give the figure. */
  readonly found: number;
  readonly given: number;
}

const ORDERED: Readonly<Record<ListedBy, string>> = {
  place: "entries.agency_id",
  agency: "entries.agency",
  field: "entries.field",
  years: "entries.reports",
  figure: "figures.value",
};

/** The columns of a leader that an entry has not, or has of its own. */
const OF_FIGURE = [
  "agency",
  "province",
  "city",
  "county",
  "report_id",
  "year",
  "value",
  "amount",
  "base",
  "read_in",
  "approximate",
  "mark",
  "eligible",
] as const;

/**
 * Agencies with a report under the filters whose name has a part, each with a figure: all of them
 * where they are few, else the first by an order. What the order is by and not known comes last.
 * Rows in that order.
 */
export const agencyList: Question<AgencyListParams, Listed> = {
  name: "agency-list",
  statement: ({ filters, figure, name, by, descending, first }) => {
    const index = agencyIndex.statement(filters);
    const figures = figure === null ? null : leadersSql({ filters, metric: figure });
    const columns = figures
      ? `${OF_FIGURE.map((column) => `figures.${column} AS figure_${column}`).join(", ")}, count(figures.value) OVER ()`
      : "0";
    const ordered = by === "figure" && figures === null ? "place" : by;
    const order = `${ORDERED[ordered]} ${descending ? "DESC" : "ASC"} NULLS LAST, agency_id`;
    return {
      sql: `
        SELECT entries.*, count(*) OVER () AS found, ${columns} AS given
        FROM (${index.sql}) AS entries
        ${figures ? `LEFT JOIN (${figures.sql}) AS figures USING (agency_id)` : ""}
        WHERE contains(entries.agency, ?)
        QUALIFY count(*) OVER () <= ${WHOLE_LIST}
          OR row_number() OVER (ORDER BY ${order}) <= CAST(? AS BIGINT)
        ORDER BY ${order}`,
      parameters: [...index.parameters, ...(figures?.parameters ?? []), name, first],
    };
  },
  row: (row) => ({
    entry: agencyIndex.row(row),
    figure:
      "figure_value" in row && row["figure_value"] !== null ? leaders.row(figureIn(row)) : null,
    found: number(row, "found"),
    given: number(row, "given"),
  }),
};

/** The leader whose columns a row carries beside its own. */
function figureIn(row: Row): Row {
  const of = OF_FIGURE.map((column) => [column, row[`figure_${column}`] ?? null] as const);
  return { agency_id: row["agency_id"] ?? null, ...Object.fromEntries(of) };
}
