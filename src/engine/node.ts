import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBPreparedStatement,
  type DuckDBResultReader,
} from "@duckdb/node-api";
import type { TableName } from "../form/index.ts";
import { type Ask, type Parameter, QueryError, type Row } from "./ask.ts";
import { toBound, toValue } from "./nodeValues.ts";
import { columnsOf, createTable, failuresOf, literal, quoted, TABLE_NAMES } from "./tables.ts";

export interface NodeEngine {
  readonly ask: Ask;
  /** Lets go of the database; no `ask` after it. */
  readonly close: () => void;
}

/** The engine never looks for an extension: what it needs is built in, and no host is asked. */
export const OFFLINE = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
} as const;

/**
 * DuckDB in Node over a dataset folder: its tables are views of `{table}.parquet`, or of
 * `{table}/…/*.parquet` where the dataset is in parts; `agencies/`, which has the reports once more,
 * is no part of any. A table without a file is empty, with the columns of the form. Beside them is
 * the view `failures`.
 *
 * @throws where a Parquet file can't be opened; a statement that fails rejects with a `QueryError`
 */
export async function openNodeEngine(options: {
  readonly folder: string;
  /** Reads the files once, into memory: for thousands of questions, which would each read them anew. */
  readonly loaded?: boolean;
  /** How many threads a statement may be shared out to; all of the machine's unless told. */
  readonly threads?: number;
  /**
   * Keeps every statement prepared, on one connection: planning costs more than running where
   * thousands of statements over a few reports differ in their values only. One runs at a time.
   */
  readonly prepared?: boolean;
  /** The most memory it may take, as DuckDB writes sizes, and the folder where what is more waits. */
  readonly bounded?: { readonly memory: string; readonly folder: string };
}): Promise<NodeEngine> {
  const { threads, prepared = false, bounded } = options;
  const instance = await DuckDBInstance.create(":memory:", {
    ...OFFLINE,
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(bounded && { memory_limit: bounded.memory, temp_directory: bounded.folder }),
  });
  const connection = await instance.connect();
  try {
    for (const table of TABLE_NAMES) {
      const files = await filesOf(options.folder, table);
      await connection.run(
        files.length === 0 ? empty(table) : over(table, files, options.loaded ?? false),
      );
    }
    await connection.run(
      `CREATE ${options.loaded ? "TABLE" : "VIEW"} failures AS ${failuresOf("findings")}`,
    );
  } catch (cause) {
    instance.closeSync();
    throw new Error(`The dataset in ${options.folder} can't be opened: ${String(cause)}`, {
      cause,
    });
  } finally {
    connection.closeSync();
  }
  const ask = prepared ? askPrepared(await instance.connect()) : askOf(instance);
  return { ask, close: () => instance.closeSync() };
}

/**
 * DuckDB in Node over nothing: for commands that make data by SQL. Tables are kept in a file, so
 * that what does not fit in memory waits on disk.
 *
 * @param options.memory the most DuckDB may take, as it writes sizes: `800MB`
 */
export async function openEmptyEngine(options: {
  readonly store: string;
  readonly memory: string;
}): Promise<NodeEngine> {
  const instance = await DuckDBInstance.create(options.store, {
    ...OFFLINE,
    memory_limit: options.memory,
  });
  return { ask: askOf(instance), close: () => instance.closeSync() };
}

async function filesOf(folder: string, table: TableName): Promise<readonly string[]> {
  const whole = join(folder, `${table}.parquet`);
  if (existsSync(whole)) return [whole];
  const parts = join(folder, table);
  if (!existsSync(parts)) return [];
  const names = await readdir(parts, { recursive: true });
  return names
    .filter((name) => name.endsWith(".parquet"))
    .sort()
    .map((name) => join(parts, name));
}

function over(table: TableName, files: readonly string[], loaded: boolean): string {
  const list = files.map(literal).join(", ");
  return `CREATE ${loaded ? "TABLE" : "VIEW"} ${quoted(table)} AS SELECT * FROM read_parquet([${list}], hive_partitioning = false)`;
}

function empty(table: TableName): string {
  return createTable(quoted(table), columnsOf(table));
}

/** Asks of a database, each statement on a connection of its own, so that several may run at once. */
export function askOf(instance: DuckDBInstance): Ask {
  return async (sql, parameters = [], { signal } = {}) => {
    signal?.throwIfAborted();
    // A connection of its own, so that an abort interrupts this statement and no other.
    const connection = await instance.connect();
    const interrupt = () => connection.interrupt();
    signal?.addEventListener("abort", interrupt);
    try {
      return await run(connection, sql, parameters.map(toBound));
    } catch (cause) {
      signal?.throwIfAborted();
      throw new QueryError(sql, parameters, cause);
    } finally {
      signal?.removeEventListener("abort", interrupt);
      connection.closeSync();
    }
  };
}

/** Asks on one connection, one statement after another, each prepared once for all its values. */
function askPrepared(connection: DuckDBConnection): Ask {
  const statements = new Map<string, Promise<DuckDBPreparedStatement>>();
  let last: Promise<unknown> = Promise.resolve();
  const run = async (sql: string, parameters: readonly Parameter[]): Promise<readonly Row[]> => {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    const bound = parameters.map(toBound);
    const ready = await statement;
    ready.bind(
      bound.map(({ value }) => value),
      bound.map(({ type }) => type),
    );
    return rowsOf(await ready.runAndReadAll());
  };
  return (sql, parameters = [], { signal } = {}) => {
    const asked = last.then(async () => {
      signal?.throwIfAborted();
      try {
        return await run(sql, parameters);
      } catch (cause) {
        throw new QueryError(sql, parameters, cause);
      }
    });
    // The next one is asked whatever becomes of this one, which says so itself.
    last = asked.catch(() => undefined);
    return asked;
  };
}

async function run(
  connection: DuckDBConnection,
  sql: string,
  bound: readonly ReturnType<typeof toBound>[],
): Promise<readonly Row[]> {
  return rowsOf(
    await connection.runAndReadAll(
      sql,
      bound.map(({ value }) => value),
      bound.map(({ type }) => type),
    ),
  );
}

function rowsOf(reader: DuckDBResultReader): readonly Row[] {
  const names = reader.deduplicatedColumnNames();
  return reader
    .getRows()
    .map((row) => Object.fromEntries(row.map((value, index) => [names[index], toValue(value)])));
}
