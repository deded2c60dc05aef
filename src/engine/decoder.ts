import type { Piece, Reading } from "./decode.ts";
import type { DecodeReply, DecodeRequest } from "./decodeProtocol.ts";

export interface DecodeOptions {
  readonly signal: AbortSignal;
  /** Told how many bytes are about to be read. */
  readonly onBegun: (bytes: number) => void;
  /** Takes the pieces one after the other, in the order of the file. */
  readonly onPiece: (piece: Piece) => Promise<void>;
}

/** The workers that read Parquet, as a function from a file and columns to Arrow streams. */
export interface Decoder {
  readonly decode: (reading: Reading, options: DecodeOptions) => Promise<void>;
  readonly close: () => void;
}

/** One core is the engine's; a phone has no memory for many workers. */
const MOST_WORKERS = 4;

/** Starts a worker for each file read at a time, as many as the machine has cores to spare. */
export function startDecoder(): Decoder {
  const count = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1));
  const workers = Array.from({ length: count }, startWorker);
  /** A file stays with its worker, which keeps its footer. */
  const homes = new Map<string, Decoder>();
  return {
    decode: (reading, options) => {
      const { url } = reading.file;
      const home = homes.get(url) ?? workers[homes.size % count];
      if (!home) throw new Error("No worker reads Parquet.");
      homes.set(url, home);
      return home.decode(reading, options);
    },
    close: () => {
      for (const { close } of workers) close();
    },
  };
}

function startWorker(): Decoder {
  const waiting = new Map<number, (reply: DecodeReply) => void>();
  let worker: Worker | null = null;
  let next = 0;

  function started(): Worker {
    if (worker) return worker;
    const fresh = new Worker(new URL("./decode.worker.ts", import.meta.url), { type: "module" });
    fresh.addEventListener("message", ({ data }: MessageEvent<DecodeReply>) => {
      waiting.get(data.id)?.(data);
    });
    fresh.addEventListener("error", (event) => {
      const message = event.message || "The worker that reads Parquet did not load.";
      // It may have been the network: the next request starts another.
      fresh.terminate();
      worker = null;
      for (const [id, settle] of waiting) settle({ id, kind: "failed", message });
    });
    worker = fresh;
    return fresh;
  }

  function send(message: DecodeRequest): void {
    started().postMessage(message);
  }

  return {
    decode: (reading, { signal, onBegun, onPiece }) => {
      const id = next++;
      return new Promise<void>((resolve, reject) => {
        // Pieces are taken in one after the other, in the order of the file.
        let taken: Promise<void> = Promise.resolve();
        const stop = () => {
          waiting.delete(id);
          send({ id, kind: "stop" });
          reject(signal.reason);
        };
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        signal.addEventListener("abort", stop, { once: true });
        waiting.set(id, (reply) => {
          if (reply.kind === "begun") {
            onBegun(reply.bytes);
            return;
          }
          if (reply.kind === "piece") {
            taken = taken.then(() => onPiece(reply));
            taken.catch(reject);
            return;
          }
          waiting.delete(id);
          signal.removeEventListener("abort", stop);
          if (reply.kind === "failed") reject(new Error(reply.message));
          else taken.then(resolve, reject);
        });
        send({ id, kind: "read", ...reading });
      });
    },
    close: () => worker?.terminate(),
  };
}
