import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import type { Decision } from "../parse/index.ts";
import { setAside } from "./entry.ts";
import type { Found } from "./find.ts";
import { type PackedRead, pack } from "./packed.ts";
import type { Task, TaskDone } from "./task.ts";

/** A report takes a fraction of a second; one that takes this long will not end. */
const LONGEST_MILLISECONDS = 60_000;
/** Enough for the largest file that is opened, and a limit so that one file can't take the machine. */
const HEAP_MEGABYTES = 1_024;

export interface PoolOptions {
  readonly threads: number;
  readonly signal: AbortSignal;
  /** Is handed what a file gave, by the file's place in `files`; throwing ends the reading. */
  readonly onRead: (index: number, read: PackedRead) => void;
  readonly longestMilliseconds?: number;
  /** Another kind of thread, for tests. */
  readonly start?: () => Worker;
}

/**
 * Reads files on several threads and gives what each gave as soon as it has. A file that crashes its thread, fills
 * its memory or does not end is set aside and costs nobody else.
 *
 * @throws the signal's reason once it is aborted, and what `onRead` throws
 */
export async function readOnThreads(
  files: readonly Found[],
  decisions: readonly Decision[],
  options: PoolOptions,
): Promise<void> {
  // Where one thread's answer can't be kept (a full disk), the others stop too.
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const start = () => {
    const thread = (options.start ?? startThread)();
    // What a thread says after it was given up is of a file already set aside.
    return thread.on("error", () => undefined);
  };
  let next = 0;
  const lane = async () => {
    let thread = start();
    try {
      for (;;) {
        signal.throwIfAborted();
        const index = next;
        const found = files[index];
        if (!found) return;
        next += 1;
        const task: Task = { index, found, decisions };
        const limit = options.longestMilliseconds ?? LONGEST_MILLISECONDS;
        const outcome = await readOne(thread, task, limit, signal);
        if (!outcome.alive) {
          await thread.terminate();
          thread = start();
        }
        options.onRead(index, outcome.read);
      }
    } catch (cause) {
      failure.abort(cause);
      throw cause;
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.threads) }, lane));
}

/** A thread does not inherit the loader that understands TypeScript: it registers it, then starts. */
const START = `
const { workerData } = require("node:worker_threads");
import(workerData.loader).then(({ register }) => (register(), import(workerData.reader)));`;

function startThread(): Worker {
  return new Worker(START, {
    eval: true,
    workerData: {
      loader: import.meta.resolve("tsx/esm/api"),
      reader: new URL("./reader.worker.ts", import.meta.url).href,
    },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
}

interface Ended {
  readonly read: PackedRead;
  /** Whether the thread can take another file. */
  readonly alive: boolean;
}

function readOne(thread: Worker, task: Task, limit: number, signal: AbortSignal): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const file = basename(task.found.path);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      thread.off("message", answer).off("error", fault).off("exit", stop);
      signal.removeEventListener("abort", abort);
      settle();
    };
    const fail = (kind: string, zh: string, en: string) =>
      end(() => resolve({ read: pack(setAside(file, kind, { zh, en })), alive: false }));
    const answer = ({ read }: TaskDone) => end(() => resolve({ read, alive: true }));
    const abort = () => end(() => reject(signal.reason));
    const stop = () => fail("failed", "读取线程中断", "the thread that read it stopped");
    const fault = ({ message }: Error) =>
      fail(
        "failed",
        `读取时出错（程序的问题，请报告）：${message}`,
        `reading it failed (our fault, please report it): ${message}`,
      );
    const giveUp = () =>
      fail(
        "timeout",
        `读了 ${limit / 1000} 秒仍未读完，已放弃`,
        `it was not read after ${limit / 1000} s and was given up`,
      );
    const timer = setTimeout(giveUp, limit);
    signal.addEventListener("abort", abort);
    thread.on("message", answer).on("error", fault).on("exit", stop);
    thread.postMessage(task);
  });
}
