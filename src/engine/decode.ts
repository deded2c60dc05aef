import type { Column } from "../form/index.ts";
import { toStream } from "./arrow.ts";
import type { Bounds } from "./bounds.ts";
import { chosenOf, type Packed } from "./packed.ts";
import {
  bytesOf,
  type OpenedFile,
  type ParquetFile,
  readPacked,
  type Span,
  spansWithin,
} from "./parquet.ts";
import { selected } from "./selection.ts";

/** What is to be read: columns of a file, of the rows within bounds of place, level and field. */
export interface Reading {
  readonly file: ParquetFile;
  readonly columns: readonly Pick<Column, "name" | "type">[];
  readonly bounds: Bounds;
}

/** What was chosen of a row group as an Arrow stream, and the bytes of the file it took. */
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
 * Reads columns of a file, of the row groups in which rows within bounds may stand, and gives those
 * rows of each as an Arrow stream.
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
  const read = async (span: Span | undefined): Promise<Chosen | null> =>
    span ? chosenIn(file, names, bounds, span) : null;
  // The bytes of the next row group come while this one is decoded; of no more than that.
  let coming = read(spans[0]);
  for (const index of spans.keys()) {
    const chosen = await coming;
    if (chosen === null || !isWanted()) return;
    coming = read(spans[index + 1]);
    // Should this one fail, nobody would hear the next one's failure.
    coming.catch(() => {});
    const stream = new Uint8Array(toStream(chosen.columns, columns));
    onPiece({ stream, rows: chosen.rows, bytes: sizes[index] ?? 0 });
  }
}

/** The rows chosen of a row group. */
interface Chosen {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Packed>;
}

async function chosenIn(
  file: OpenedFile,
  names: readonly string[],
  bounds: Bounds,
  span: Span,
): Promise<Chosen> {
  const [selection, packed] = await Promise.all([
    selected(file, bounds, span),
    readPacked(file, names, span),
  ]);
  if (selection === null) return { rows: span.to - span.from, columns: packed };
  return {
    rows: selection.length,
    columns: new Map([...packed].map(([name, all]) => [name, chosenOf(all, selection)])),
  };
}
