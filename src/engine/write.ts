import { rename, rm } from "node:fs/promises";
import {
  DATE,
  DECIMAL,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  VARCHAR,
} from "@duckdb/node-api";
import type { Column, ColumnType, ResourceName } from "../form/index.ts";
import type { Ask, Row, Value } from "./ask.ts";
import { copyRows, type WriteOptions } from "./copy.ts";
import { askOf, OFFLINE } from "./node.ts";
import { columnsOf, createTable } from "./tables.ts";

/** Rows handed to DuckDB in one piece, the most it takes; between two an interrupt is heard. */
const ROWS_IN_PIECE = 2_048;

/** The most DuckDB keeps in memory of rows that wait; what is beyond it waits on disk. */
const MEMORY = "128MB";

/** Rows of one kind that wait to be written, given one by one. */
export interface Rows {
  /**
   * Takes one more row; a column it does not name is null.
   *
   * @param row column name to value; a list column takes an array of texts, a date `YYYY-MM-DD`
   * @throws where the row names a column there is not, lacks a required one, or holds a value that
   * is not of its column's type: the message says which row, column and value
   */
  readonly append: (row: Row) => void;
  /** No more rows come: what asks of them, as the table `rows`, in the order they came in. */
  readonly seal: () => Waiting;
  /** Lets go of everything. To be called in any case. */
  readonly close: () => Promise<void>;
}

/** Rows that wait to be written, as a table of some database. */
export interface Waiting {
  readonly ask: Ask;
  /** The table's name, as SQL writes it. */
  readonly table: string;
}

/**
 * Opens a store for rows of a kind: they wait in a database on disk, so that a million of them need
 * not be in memory. One thread works on them, so that what is written depends on the rows alone.
 *
 * @param store the database's file; it is gone when the store is closed
 * @param columns those of the rows
 * @param memory the most DuckDB may take, as it writes sizes: a row group of reports, of two hundred
 * columns, needs more than others
 */
export async function openRows(
  name: string,
  columns: readonly Column[],
  store: string,
  memory = MEMORY,
): Promise<Rows> {
  await discard(store);
  const instance = await DuckDBInstance.create(store, {
    ...OFFLINE,
    threads: "1",
    memory_limit: memory,
  });
  const connection = await instance.connect();
  await connection.run(createTable("rows", columns));
  const appender = await connection.createAppender("rows");
  const pieces = inPieces(name, columns, (piece) => appender.appendDataChunk(piece));
  return {
    append: pieces.append,
    seal: () => {
      pieces.finish();
      appender.closeSync();
      return { ask: askOf(instance), table: "rows" };
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await discard(store);
    },
  };
}

/**
 * Writes rows of a kind the dataset has to a Parquet file (zstd), typed by the form's columns. Rows
 * are taken as they come; the same rows in the same order give the same bytes.
 *
 * @param path of the file; written beside and renamed, so a failure leaves what was there
 * @returns how many rows were written
 */
