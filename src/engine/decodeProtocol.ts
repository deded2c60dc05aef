import type { Piece, Reading } from "./decode.ts";

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
