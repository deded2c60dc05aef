import type { Row, Value } from "./ask.ts";
import { openFile, type ParquetFile, readSpan } from "./parquet.ts";

/** Rows made at a time, so that a page can draw between. */
const AT_A_TIME = 4096;

/**
 * All rows of Parquet files, in their order, some at a time: texts, counts and lists of texts as the
 * files hold them. For a file as small as an index, which nothing is chosen from.
 *
 * @throws where a file lacks one of the columns, or can't be had
 */
export async function* readRows(
  files: readonly ParquetFile[],
  names: readonly string[],
): AsyncGenerator<{ readonly rows: readonly Row[]; readonly of: number }> {
  const opened = await Promise.all(files.map((file) => openFile(file)));
  const of = opened.reduce((sum, { metadata }) => sum + Number(metadata.num_rows), 0);
  for (const file of opened) {
    let from = 0;
    for (const group of file.metadata.row_groups) {
      const to = from + Number(group.num_rows);
      const columns = await readSpan(file, names, { from, to });
      for (let start = 0; start < to - from; start += AT_A_TIME) {
        const end = Math.min(start + AT_A_TIME, to - from);
        yield { rows: rowsOf(columns, names, start, end), of };
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      from = to;
    }
  }
}

function rowsOf(
  columns: ReadonlyMap<string, ArrayLike<unknown>>,
  names: readonly string[],
  start: number,
  end: number,
): readonly Row[] {
  const rows: Record<string, Value>[] = Array.from({ length: end - start }, () => ({}));
  for (const name of names) {
    const values = columns.get(name);
    for (const [place, row] of rows.entries()) row[name] = plain(values?.[start + place], name);
  }
  return rows;
}

function plain(value: unknown, name: string): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(String);
  throw new TypeError(
    `The column ${name} holds ${String(value)}, which is no text, count or list.`,
  );
}
