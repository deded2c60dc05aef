/** Reads whole files off the page's thread: an index of the country's agencies takes it some tenths of a second. */
import type { ParquetFile } from "./parquet.ts";
import type { WantedColumns, WholeColumns } from "./wholeColumns.ts";
import { readWhole } from "./wholeFiles.ts";

export interface WholeRequest {
  readonly files: readonly ParquetFile[];
  readonly wanted: WantedColumns;
}

/** How much is read, then the columns, or why there are none. */
export type WholeReply =
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "read"; readonly columns: WholeColumns }
  | { readonly kind: "failed"; readonly message: string };

function reply(message: WholeReply): void {
  postMessage(message);
}

addEventListener("message", ({ data: { files, wanted } }: MessageEvent<WholeRequest>) => {
  readWhole(files, wanted, (share) => reply({ kind: "share", share })).then(
    (columns) => reply({ kind: "read", columns }),
    (cause: unknown) =>
      reply({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) }),
  );
});
