import type { DataReader } from "hyparquet";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { readVarInt } from "hyparquet/src/thrift.js";
import { type ColumnChunk, type DataPage, pagesOf, readCodes } from "./chunkPages.ts";
import { readLists } from "./listChunk.ts";
import { NO_CODE, type Packed } from "./packed.ts";

/** A page of a column without lists: which of its rows have a value. */
interface Page extends DataPage {
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
  const [element, ...within] = chunk.path;
  if (within.length > 0) return readLists(bytes, chunk);
  const repetition = element?.repetition_type;
  if (repetition !== "OPTIONAL" && repetition !== "REQUIRED") return null;
  const stored = pagesOf(bytes, chunk);
  if (stored === null) return null;
  const { metadata, rows } = chunk;
  const pages = stored.pages.map((page) => pageOf(page, repetition === "OPTIONAL"));
  const filled = pages.filter(({ values }) => values > 0);
  if (filled.every(({ isCoded }) => isCoded)) return coded(pages, rows, stored.dictionary);
  if (filled.some(({ isCoded }) => isCoded)) return null;
  if (metadata.type === "BYTE_ARRAY") return texts(pages, rows);
  return numbers(pages, rows, metadata.type === "INT64");
}

function pageOf(page: DataPage, isOptional: boolean): Page {
  const { reader, count } = page;
  const only = isOptional ? onlyLevel(reader, count) : 1;
  if (only === 1) return { ...page, levels: null, values: count };
  const levels = new Uint8Array(count);
  if (only === null) readRleBitPackedHybrid(reader, 1, levels);
  let values = 0;
  for (let row = 0; row < count; row += 1) values += levels[row] ?? 0;
  return { ...page, levels: values === count ? null : levels, values };
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

function coded(pages: readonly Page[], rows: number, dictionary: ArrayLike<unknown>): Packed {
  const codes = new Int32Array(rows);
  let from = 0;
  for (const { reader, count, levels, values } of pages) {
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

/** Values that stand one after the other, of four bytes or of eight. */
function numbers(pages: readonly Page[], rows: number, isLong: boolean): Packed {
  const short = new Int32Array(isLong ? 0 : rows);
  const long = new BigInt64Array(isLong ? rows : 0);
  let row = 0;
  for (const { reader, count, levels } of pages) {
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
  for (const { reader, count, levels } of pages) {
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
  for (const { levels, count } of pages) {
    if (levels) present.set(levels, from);
    from += count;
  }
  return present;
}

function sizeOf({ view, offset }: DataReader): number {
  return view.byteLength - offset;
}
