import type { Ask, AskOptions, Parameter, Row } from "../engine/ask.ts";
import type { Cell, CellFilter } from "../engine/cell.ts";
import type { Lazy } from "./lazily.ts";

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** A question asked of the data: a name, typed parameters, SQL, and the type of its rows. */
export interface Question<Params, Answer> {
  readonly name: string;
  readonly statement: (params: Params) => Statement;
  /** One raw row to its type; throws where the row does not have the columns the SQL promises. */
  readonly row: (raw: Row) => Answer;
  /** Where the answer may come from the rows of a few agencies, without an engine: how. */
  readonly own?: OwnRows<Params>;
  /** Where a large dataset has sums that the answer may come from: how. */
  readonly rolled?: Lazy<Rolled<Params>>;
}

/** All rows of the dataset about some agencies, by table. */
export interface AgencyRows {
  readonly reports: readonly Row[];
  readonly findings: readonly Row[];
  readonly evidence: readonly Row[];
}

/**
 * A second way to a question's rows, for when it is about named agencies and nobody else: those
 * agencies' own rows, put in the shape of its statement's. It stands beside the statement and says
 * the same; a test holds the two equal.
 */
export interface OwnRows<Params> {
  /** The agencies that the question is only about; null where these parameters ask of others too. */
  readonly agencies: (params: Params) => readonly string[] | null;
  /** The columns it needs of each table; a table it does not name is not read. */
  readonly columns: Readonly<Partial<Record<keyof AgencyRows, readonly string[]>>>;
  /** The statement's rows. `reports` are all reports of the agencies, in no order. */
  readonly rows: (own: AgencyRows, params: Params) => readonly Row[];
}

/** Which cells a question needs: of some series of one file those that fit. */
export interface Needed {
  readonly file: string;
  readonly series: readonly string[];
  readonly filters: CellFilter;
}

/**
 * A third way to a question's rows, over a dataset of national size: from the sums that the build made
 * of reports which agree in place, level, field, scope and year. It stands beside the statement and
 * says the same; a test holds the two equal.
 */
export interface Rolled<Params> {
  /** The cells it is answered from; null where no cells hold what these parameters ask for. */
  readonly needs: (params: Params) => readonly Needed[] | null;
  /** The statement's rows, from the cells of each of `needs`, in their order. */
  readonly rows: (cells: readonly (readonly Cell[])[], params: Params) => readonly Row[];
}

/**
 * The one door components know: a question and its parameters to typed rows. Which way the answer
 * comes (a shipped file, an agency's own rows, the engine) is not theirs to know.
 */
export type Answerer = <Params, Answer>(
  question: Question<Params, Answer>,
  params: Params,
  options?: AskOptions,
) => Promise<readonly Answer[]>;

/** An Answerer that runs every question on one engine. */
export function answerWith(ask: Ask): Answerer {
  return async (question, params, options) => {
    const { sql, parameters } = question.statement(params);
    const rows = await ask(sql, parameters, options);
    return rows.map((row) => question.row(row));
  };
}
