import type { ColumnMetaData, DataReader, SchemaElement } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import { readVarInt } from "hyparquet/src/thrift.js";
import { compressors } from "./compressors.ts";
import { NO_CODE, type Packed } from "./packed.ts";

/** What the columns read here are stored as: texts, counts, and amounts without their scale. */
const TYPES = new Set(["BYTE_ARRAY", "INT32", "INT64"]);
const ENCODINGS = new Set(["PLAIN", "PLAIN_DICTIONARY", "RLE_DICTIONARY", "RLE", "BIT_PACKED"]);
/** What such values may be said to be: what they are without any making. */
const MEANINGS = new Set(["UTF8", "INT_8", "INT_16", "INT_32", "INT_64"]);

/** One column of a row group: what the file says of it, and how many rows it has. */
export interface ColumnChunk {
  readonly metadata: ColumnMetaData;
  readonly element: SchemaElement;
  readonly rows: number;
}

/** Whether a column is read here: one value or none a row, stored as a dataset's are. */
function isReadable({ metadata, element }: ColumnChunk): boolean {
  const { converted_type: meaning, logical_type: logical, repetition_type: repetition } = element;
  return (
    metadata.path_in_schema.length === 1 &&
    TYPES.has(metadata.type) &&
    (metadata.codec === "UNCOMPRESSED" || metadata.codec in compressors) &&
    metadata.encodings.every((encoding) => ENCODINGS.has(encoding)) &&
    (meaning === undefined || MEANINGS.has(meaning)) &&
    (logical === undefined || logical.type === "STRING" || meaning !== undefined) &&
    (repetition === "OPTIONAL" || repetition === "REQUIRED")
  );
}

/** A data page: where its values begin, and which of its rows have one. */
interface Page {
  readonly reader: DataReader;
  readonly rows: number;
  readonly isCoded: boolean;
  /** 1 for a row that has a value; null where each has one. */
  readonly levels: Uint8Array | null;
  readonly values: number;
}

/**
 * The values of a column of one row group from its bytes. The library that reads Parquet makes an array
 * of each page's levels and one of its values, and joins them: six to ten times the time this takes. Its
 * headers, runs and plain values are read by it here too.
 *
 * @returns null where it is stored in another way than a dataset is written in
 */
export function readChunk(bytes: ArrayBuffer, chunk: ColumnChunk): Packed | null {
  if (!isReadable(chunk)) return null;
  const { metadata, element, rows } = chunk;
  const reader: DataReader = { view: new DataView(bytes), offset: 0 };
  let dictionary: ArrayLike<unknown> = [];
  const pages: Page[] = [];
  for (let read = 0; read < rows; ) {
    const header = parquetHeader(reader);
    const compressed = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    const { dictionary_page_header: dictionaryPage, data_page_header: dataPage } = header;
    const page = decompressPage(
      compressed,
      header.uncompressed_page_size,
      metadata.codec,
      compressors,
    );
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    if (dictionaryPage) {
      dictionary = dictionaryOf({ view, offset: 0 }, metadata, dictionaryPage.num_values);
    } else if (dataPage) {
      const isOptional = element.repetition_type === "OPTIONAL";
      pages.push(pageOf({ view, offset: 0 }, dataPage.num_values, isOptional, dataPage.encoding));
      read += dataPage.num_values;
    } else {
      return null;
    }
  }
  const filled = pages.filter(({ values }) => values > 0);
  if (filled.every(({ isCoded }) => isCoded)) return coded(pages, rows, dictionary);
  if (filled.some(({ isCoded }) => isCoded)) return null;
  if (metadata.type === "BYTE_ARRAY") return texts(pages, rows);
  return numbers(pages, rows, metadata.type === "INT64");
}

function pageOf(reader: DataReader, rows: number, isOptional: boolean, encoding: string): Page {
  const isCoded = encoding.endsWith("_DICTIONARY");
  if (!isOptional) return { reader, rows, isCoded, levels: null, values: rows };
  const levels = new Uint8Array(rows);
  const only = onlyLevel(reader, rows);
  if (only === null) readRleBitPackedHybrid(reader, 1, levels);
  else if (only === 1) return { reader, rows, isCoded, levels: null, values: rows };
  let values = 0;
  for (let row = 0; row < rows; row += 1) values += levels[row] ?? 0;
  return { reader, rows, isCoded, levels: values === rows ? null : levels, values };
}

