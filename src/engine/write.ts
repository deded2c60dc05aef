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
import type { Column, ColumnType, TableName } from "../form/index.ts";
import type { Row, Value } from "./ask.ts";
import { OFFLINE } from "./node.ts";
import { columnsOf, createTable, literal } from "./tables.ts";

/**
 * Rows in one group of a file. A reader of a few columns makes one request per column and group:
 * large groups keep those few. Files meant to be read by a few rows (`agencies/`) take smaller ones.
 */
const ROWS_IN_GROUP = 122_880;

/** Rows handed to DuckDB in one piece, the most it takes; between two an interrupt is heard. */
const ROWS_IN_PIECE = 2_048;

/**
 * The most DuckDB keeps in memory of a table that is written; what waits beyond it waits on disk.
 * The reports need room for a row group of two hundred columns.
 */
const MEMORY: Readonly<Record<TableName, string>> = {
  reports: "512MB",
  findings: "128MB",
  evidence: "128MB",
};

export interface WriteOptions {
  /** Rows in one row group; DuckDB rounds it up to a multiple of 2,048. */
  readonly rowsInGroup?: number;
}

/** A table being written, row by row. */
export interface TableWriter {
  /**
   * Takes one more row; a column it does not name is null.
   *
   * @param row column name to value; a list column takes an array of texts, a date `YYYY-MM-DD`
   * @throws where the row names a column the table has not, lacks a required one, or holds a value
   * that is not of its column's type: the message says which row, column and value
   */
  readonly append: (row: Row) => void;
  /** Puts the file in place and says how many rows it has. */
  readonly finish: () => Promise<number>;
  /** Lets go of everything; what was not finished is gone. To be called in any case. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a Parquet file (zstd) of one of the dataset's tables, typed by the form's columns. The same
 * rows in the same order give the same bytes. Rows wait in a database on disk beside the file, so
 * a million of them need not be in memory.
 *
 * @param path of the file; written beside and renamed, so a failure leaves what was there
 */
export async function openTable(
  table: TableName,
  path: string,
  options: WriteOptions = {},
): Promise<TableWriter> {
  const store = `${path}.rows`;
  const partial = `${path}.part`;
  await discard(store, partial);
  // One thread and insertion order: the bytes depend on the rows alone.
  const instance = await DuckDBInstance.create(store, {
    ...OFFLINE,
    threads: "1",
    memory_limit: MEMORY[table],
  });
  const connection = await instance.connect();
  await connection.run(createTable("rows", columnsOf(table)));
  const appender = await connection.createAppender("rows");
  const pieces = inPieces(table, (piece) => appender.appendDataChunk(piece));
  let isOpen = true;
  const release = () => {
    if (!isOpen) return;
    isOpen = false;
    connection.closeSync();
    instance.closeSync();
  };
  return {
    append: pieces.append,
    finish: async () => {
      const count = pieces.finish();
      appender.closeSync();
      await connection.run(
        `COPY (SELECT * FROM rows) TO ${literal(partial)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${options.rowsInGroup ?? ROWS_IN_GROUP})`,
      );
      release();
      await rename(partial, path);
      return count;
    },
    close: async () => {
      release();
      await discard(store, partial);
    },
  };
}

/**
 * Writes rows of one of the dataset's tables to a Parquet file, as `openTable` does. Rows are taken
 * as they come.
 *
 * @returns how many rows were written
 */
export async function writeTable(
  table: TableName,
  rows: Iterable<Row> | AsyncIterable<Row>,
  path: string,
  options: WriteOptions = {},
): Promise<number> {
  const writer = await openTable(table, path, options);
  try {
    let count = 0;
    for await (const row of rows) {
      writer.append(row);
      count += 1;
      if (count % ROWS_IN_PIECE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return await writer.finish();
  } finally {
    await writer.close();
  }
}

/**
 * Gathers rows into pieces of columns: a value at a time costs a call into the engine each, and a
 * report has hundreds.
 */
function inPieces(table: TableName, send: (piece: DuckDBDataChunk) => void) {
  const columns = columnsOf(table);
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
    finish: () => {
      flush();
      return count;
    },
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

function misfit(table: TableName, row: number, column: Column, value: Value): TypeError {
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

async function discard(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    for (const file of [path, `${path}.wal`]) await rm(file, { force: true });
  }
}
