import type { Ask } from "./ask.ts";
import { literal } from "./tables.ts";

/**
 * Rows in one group of a file, unless said otherwise. A reader of a few columns makes one request
 * per column and group: large groups keep those few.
 */
const ROWS_IN_GROUP = 122_880;

export interface WriteOptions {
  /** Rows in one row group; DuckDB rounds it up to a multiple of 2,048. */
  readonly rowsInGroup?: number;
  /** Of zstd, 3 unless said otherwise: what a higher one costs in writing it does not in reading. */
  readonly level?: number;
  /**
   * A column of more different values than this is written without a dictionary; a fifth of a group's
   * rows unless said otherwise.
   */
  readonly dictionary?: number;
  /** Whether columns have Bloom filters; they do unless said otherwise. */
  readonly filters?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Writes what a query gives to a Parquet file (zstd), in its order.
 *
 * @returns how many rows were written
 */
export async function copyRows(
  ask: Ask,
  query: string,
  path: string,
  { rowsInGroup = ROWS_IN_GROUP, level, dictionary, filters, signal }: WriteOptions = {},
): Promise<number> {
  const settings = [
    "FORMAT parquet",
    "COMPRESSION zstd",
    `ROW_GROUP_SIZE ${rowsInGroup}`,
    ...(level === undefined ? [] : [`COMPRESSION_LEVEL ${level}`]),
    ...(dictionary === undefined ? [] : [`DICTIONARY_SIZE_LIMIT ${dictionary}`]),
    ...(filters === undefined ? [] : [`WRITE_BLOOM_FILTER ${filters}`]),
  ];
  const [written] = await ask(
    `COPY (${query}) TO ${literal(path)} (${settings.join(", ")})`,
    [],
    signal ? { signal } : {},
  );
  return Number(written?.["Count"]);
}
