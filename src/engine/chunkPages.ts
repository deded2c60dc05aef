import type { ColumnMetaData, DataReader, SchemaElement } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import { compressors } from "./compressors.ts";

/** One column of a row group: what the file says of it, and how many rows it has. */
export interface ColumnChunk {
  readonly metadata: ColumnMetaData;
  /** Of the file's schema, from the column's own element to that of its values. */
  readonly path: readonly SchemaElement[];
  readonly rows: number;
}

/** A page of values, inflated: first their levels, then those that are there. */
export interface DataPage {
  readonly reader: DataReader;
  /** Of its levels: in a column without lists, its rows. */
  readonly count: number;
  /** Whether it has codes of the dictionary's values. */
  readonly isCoded: boolean;
}

/** The pages of a column of one row group, and the different values of those that have codes. */
export interface ChunkPages {
  readonly dictionary: ArrayLike<unknown>;
  readonly pages: readonly DataPage[];
}

/** What the columns read here are stored as: texts, counts, and amounts without their scale. */
const TYPES = new Set(["BYTE_ARRAY", "INT32", "INT64"]);
const ENCODINGS = new Set(["PLAIN", "PLAIN_DICTIONARY", "RLE_DICTIONARY", "RLE", "BIT_PACKED"]);
/** What such values may be said to be: what they are without any making. */
const MEANINGS = new Set(["UTF8", "INT_8", "INT_16", "INT_32", "INT_64"]);

/**
 * The pages of a column from its bytes.
 *
 * @returns null where it is stored in another way than a dataset is written in
 */
export function pagesOf(
  bytes: ArrayBuffer,
  { metadata, path }: Pick<ColumnChunk, "metadata" | "path">,
): ChunkPages | null {
  if (!isReadable(metadata, path.at(-1))) return null;
  const reader: DataReader = { view: new DataView(bytes), offset: 0 };
  let dictionary: ArrayLike<unknown> = [];
  const pages: DataPage[] = [];
  while (reader.offset < bytes.byteLength) {
    const header = parquetHeader(reader);
    const compressed = new Uint8Array(bytes, reader.offset, header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    const { dictionary_page_header: ofDictionary, data_page_header: ofData } = header;
    const size = header.uncompressed_page_size;
    const page = decompressPage(compressed, size, metadata.codec, compressors);
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    if (ofDictionary) {
      dictionary = dictionaryOf({ view, offset: 0 }, metadata, ofDictionary.num_values);
    } else if (ofData) {
      const isCoded = ofData.encoding.endsWith("_DICTIONARY");
      pages.push({ reader: { view, offset: 0 }, count: ofData.num_values, isCoded });
    } else {
      return null;
    }
  }
  return { dictionary, pages };
}

function isReadable({ type, codec, encodings }: ColumnMetaData, element?: SchemaElement): boolean {
  const { converted_type: meaning, logical_type: logical } = element ?? {};
  return (
    TYPES.has(type) &&
    (codec === "UNCOMPRESSED" || codec in compressors) &&
    encodings.every((encoding) => ENCODINGS.has(encoding)) &&
    (meaning === undefined || MEANINGS.has(meaning)) &&
    (logical === undefined || logical.type === "STRING" || meaning !== undefined)
  );
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

/** The next codes of a page of them. */
export function readCodes(reader: DataReader, codes: Int32Array): void {
  if (codes.length === 0) return;
  const width = reader.view.getUint8(reader.offset++);
  // Of a dictionary of one value every code is 0, and none is written.
  if (width === 0) return;
  readRleBitPackedHybrid(reader, width, codes, reader.view.byteLength - reader.offset);
}