export async function writeTable(
  resource: ResourceName,
  rows: Iterable<Row> | AsyncIterable<Row>,
  path: string,
  options: WriteOptions = {},
): Promise<number> {
  const partial = `${path}.part`;
  const store = await openRows(resource, columnsOf(resource), `${path}.rows`);
  try {
    let count = 0;
    for await (const row of rows) {
      store.append(row);
      count += 1;
      if (count % ROWS_IN_PIECE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const { ask, table } = store.seal();
    await copyRows(ask, `SELECT * FROM ${table}`, partial, options);
    await rename(partial, path);
    return count;
  } finally {
    await store.close();
    await rm(partial, { force: true });
  }
}

/**
 * Gathers rows into pieces of columns: a value at a time costs a call into the engine each, and a
 * report has hundreds.
 */
function inPieces(
  table: string,
  columns: readonly Column[],
  send: (piece: DuckDBDataChunk) => void,
) {
  const types = columns.map(({ type }) => ENGINE_TYPES[type]);
  const names = new Set(columns.map(({ name }) => name));
  let values: DuckDBValue[][] = columns.map(() => []);
  let waiting = 0;
  let listed = 0;
  let count = 0;
  // One for all full pieces: what each holds outside of JavaScript would wait long to be collected.
  const full = DuckDBDataChunk.create(types, ROWS_IN_PIECE);
  const flush = () => {
    if (waiting === 0) return;
    const piece = waiting === ROWS_IN_PIECE ? full : DuckDBDataChunk.create(types);
    piece.reset();
    piece.setColumns(values);
    send(piece);
    values = columns.map(() => []);
    waiting = 0;
    listed = 0;
  };
  return {
    append: (row: Row) => {
      for (const name in row) {
        if (!names.has(name)) {
          throw new TypeError(`Row ${count} of ${table} has ${name}, which is not a column of it.`);
        }
      }
      const items = itemsIn(row);
      if (listed + items > ROWS_IN_PIECE) flush();
      listed += items;
      for (const [index, column] of columns.entries()) {
        const value = row[column.name] ?? null;
        const taken = value === null ? null : toColumn(column.type, value);
        if (taken === undefined || (taken === null && column.required)) {
          throw misfit(table, count, column, value);
        }
        values[index]?.push(taken);
      }
      count += 1;
      waiting += 1;
      if (waiting === ROWS_IN_PIECE) flush();
    },
    finish: flush,
  };
}

/** How many texts the lists of a row hold: a piece has room for as many as for rows, and does not look. */
function itemsIn(row: Row): number {
  let items = 0;
  for (const name in row) {
    const value = row[name];
    if (Array.isArray(value)) items += value.length;
  }
  if (items > ROWS_IN_PIECE) throw new TypeError(`A row has ${items} texts in its lists.`);
  return items;
}

function misfit(table: string, row: number, column: Column, value: Value): TypeError {
  const need = column.required ? `a ${column.type}` : `a ${column.type} or null`;
  return new TypeError(
    `Row ${row} of ${table}: ${column.name} must be ${need}, and is ${JSON.stringify(value)}.`,
  );
}

/** The engine's own types of the form's columns, as `SQL_TYPES` writes them. */
const ENGINE_TYPES: Readonly<Record<ColumnType, DuckDBType>> = {
  text: VARCHAR,
  integer: INTEGER,
  money_wan: DECIMAL(18, 4),
  money_yuan: DECIMAL(18, 2),
  number: DECIMAL(18, 4),
  date: DATE,
  list: LIST(VARCHAR),
};

/** A value as its column's type; undefined where it is not of that type. */
function toColumn(type: ColumnType, value: Value): DuckDBValue | undefined {
  switch (type) {
    case "text":
      return typeof value === "string" ? value : undefined;
    case "integer":
      return typeof value === "number" && (value | 0) === value ? value : undefined;
    case "money_wan":
    case "number":
      return toDecimal(value, 4);
    case "money_yuan":
      return toDecimal(value, 2);
    case "date": {
      const days = typeof value === "string" ? daysOf(value) : null;
      return days === null ? undefined : new DuckDBDateValue(days);
    }
    case "list":
      return Array.isArray(value) ? new DuckDBListValue([...value]) : undefined;
  }
}

/** A decimal by its digits; undefined where the number has more of them than the column keeps. */
function toDecimal(value: Value, scale: number): DuckDBDecimalValue | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const digits = value.toFixed(scale);
  if (Number(digits) !== value) return undefined;
  return new DuckDBDecimalValue(BigInt(digits.replace(".", "")), 18, scale);
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date; null where there is no such day. */
function daysOf(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  // The parser takes 2024-02-30 for the first of March.
  const exists = new Date(milliseconds).toISOString().startsWith(date);
  return exists ? milliseconds / MILLISECONDS_A_DAY : null;
}

async function discard(store: string): Promise<void> {
  // DuckDB's own names for what belongs to a database's file.
  for (const file of [store, `${store}.wal`, `${store}.tmp`]) {
    await rm(file, { recursive: true, force: true });
  }
}
