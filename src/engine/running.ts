import { toRows } from "./arrow.ts";
import type { Parameter, Row } from "./ask.ts";
import { boundsOf } from "./bounds.ts";
import type { Connection, Prepared } from "./connection.ts";
import { LOADED, type Loading, type LoadOptions, SHAPE } from "./loading.ts";
import { type Needs, needsOf } from "./needs.ts";

/** One statement, its parameters -> its rows, with what it reads fetched first. */
export type Run = (
  sql: string,
  parameters: readonly Parameter[],
  fetching: Pick<LoadOptions, "signal" | "onProgress">,
) => Promise<readonly Row[]>;

/** What plans a statement for its columns: `needsOf` says why no others may. */
const FOR_COLUMNS = ["unused_columns", "cte_inlining"] as const;
/** For its bounds: what brings filters down to the scans, by then of no more than a value and a column. */
export const FOR_BOUNDS = [...FOR_COLUMNS, "filter_pushdown", "expression_rewriter"] as const;

const REMEMBER = [
  { variable: "but_columns", kept: FOR_COLUMNS },
  { variable: "but_bounds", kept: FOR_BOUNDS },
].map(
  ({ variable, kept }) => `SET VARIABLE ${variable} = (SELECT string_agg(name, ',')
    FROM duckdb_optimizers() WHERE name NOT IN (${kept.map((name) => `'${name}'`).join(", ")}))`,
);
const planning = (variable: string) =>
  `SET schema = '${SHAPE}'; SET disabled_optimizers = getvariable('${variable}')`;
const RUN = `SET schema = '${LOADED}'; SET disabled_optimizers = ''`;

/** Runs statements on a connection, one at a time: the caller waits for each. */
/** Statements kept prepared: more than the pages of the site ask between them. */
const MOST_PREPARED = 200;

export function runnerOf(connection: Connection, loading: Loading): Run {
  const ready = connection.query(REMEMBER.join(";"));
  /** What each statement reads, so that it is planned once. */
  const planned = new Map<string, Needs>();
  /** Those asked last, longest ago first: planning a page's statements costs more than running them. */
  const prepared = new Map<string, Prepared>();

  /** A statement over what is loaded, kept for its next values; the engine plans it anew where the tables changed. */
  async function ask(sql: string, parameters: readonly Parameter[]): Promise<readonly Row[]> {
    const known = prepared.get(sql);
    const statement = known ?? (await connection.prepare(sql));
    prepared.delete(sql);
    prepared.set(sql, statement);
    const [oldest] = prepared;
    if (prepared.size > MOST_PREPARED && oldest) {
      prepared.delete(oldest[0]);
      await oldest[1].close();
    }
    return toRows(await statement.query(...parameters.map(toBound)));
  }

  async function query(sql: string, parameters: readonly Parameter[]): Promise<readonly Row[]> {
    const statement = await connection.prepare(sql);
    try {
      return toRows(await statement.query(...parameters.map(toBound)));
    } finally {
      await statement.close();
    }
  }

  async function explained(
    sql: string,
    parameters: readonly Parameter[],
    variable: string,
  ): Promise<string> {
    await connection.query(planning(variable));
    try {
      // First by itself, so that an error speaks of the statement as it was written.
      await (await connection.prepare(sql)).close();
      const [row] = await query(`EXPLAIN (FORMAT JSON) ${sql}`, parameters);
      const text = row?.["explain_value"];
      if (typeof text !== "string") throw new Error("The engine did not explain the statement.");
      return text;
    } finally {
      await connection.query(RUN);
    }
  }

  return async (sql, parameters, fetching) => {
    await ready;
    const needs = planned.get(sql) ?? needsOf(await explained(sql, parameters, "but_columns"));
    planned.set(sql, needs);
    await loading.load(needs, {
      ...fetching,
      bounds: async () => boundsOf(await explained(sql, parameters, "but_bounds")),
    });
    return ask(sql, parameters);
  };
}

/**
 * A list goes as the text that DuckDB casts to one, since the binding takes no lists: a statement
 * writes `?::VARCHAR[]`.
 */
function toBound(parameter: Parameter): string | number | boolean | null {
  if (typeof parameter !== "object" || parameter === null) return parameter;
  return `[${parameter.map(listed).join(", ")}]`;
}

function listed(item: string): string {
  return `'${item.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** Whether the engine's module broke rather than refused: it answers nothing after that. */
export function isTrap(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    /unreachable|out of bounds|RuntimeError|memory access/.test(cause.message)
  );
}
