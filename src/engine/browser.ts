import { type Ask, type Parameter, QueryError, type Row } from "./ask.ts";
import { type Database, startDatabase } from "./browserDatabase.ts";
import { type Decoder, startDecoder } from "./decoder.ts";
import { download } from "./download.ts";
import { ENGINE_FILES, type EngineFiles } from "./engineFiles.ts";
import { EngineFailure } from "./failure.ts";
import { loadingOf, prepareTables, type TableFiles } from "./loading.ts";
import { isTrap, type Run, runnerOf } from "./running.ts";

/** How far the engine's start has come. */
export type EngineState =
  | { readonly phase: "idle" }
  /** `loaded` of `total` bytes have come; total is null where nobody says. */
  | { readonly phase: "downloading"; readonly loaded: number; readonly total: number | null }
  | { readonly phase: "starting" }
  /** It answers; `reading` while much of the dataset is fetched for an answer, in bytes. */
  | {
      readonly phase: "ready";
      readonly reading?: { readonly loaded: number; readonly total: number };
    }
  /** What was cancelled has failed too: its failure says so. */
  | { readonly phase: "failed"; readonly failure: EngineFailure };

export interface BrowserEngine {
  /** Starts the engine where it isn't; rejects with an `EngineFailure` or a `QueryError`. */
  readonly ask: Ask;
  readonly current: () => EngineState;
  /** Calls back at every change of state; returns how to stop. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Starts it before anything is asked, or again after a failure. */
  readonly start: () => Promise<void>;
  /** Gives up a start or the fetching of data under way; the next question begins anew. */
  readonly cancel: () => void;
}

export interface BrowserEngineOptions {
  /** The Parquet files of each table, by their addresses on our own origin. */
  readonly tables: TableFiles;
  readonly files?: EngineFiles;
  /** Milliseconds the downloaded engine may take to start. */
  readonly deadline?: number;
  /** Milliseconds a download may go without a byte. */
  readonly stall?: number;
}

/** A start takes about a second on a desktop; a phone four to ten times that. */
const DEADLINE = 45_000;
const STALL = 30_000;
/** Fewer bytes of the dataset are fetched without a word. */
const UNSAID_BYTES = 1 << 20;

interface Running {
  readonly database: Database;
  readonly decoder: Decoder;
  readonly run: Run;
}

/** DuckDB in the browser over the dataset's Parquet. Nothing is fetched before the first question. */
export function createBrowserEngine(options: BrowserEngineOptions): BrowserEngine {
  const files = options.files ?? ENGINE_FILES;
  const watchers = new Set<() => void>();
  let state: EngineState = { phase: "idle" };
  let running: Promise<Running> | null = null;
  let starting: AbortController | null = null;
  /** Of the data that are being fetched for a statement; null while none are. */
  let reading: AbortController | null = null;
  /** The last start or fetching that failed: who waited for it fails with it, and begins no other. */
  let failed: { readonly failure: EngineFailure } | null = null;
  // Kept, so that an engine ended in the midst of a statement is back in a second.
  let module: Blob | null = null;
  // One statement at a time: planning one switches settings that running another relies on.
  let queue: Promise<unknown> = Promise.resolve();

  function become(next: EngineState): void {
    state = next;
    for (const changed of watchers) changed();
  }

  async function begin(signal: AbortSignal): Promise<Running> {
    module ??= await fetchModule(signal);
    become({ phase: "starting" });
    const deadline = options.deadline ?? DEADLINE;
    const database = await startDatabase(files.worker, module, deadline, signal);
    await prepareTables(database.connection);
    const decoder = startDecoder();
    const run = runnerOf(
      database.connection,
      loadingOf(database.connection, decoder, options.tables),
    );
    become({ phase: "ready" });
    return { database, decoder, run };
  }

  function fetchModule(signal: AbortSignal): Promise<Blob> {
    become({ phase: "downloading", loaded: 0, total: files.moduleBytes });
    return download(files.module, {
      signal,
      bytes: files.moduleBytes,
      stallMilliseconds: options.stall ?? STALL,
      onProgress: (loaded, total) => become({ phase: "downloading", loaded, total }),
    });
  }

  function started(): Promise<Running> {
    if (running) return running;
    const controller = new AbortController();
    starting = controller;
    const attempt = begin(controller.signal).catch((cause: unknown) => {
      const failure =
        cause instanceof EngineFailure ? cause : new EngineFailure("start", String(cause), cause);
      // A later attempt may already be under way.
      if (running === attempt) {
        running = null;
        failed = { failure };
        become({ phase: "failed", failure });
      }
      throw failure;
    });
    running = attempt;
    return attempt;
  }

  /** After a trap the engine answers nothing more, nor after a stop: the next question starts another. */
  function discard({ database, decoder }: Running): void {
    running = null;
    decoder.close();
    database.close().catch(() => {});
    become({ phase: "idle" });
  }

  async function answer(
    sql: string,
    parameters: readonly Parameter[],
    stop: AbortSignal | null,
  ): Promise<readonly Row[]> {
    const engine = await started();
    // What failed before was the fetching of data: the engine itself is there.
    if (state.phase === "failed") become({ phase: "ready" });
    const fetching = new AbortController();
    const run = engine.run(sql, parameters, {
      signal: stop ? AbortSignal.any([fetching.signal, stop]) : fetching.signal,
      onProgress: (loaded, total) => {
        // What was given up says no more of itself.
        if (total < UNSAID_BYTES || fetching.signal.aborted) return;
        reading = loaded < total ? fetching : null;
        become({ phase: "ready", ...(loaded < total ? { reading: { loaded, total } } : {}) });
      },
    });
    try {
      return await (stop ? Promise.race([run, aborted(stop)]) : run);
    } catch (cause) {
      if (stop?.aborted) {
        // While it fetches, that is what ends; but the build of the engine has one thread, and a
        // statement that it is in is stopped by nothing else.
        const ended = run.catch(() => {});
        if (reading === fetching) await ended;
        else discard(engine);
        throw stop.reason;
      }
      if (cause instanceof EngineFailure) {
        failed = { failure: cause };
        become({ phase: "failed", failure: cause });
        throw cause;
      }
      if (isTrap(cause)) discard(engine);
      throw new QueryError(sql, parameters, cause);
    } finally {
      if (reading === fetching) {
        reading = null;
        if (state.phase === "ready") become({ phase: "ready" });
      }
    }
  }

  return {
    ask: (sql, parameters = [], { signal, interrupt = false } = {}) => {
      const before = failed;
      const turn = queue.then(() => {
        signal?.throwIfAborted();
        if (failed !== before && failed) throw failed.failure;
        return answer(sql, parameters, interrupt ? (signal ?? null) : null);
      });
      queue = turn.catch(() => {});
      return signal ? Promise.race([turn, aborted(signal)]) : turn;
    },
    current: () => state,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    start: async () => {
      await started();
    },
    cancel: () => {
      reading?.abort(new EngineFailure("cancelled", "the data"));
      if (state.phase !== "downloading" && state.phase !== "starting") return;
      starting?.abort(new EngineFailure("cancelled", files.module));
    },
  };
}

/** Rejects when the signal is aborted; the statement itself runs to its end unheard. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
