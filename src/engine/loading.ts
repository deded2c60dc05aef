import { SQL_TYPES, type TableName } from "../form/index.ts";
import { type Bounds, isWithin, keptFor, partOf, UNBOUNDED } from "./bounds.ts";
import type { Connection } from "./connection.ts";
import type { Decoder } from "./decoder.ts";
import { type Held, holdings, type Read } from "./held.ts";
import type { Needs } from "./needs.ts";
import type { ParquetFile } from "./parquet.ts";
import { columnsOf, createTable, failuresOf, OF_FAILURES, quoted, TABLE_NAMES } from "./tables.ts";

/** The files of each table; one without files is empty. */
export type TableFiles = Readonly<Partial<Record<TableName, readonly ParquetFile[]>>>;

/** Empty tables of the form: what statements are planned over. */
export const SHAPE = "shape";
/** What statements run over: every column of the form, of which those asked for are there. */
export const LOADED = "loaded";
/** The rows and columns fetched and not let go of, a table for each file or part of one. */
const FETCHED = "fetched";

/**
 * The most that is kept of what was fetched: a tab may take a gigabyte, and the engine, its
 * statements and the page need the rest.
 */
const MOST_BYTES = 400_000_000;

/** A file of fewer bytes is fetched in one request: there is nothing to be had by reading less. */
const SMALL = 1 << 20;

/** Creates the empty tables, and room for the others. */
export async function prepareTables(connection: Connection): Promise<void> {
  for (const schema of [SHAPE, LOADED, FETCHED]) await connection.query(`CREATE SCHEMA ${schema}`);
  for (const table of TABLE_NAMES) {
    await connection.query(createTable(`${SHAPE}.${quoted(table)}`, columnsOf(table)));
  }
  await connection.query(`CREATE VIEW ${SHAPE}.failures AS ${failuresOf(`${SHAPE}.findings`)}`);
}

export interface LoadOptions {
  /** The rows that are of use, table by table; asked for only where it makes a difference. */
  readonly bounds: () => Promise<ReadonlyMap<TableName, Bounds>>;
  readonly signal: AbortSignal;
  /** Bytes of the dataset that came so far for this statement, and of how many. */
  readonly onProgress: (loaded: number, total: number) => void;
}

/** Makes rows and columns available to statements, each fetched once and let go of when it is of no use. */
export interface Loading {
  readonly load: (needs: Needs, options: LoadOptions) => Promise<void>;
}

