import {
  type AsyncBuffer,
  asyncBufferFromUrl,
  cachedAsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetScan,
  parquetSchema,
} from "hyparquet";
import { parquetPlan, prefetchAsyncBuffer } from "hyparquet/src/plan.js";
import { getTreePath } from "hyparquet/src/schema.js";
import type { Bounds } from "./bounds.ts";
import { readChunk } from "./columnChunk.ts";
import { compressors } from "./compressors.ts";
import { type Packed, rowsOf, valuesOf } from "./packed.ts";

/** A Parquet file of the dataset, with what the manifest says of it. */
export interface ParquetFile {
  readonly url: string;
  /** Its size; known, it saves a request. */
  readonly bytes?: number;
  /** The one year of its rows, where there is one. */
  readonly year?: number;
  /**
   * Of its bytes, the footer with the eight bytes after it: where it is known, it is all that is
   * fetched before the rows looked for.
   */
  readonly footer?: number;
  /** It is fetched whole whatever its size: for rows of which every column is read. */
  readonly whole?: boolean;
}

/** A file whose footer is here: which row groups it has, and where their columns stand. */
export interface OpenedFile {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
}

/** The decoded values of some columns of one row group. */
export interface Batch {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, ArrayLike<unknown>>;
}

/** Rows one after the other in a file: the first, and the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Under this size a file is fetched whole: one request instead of one per column. */
const WHOLE_UNDER_BYTES = 1 << 20;

/** The same for a file whose footer's size is known, and of which a few rows are looked for. */
const PART_WHOLE_UNDER_BYTES = 1 << 14;

/**
 * Opens a file by range requests; a host that ignores ranges gives the whole file once. Decimals
 * come as their unscaled integers and dates as days since 1970: exact, where the reader's own
 * conversion multiplies by 0.0001.
 */
export async function openFile(file: ParquetFile): Promise<OpenedFile> {
  const { url, bytes } = file;
  return openSource(
    await asyncBufferFromUrl(bytes === undefined ? { url } : { url, byteLength: bytes }),
    file,
  );
}

/**
 * Opens a large file for columns that go on to where they are used: nothing is kept of it but its
 * footer. A small one is fetched whole, as ever.
 */
export async function openForColumns(file: ParquetFile): Promise<OpenedFile> {
  const { url, bytes, footer } = file;
  if (bytes === undefined || bytes < WHOLE_UNDER_BYTES)
    return openFile({ url, ...(bytes === undefined ? {} : { bytes }) });
  return openBuffer(await asyncBufferFromUrl({ url, byteLength: bytes }), footer);
}

/** The same by another way to its bytes: each range is read once. */
export async function openSource(
  source: AsyncBuffer,
  { footer, whole = false }: Pick<ParquetFile, "footer" | "whole">,
): Promise<OpenedFile> {
  const small = footer === undefined ? WHOLE_UNDER_BYTES : PART_WHOLE_UNDER_BYTES;
  const file = cachedAsyncBuffer(source, { minSize: whole ? Number.POSITIVE_INFINITY : small });
  return openBuffer(file, footer);
}

/**
 * The same for a file that is at hand.
 *
 * @param footer the size of its footer with the eight bytes after it, where it is known
 */
export async function openBuffer(file: AsyncBuffer, footer?: number): Promise<OpenedFile> {
  const options = footer === undefined ? {} : { initialFetchSize: footer };
  return { file, metadata: unscaled(await parquetMetadataAsync(file, options)) };
}

/**
 * Reads columns of a Parquet file, row group by row group.
 *
 * @throws where the file lacks one of the columns
 */
export async function readColumns(
  opened: OpenedFile,
  names: readonly string[],
  onBatch: (batch: Batch) => Promise<void>,
): Promise<void> {
  let from = 0;
  for (const group of opened.metadata.row_groups) {
    const to = from + Number(group.num_rows);
    await onBatch({ rows: to - from, columns: await readSpan(opened, names, { from, to }) });
    from = to;
  }
}

/**
 * Where rows may stand whose column holds one of some values: the row groups that neither their
 * statistics nor their Bloom filters rule out.
 *
 * @throws where the file lacks the column
 */
export async function spansWith(
  { file, metadata }: OpenedFile,
  name: string,
  values: readonly string[],
): Promise<readonly Span[]> {
  const { ranges } = await parquetScan({
    file,
    metadata,
    columns: [name],
    pruningFilter: { [name]: { $in: [...values] } },
    useBloomFilters: true,
  });
  return ranges.map(({ rowStart, rowEnd }) => ({ from: rowStart, to: rowEnd }));
}

/**
 * The row groups of a file in which rows within some bounds may stand, by its statistics; all of
 * them where the file has no such columns.
 */
