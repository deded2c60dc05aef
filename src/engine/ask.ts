import type { TableName } from "../form/index.ts";

/**
 * A value bound to a `?` of a statement. A list is bound as VARCHAR[], and its `?` written
 * `?::VARCHAR[]`: the browser's engine takes it as a text to be cast.
 */
export type Parameter = string | number | boolean | null | readonly string[];

/**
 * A value of an answer, the same from every engine: integers and decimals are numbers, dates are
 * `YYYY-MM-DD`, lists are arrays.
 */
export type Value = string | number | boolean | null | readonly string[];

export type Row = Readonly<Record<string, Value>>;

export interface AskOptions {
  /** Nobody waits for the answer any more once it is aborted. */
  readonly signal?: AbortSignal;
  /**
   * Whether an abort ends the statement itself, at any price: an engine that can't stop one starts
   * anew. Without it a statement that nobody waits for runs to its end.
   */
  readonly interrupt?: boolean;
}

/**
 * One statement over the tables of the dataset (`reports`, `findings`, `evidence`) and the view
 * `failures` -> its rows.
 */
export type Ask = (
  sql: string,
  parameters?: readonly Parameter[],
  options?: AskOptions,
) => Promise<readonly Row[]>;

/**
 * Rows of one table of the dataset whose column holds one of some values, in the order of its
 * files, without an engine. No value, no rows.
 *
 * @param columns those the rows are to have, each as every engine gives it
 */
export type ReadRows = (
  table: TableName,
  columns: readonly string[],
  where: Where,
) => Promise<readonly Row[]>;

export interface Where {
  /** A column of texts. */
  readonly column: string;
  readonly values: readonly string[];
}

/** A statement that failed: carries the text, its parameters and the engine's own words as cause. */
export class QueryError extends Error {
  override readonly name = "QueryError";
  constructor(
    readonly sql: string,
    readonly parameters: readonly Parameter[],
    cause: unknown,
  ) {
    super(`The query failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