export function loadingOf(
  connection: Connection,
  decoder: Decoder,
  files: TableFiles,
  mostBytes = MOST_BYTES,
): Loading {
  const held = holdings();
  /** What each table's view shows. */
  const shown = new Map<TableName, string>();
  let made = 0;

  /** Not where all is there already, or comes in one request. */
  function isWorthBounding(table: TableName, columns: ReadonlySet<string>): boolean {
    const all = files[table] ?? [];
    const isLarge = all.length > 1 || all.some(({ bytes }) => (bytes ?? SMALL) >= SMALL);
    return isLarge && !all.every(({ url }) => isSubset(columns, held.find(url, "")?.columns));
  }

  async function loadTable(
    table: TableName,
    needed: ReadonlySet<string>,
    within: Bounds,
    fetched: Fetched,
  ): Promise<readonly Held[]> {
    const of = (files[table] ?? []).filter(
      ({ year }) => year === undefined || isWithin(within.year, year),
    );
    const read = { ...keptFor(within), year: UNBOUNDED.year };
    const part = partOf(read);
    const loaded = await Promise.allSettled(
      of.map((file) => loadFile(table, file, needed, read, part, fetched)),
    );
    // Nothing of this statement is under way any more when the next one begins.
    return loaded.map((one) => {
      if (one.status === "rejected") throw one.reason;
      return one.value;
    });
  }

  /** The rows of a file with the columns needed: all rows where they are there already. */
  async function loadFile(
    table: TableName,
    file: ParquetFile,
    needed: ReadonlySet<string>,
    bounds: Bounds,
    part: string,
    fetched: Fetched,
  ): Promise<Held> {
    const whole = held.find(file.url, "");
    if (whole && isSubset(needed, whole.columns)) return whole;
    const known = held.find(file.url, part);
    const missing = columnsOf(table).filter(
      ({ name }) => needed.has(name) && !known?.columns.has(name),
    );
    if (known && missing.length === 0) return known;
    made += 1;
    const name = `${table}_${made}`;
    const target = `${FETCHED}.${quoted(name)}`;
    const added = known ? `${FETCHED}.${quoted(`${name}_added`)}` : target;
    await connection.query(createTable(added, missing));
    let rows = 0;
    try {
      const into = { schema: FETCHED, name: known ? `${name}_added` : name };
      await decoder.decode(
        {
          file,
          columns: missing.map(({ name: column, type }) => ({ name: column, type })),
          bounds,
        },
        {
          signal: fetched.signal,
          onBegun: fetched.expect,
          onPiece: async (piece) => {
            await connection.insert(piece.stream, into);
            rows += piece.rows;
            fetched.came(piece.bytes);
          },
        },
      );
      // Beside those there, row by row: both were read in the order of the file. A file at a time,
      // so that no more than one is there twice.
      if (known) {
        const before = `${FETCHED}.${quoted(known.name)}`;
        await connection.query(
          `CREATE TABLE ${target} AS SELECT * FROM ${before} POSITIONAL JOIN ${added}`,
        );
        await forget(known);
      }
    } catch (cause) {
      await connection.query(`DROP TABLE IF EXISTS ${target}`);
      throw cause;
    } finally {
      if (known) await connection.query(`DROP TABLE IF EXISTS ${added}`);
    }
    const columns = new Set([...(known?.columns ?? []), ...missing.map((column) => column.name)]);
    const now: Held = { name, table, url: file.url, part, rows, columns };
    held.put(now);
    return now;
  }

  async function forget(one: Held): Promise<void> {
    held.remove(one);
    await connection.query(`DROP TABLE IF EXISTS ${FETCHED}.${quoted(one.name)}`);
  }

  async function letGo(): Promise<void> {
    const leaving = held.excess(mostBytes);
    for (const one of new Set(leaving.map(({ held: each }) => each))) {
      const gone = new Set(leaving.flatMap((each) => (each.held === one ? [each.column] : [])));
      const left = [...one.columns].filter((column) => !gone.has(column));
      if (left.length === 0) {
        await forget(one);
        continue;
      }
      for (const column of gone) {
        await connection.query(
          `ALTER TABLE ${FETCHED}.${quoted(one.name)} DROP COLUMN ${quoted(column)}`,
        );
      }
      held.put({ ...one, columns: new Set(left) });
    }
  }

  async function show(table: TableName, parts: readonly Held[]): Promise<void> {
    const sql = view(table, parts);
    if (shown.get(table) === sql) return;
    await connection.query(sql);
    if (
      table === "findings" &&
      parts.every(({ columns }) => OF_FAILURES.every((name) => columns.has(name)))
    ) {
      const made = failuresOf(`${LOADED}.findings`);
      await connection.query(`CREATE OR REPLACE TABLE ${LOADED}.failures AS ${made}`);
    }
    shown.set(table, sql);
  }

  return {
    load: async (needs, { bounds, signal, onProgress }) => {
      const before = made;
      const fetched = fetchedWith(signal, onProgress);
      const loaded: { readonly table: TableName; readonly reads: readonly Read[] }[] = [];
      for (const [table, named] of needs) {
        const columns = someOf(table, named);
        const within = isWorthBounding(table, columns)
          ? ((await bounds()).get(table) ?? UNBOUNDED)
          : UNBOUNDED;
        const parts = await loadTable(table, columns, within, fetched);
        loaded.push({ table, reads: parts.map((part) => ({ held: part, columns })) });
      }
      held.use(loaded.flatMap(({ reads }) => reads));
      await letGo();
      // What came is compressed then, and not before.
      if (made > before) await connection.query("CHECKPOINT");
      for (const { table, reads } of loaded) {
        await show(
          table,
          reads.flatMap(({ held: { name } }) => held.current(name) ?? []),
        );
      }
    },
  };
}

/** Counts what was fetched for one statement. */
interface Fetched {
  readonly signal: AbortSignal;
  readonly expect: (bytes: number) => void;
  readonly came: (bytes: number) => void;
}

function fetchedWith(signal: AbortSignal, onProgress: LoadOptions["onProgress"]): Fetched {
  let loaded = 0;
  let total = 0;
  return {
    signal,
    expect: (bytes) => {
      total += bytes;
      onProgress(loaded, total);
    },
    came: (bytes) => {
      loaded += bytes;
      onProgress(loaded, total);
    },
  };
}

/** A statement may only count rows; a table still needs one column to have any. */
function someOf(table: TableName, columns: ReadonlySet<string>): ReadonlySet<string> {
  const first = columnsOf(table).slice(0, 1);
  return columns.size > 0 ? columns : new Set(first.map(({ name }) => name));
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string> | undefined): boolean {
  return all !== undefined && [...some].every((one) => all.has(one));
}

/**
 * A table as statements see it. A statement may name a column that nothing of its answer comes of
 * (in a subquery that passes it on): it need not be fetched but must exist. Were it read after all,
 * that is an error and never a null, which means something else here.
 */
function view(table: TableName, parts: readonly Held[]): string {
  const there = columnsOf(table).filter(({ name }) =>
    parts.every((part) => part.columns.has(name)),
  );
  const fetched = there.map(({ name }) => quoted(name)).join(", ");
  const from = parts.map(({ name }) => `SELECT ${fetched} FROM ${FETCHED}.${quoted(name)}`);
  const rows = from.length > 0 ? `(${from.join(" UNION ALL ")})` : `${SHAPE}.${quoted(table)}`;
  const columns = columnsOf(table).map(({ name, type }) =>
    there.some((column) => column.name === name)
      ? quoted(name)
      : `error('The column ${name} was not fetched.')::${SQL_TYPES[type]} AS ${quoted(name)}`,
  );
  return `CREATE OR REPLACE VIEW ${LOADED}.${quoted(table)} AS
    SELECT ${columns.join(", ")} FROM ${rows} AS fetched`;
}