export async function spansWithin(
  { file, metadata }: OpenedFile,
  bounds: Bounds,
): Promise<readonly Span[]> {
  const has = new Set(metadata.schema.map(({ name }) => name));
  const terms = Object.entries(bounds).flatMap(([name, { from, before }]) => {
    if (!has.has(name)) return [];
    return [
      ...(from === null ? [] : [{ [name]: { $gte: from } }]),
      ...(before === null ? [] : [{ [name]: { $lt: before } }]),
    ];
  });
  const { ranges } = await parquetScan({
    file,
    metadata,
    columns: [],
    ...(terms.length > 0 ? { pruningFilter: { $and: terms } } : {}),
    useOffsetIndex: false,
  });
  return ranges.map(({ rowStart, rowEnd }) => ({ from: rowStart, to: rowEnd }));
}

/** How many bytes of a file some columns of a row group take. */
export function bytesOf({ metadata }: OpenedFile, names: readonly string[], span: Span): number {
  let from = 0;
  for (const group of metadata.row_groups) {
    const to = from + Number(group.num_rows);
    if (from === span.from) {
      const chunks = group.columns.filter(({ meta_data }) =>
        names.some((name) => name === meta_data?.path_in_schema[0]),
      );
      return chunks.reduce((sum, chunk) => sum + Number(chunk.meta_data?.total_compressed_size), 0);
    }
    from = to;
  }
  return 0;
}

/**
 * The values of some columns of one row group, decoded.
 *
 * @throws where the file lacks one of the columns
 */
export async function readSpan(
  opened: OpenedFile,
  names: readonly string[],
  span: Span,
): Promise<ReadonlyMap<string, ArrayLike<unknown>>> {
  const packed = await readPacked(opened, names, span);
  return new Map([...packed].map(([name, values]) => [name, valuesOf(values)]));
}

/**
 * The same as they are stored.
 *
 * @throws where the file lacks one of the columns
 */
export async function readPacked(
  { file, metadata }: OpenedFile,
  names: readonly string[],
  { from, to }: Span,
): Promise<ReadonlyMap<string, Packed>> {
  const plan = parquetPlan({ file, metadata, columns: [...names], rowStart: from, rowEnd: to });
  const planned = prefetchAsyncBuffer(file, plan);
  const schema = parquetSchema(metadata);
  const found = new Map<string, Packed>();
  await Promise.all(
    plan.groups.flatMap(({ chunks, groupRows }) =>
      chunks.map(async ({ columnMetadata, range }) => {
        const { path_in_schema: path } = columnMetadata;
        const [name] = path;
        // Awaited for those not read here too: should a range fail, nobody else may hear of it.
        const bytes = await planned.slice(range.startByte, range.endByte);
        const elements = getTreePath(schema, path).slice(1);
        const chunk = {
          metadata: columnMetadata,
          path: elements.map(({ element }) => element),
          rows: groupRows,
        };
        const packed = readChunk(bytes, chunk);
        if (name !== undefined && packed !== null) found.set(name, packed);
      }),
    ),
  );
  const others = names.filter((name) => !found.has(name));
  if (others.length > 0) {
    const read = await readByLibrary({ file: planned, metadata }, others, { from, to });
    for (const [name, values] of read) found.set(name, { kind: "values", values });
  }
  for (const [name, packed] of found) {
    const rows = rowsOf(packed);
    if (rows !== to - from) {
      throw new Error(`The column ${name} has ${rows} values in a group of ${to - from} rows.`);
    }
  }
  return found;
}

/** Columns of any kind, each value made. */
async function readByLibrary(
  { file, metadata }: OpenedFile,
  names: readonly string[],
  { from, to }: Span,
): Promise<ReadonlyMap<string, ArrayLike<unknown>>> {
  const parts = new Map<string, { at: number; data: ArrayLike<unknown> }[]>();
  await parquetRead({
    file,
    metadata,
    compressors,
    columns: [...names],
    rowStart: from,
    rowEnd: to,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const known = parts.get(columnName);
      const part = { at: rowStart, data: columnData };
      if (known) known.push(part);
      else parts.set(columnName, [part]);
    },
  });
  return new Map(names.map((name) => [name, joined(parts.get(name) ?? [])]));
}

function joined(parts: readonly { at: number; data: ArrayLike<unknown> }[]): ArrayLike<unknown> {
  const [only] = parts;
  if (parts.length === 1 && only) return only.data;
  const ordered = [...parts].sort((one, other) => one.at - other.at);
  return ordered.flatMap(({ data }) => Array.from(data));
}

/** The metadata with decimals and dates as the plain integers they are stored as. */
function unscaled(metadata: FileMetaData): FileMetaData {
  return {
    ...metadata,
    schema: metadata.schema.map((element) => {
      if (element.converted_type !== "DECIMAL" && element.converted_type !== "DATE") return element;
      const { converted_type, logical_type, ...plain } = element;
      return plain;
    }),
  };
}
