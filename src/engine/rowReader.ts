import type { Column, ColumnType } from "../form/index.ts";
import type { ReadRows, Row, Value, Where } from "./ask.ts";
import { type OpenedFile, openFile, type ParquetFile, readSpan, spansWith } from "./parquet.ts";
import { type DatasetFiles, filesWith } from "./parts.ts";
import { columnsOf } from "./tables.ts";

/**
 * Reads rows of the dataset's Parquet files where they stand: no engine is fetched or started.
 *
 * @param files all that the dataset has; of these only the ones are fetched that may hold the rows
 * @param open how a file is opened: by range requests, unless said otherwise
 */
export function createRowReader(
  files: DatasetFiles,
  open: (file: ParquetFile) => Promise<OpenedFile> = openFile,
): ReadRows {
  /** Files as opened before, so that their footers are fetched once. */
  const opened = new Map<string, Promise<OpenedFile>>();

  async function rowsIn(
    file: ParquetFile,
    columns: readonly Column[],
    where: Where,
  ): Promise<readonly Row[]> {
    const source = opened.get(file.url) ?? open(file);
    opened.set(file.url, source);
    try {
      return await matching(await source, columns, where);
    } catch (cause) {
      // A failed fetch must not be remembered as the file.
      opened.delete(file.url);
      throw new Error(`${file.url}: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
  }

  return async (table, names, where) => {
    if (where.values.length === 0) return [];
    const columns = columnsOf(table).filter(({ name }) => names.includes(name));
    const found = await Promise.all(
      filesWith(files, table, where).map((file) => rowsIn(file, columns, where)),
    );
    return found.flat();
  };
}

async function matching(
  file: OpenedFile,
  columns: readonly Column[],
  { column, values }: Where,
): Promise<readonly Row[]> {
  const wanted = new Set<unknown>(values);
  const rows: Row[] = [];
  for (const span of await spansWith(file, column, values)) {
    // The one column first: a group that holds none of the values costs no more.
    const held = Array.from((await readSpan(file, [column], span)).get(column) ?? []);
    const places = held.flatMap((value, place) => (wanted.has(value) ? [place] : []));
    if (places.length === 0) continue;
    const names = columns.map(({ name }) => name);
    const found = await readSpan(file, names, span);
    for (const place of places) {
      const entries = columns.map(({ name, type }): readonly [string, Value] => {
        return [name, toValue(type, found.get(name)?.[place])];
      });
      rows.push(Object.fromEntries(entries));
    }
  }
  return rows;
}

/** A decoded value as every engine gives it; throws where it is not of its column's type. */
function toValue(type: ColumnType, value: unknown): Value {
  if (value === null || value === undefined) return null;
  switch (type) {
    case "text":
      if (typeof value === "string") return value;
      break;
    case "integer":
      if (typeof value === "number") return value;
      break;
    case "date":
      if (typeof value === "number") return dayOf(value);
      break;
    // By way of its digits: dividing would round 523.15 to a neighbour.
    case "money_wan":
    case "number":
      if (typeof value === "bigint") return Number(`${value}e-4`);
      break;
    case "money_yuan":
      if (typeof value === "bigint") return Number(`${value}e-2`);
      break;
    case "list":
      if (Array.isArray(value)) return value.map(String);
      break;
  }
  throw new TypeError(`The file holds ${String(value)} where the form has a ${type}.`);
}

const MILLISECONDS_A_DAY = 86_400_000;

/** A day, counted from 1970-01-01, as `YYYY-MM-DD`. */
function dayOf(days: number): string {
  return new Date(days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
