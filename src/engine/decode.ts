import type { Column } from "../form/index.ts";
import { toStream } from "./arrow.ts";
import type { Bounds } from "./bounds.ts";
import {
  bytesOf,
  type OpenedFile,
  type ParquetFile,
  readSpan,
  type Span,
  spansWithin,
} from "./parquet.ts";

/** What is to be read: columns of a file, of the row groups in which rows within bounds may stand. */
export interface Reading {
  readonly file: ParquetFile;
  readonly columns: readonly Pick<Column, "name" | "type">[];
  readonly bounds: Bounds;
}

/** A row group as an Arrow stream, and the bytes of the file it took. */
export interface Piece {
  readonly stream: Uint8Array<ArrayBuffer>;
  readonly rows: number;
  readonly bytes: number;
}

export interface DecodeHooks {
  /** Told how many bytes are about to be read. */
  readonly onBegun: (bytes: number) => void;
  /** Takes the pieces one after the other, in the order of the file. */
  readonly onPiece: (piece: Piece) => void;
  /** Asked between two pieces whether anybody still waits for the next. */
  readonly isWanted: () => boolean;
}

/**
 * Reads columns of a file, of the row groups in which rows within bounds may stand, and gives each
 * as an Arrow stream.
 *
 * @throws where the file lacks a column, or holds what is not of its column's type
 */
export async function decode(
  file: OpenedFile,
  { columns, bounds }: Omit<Reading, "file">,
  { onBegun, onPiece, isWanted }: DecodeHooks,
): Promise<void> {
  const names = columns.map(({ name }) => name);
  const spans = await spansWithin(file, bounds);
  const sizes = spans.map((span) => bytesOf(file, names, span));
  onBegun(sizes.reduce((sum, size) => sum + size, 0));
  const read = async (span: Span | undefined) => (span ? readSpan(file, names, span) : null);
  // The bytes of the next row group come while this one is decoded; of no more than that.
  let coming = read(spans[0]);
  for (const [index, { from, to }] of spans.entries()) {
    const values = await coming;
    if (values === null || !isWanted()) return;
    coming = read(spans[index + 1]);
    // Should this one fail, nobody would hear the next one's failure.
    coming.catch(() => {});
    const rows = to - from;
    const stream = new Uint8Array(toStream({ rows, columns: values }, columns));
    onPiece({ stream, rows, bytes: sizes[index] ?? 0 });
  }
}
