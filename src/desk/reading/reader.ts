import type { Order, Result } from "./protocol.ts";

/** The worker that reads, as a function from an order to its result. */
export interface Reader {
  /**
   * @throws ReadingStopped where it took too long, or `signal` was aborted: the worker is ended and
   * the next order starts another
   */
  readonly carryOut: (
    order: Order,
    how?: { readonly signal?: AbortSignal; readonly transfer?: readonly Transferable[] },
  ) => Promise<Result>;
}

/** What of a worker the reader uses. */
export interface ReadingWorker {
  readonly postMessage: (port: MessagePort, transfer: Transferable[]) => void;
  readonly terminate: () => void;
  readonly addEventListener: (
    type: "error",
    listener: () => void,
    options: { readonly signal: AbortSignal },
  ) => void;
}

/** The worker was ended before its result came. */
export class ReadingStopped extends Error {
  override readonly name = "ReadingStopped";
  constructor(readonly why: "time" | "cancelled" | "broken") {
    super(`The reading was stopped: ${why}.`);
  }
}

/** A long report takes a second, on a phone ten; what takes a minute is no report. */
export const LIMIT = 60_000;

/**
 * @param start makes a worker of `reading.worker.ts`
 * @param limit milliseconds an order may take
 */
export function createReader(start: () => ReadingWorker, limit = LIMIT): Reader {
  let current: { readonly worker: ReadingWorker; readonly port: MessagePort } | null = null;
  // One order at a time: the limit is of each, and a stop ends only the one under way.
  let queue: Promise<unknown> = Promise.resolve();

  function running() {
    if (current) return current;
    const worker = start();
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(port2, [port2]);
    port1.start();
    current = { worker, port: port1 };
    return current;
  }

  function one(
    order: Order,
    signal: AbortSignal | undefined,
    transfer: readonly Transferable[],
  ): Promise<Result> {
    if (signal?.aborted) return Promise.reject(new ReadingStopped("cancelled"));
    const { worker, port } = running();
    return new Promise((resolve, reject) => {
      const ended = new AbortController();
      const done = { signal: ended.signal };
      const stop = (why: ReadingStopped["why"]): void => {
        ended.abort();
        clearTimeout(timer);
        worker.terminate();
        port.close();
        current = null;
        reject(new ReadingStopped(why));
      };
      const timer = setTimeout(() => stop("time"), limit);
      signal?.addEventListener("abort", () => stop("cancelled"), done);
      port.addEventListener(
        "message",
        ({ data }: MessageEvent<Result>) => {
          ended.abort();
          clearTimeout(timer);
          resolve(data);
        },
        done,
      );
      // Also where a file is so large that the worker runs out of memory.
      worker.addEventListener("error", () => stop("broken"), done);
      port.postMessage(order, [...transfer]);
    });
  }

  return {
    carryOut: (order, { signal, transfer = [] } = {}) => {
      const turn = queue.then(() => one(order, signal, transfer));
      queue = turn.catch(() => {});
      return turn;
    },
  };
}
