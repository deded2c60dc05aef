import type { ParquetFile } from "./parquet.ts";
import type { WholeReply, WholeRequest } from "./whole.worker.ts";
import type { WantedColumns, WholeColumns } from "./wholeColumns.ts";

/**
 * Columns of all rows of some files, read by a worker that ends when it has them.
 *
 * @param told how much is read, as a share of 1
 * @throws where the worker does not load, or can't read them
 */
export function readWholeApart(
  files: readonly ParquetFile[],
  wanted: WantedColumns,
  told: (share: number) => void,
): Promise<WholeColumns> {
  const worker = new Worker(new URL("./whole.worker.ts", import.meta.url), { type: "module" });
  return new Promise<WholeColumns>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<WholeReply>) => {
      if (data.kind === "share") told(data.share);
      else if (data.kind === "read") resolve(data.columns);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", ({ message }) =>
      reject(new Error(message || "The worker that reads the index of agencies did not load.")),
    );
    const request: WholeRequest = { files, wanted };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