/** The level of every row where a page says it once for all of them, as it mostly does; else null. */
function onlyLevel(reader: DataReader, rows: number): number | null {
  const { view, offset } = reader;
  const run: DataReader = { view, offset: offset + 4 };
  const header = readVarInt(run);
  if (header % 2 === 1 || header >>> 1 < rows) return null;
  reader.offset = offset + 4 + view.getUint32(offset, true);
  return view.getUint8(run.offset);
}

function dictionaryOf(
  reader: DataReader,
  { type }: ColumnMetaData,
  count: number,
): ArrayLike<unknown> {
  const values: ArrayLike<unknown> = readPlain(reader, type, count, undefined);
  if (type !== "BYTE_ARRAY") return values;
  const decoder = new TextDecoder();
  return Array.from(values, (each) => (each instanceof Uint8Array ? decoder.decode(each) : each));
}

function coded(pages: readonly Page[], rows: number, dictionary: ArrayLike<unknown>): Packed {
  const codes = new Int32Array(rows);
  let from = 0;
  for (const { reader, rows: count, levels, values } of pages) {
    const these = codes.subarray(from, from + count);
    from += count;
    // Read to the end of the page's values, then each put in its row, the last first.
    readCodes(reader, these.subarray(0, values));
    if (levels === null) continue;
    for (let row = count - 1, next = values - 1; row >= 0; row -= 1) {
      these[row] = levels[row] === 0 ? NO_CODE : (these[next--] ?? NO_CODE);
    }
  }
  return { kind: "coded", codes, dictionary };
}

function readCodes(reader: DataReader, codes: Int32Array): void {
  if (codes.length === 0) return;
  const width = reader.view.getUint8(reader.offset++);
  // Of a dictionary of one value every code is 0, and none is written.
  if (width > 0)
    readRleBitPackedHybrid(reader, width, codes, reader.view.byteLength - reader.offset);
}

/** Values that stand one after the other, of four bytes or of eight. */
function numbers(pages: readonly Page[], rows: number, isLong: boolean): Packed {
  const short = new Int32Array(isLong ? 0 : rows);
  const long = new BigInt64Array(isLong ? rows : 0);
  let row = 0;
  for (const { reader, rows: count, levels } of pages) {
    let at = reader.offset;
    for (let index = 0; index < count; index += 1, row += 1) {
      if (levels !== null && levels[index] === 0) continue;
      if (isLong) long[row] = reader.view.getBigInt64(at, true);
      else short[row] = reader.view.getInt32(at, true);
      at += isLong ? 8 : 4;
    }
  }
  return { kind: "numbers", numbers: isLong ? long : short, present: presentOf(pages, rows) };
}

function texts(pages: readonly Page[], rows: number): Packed {
  const most = pages.reduce((sum, { reader, values }) => sum + sizeOf(reader) - 4 * values, 0);
  const offsets = new Int32Array(rows + 1);
  const bytes = new Uint8Array(most);
  const present = presentOf(pages, rows);
  let row = 0;
  let end = 0;
  for (const { reader, rows: count, levels } of pages) {
    const { view } = reader;
    const page = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    let at = reader.offset;
    for (let index = 0; index < count; index += 1) {
      if (levels === null || levels[index] === 1) {
        const length = view.getUint32(at, true);
        at += 4;
        // A text is of a few dozen bytes: fewer than calling for a copy costs.
        for (const to = at + length; at < to; at += 1) bytes[end++] = page[at] ?? 0;
      }
      row += 1;
      offsets[row] = end;
    }
  }
  return { kind: "texts", offsets, bytes, present };
}

/** 1 for each row that has a value; null where each has one. */
function presentOf(pages: readonly Page[], rows: number): Uint8Array | null {
  if (pages.every(({ levels }) => levels === null)) return null;
  const present = new Uint8Array(rows).fill(1);
  let from = 0;
  for (const { levels, rows: count } of pages) {
    if (levels) present.set(levels, from);
    from += count;
  }
  return present;
}

function sizeOf({ view, offset }: DataReader): number {
  return view.byteLength - offset;
}
