import type { Column } from "../form/index.ts";
import type { Bounds } from "./bounds.ts";
import type { Piece } from "./decode.ts";
import type { ParquetFile } from "./parquet.ts";

/** What is to be read: columns of a file, of the row groups in which rows within bounds may stand. */
export interface Reading {
  readonly file: ParquetFile;
  readonly columns: readonly Pick<Column, "name" | "type">[];
  readonly bounds: Bounds;
}

/** To the worker: read this; or, nobody waits for it any more. */
export type DecodeRequest =
  | ({ readonly id: number; readonly kind: "read" } & Reading)
  | { readonly id: number; readonly kind: "stop" };

/**
 * From the worker: how many bytes it is about to read, each row group as an Arrow stream with the
 * bytes it took, then the end, or why there is none.
 */
export type DecodeReply =
  | { readonly id: number; readonly kind: "begun"; readonly bytes: number }
  | ({ readonly id: number; readonly kind: "piece" } & Piece)
  | { readonly id: number; readonly kind: "end" }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
