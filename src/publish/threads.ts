import { Worker } from "node:worker_threads";
import type { Making, Written } from "./renderer.ts";
import type { Work } from "./work.ts";

/**
 * Writes pages and charts on several threads, a group at a time: those of one group ask the same
 * questions, and a thread asks each of them once.
 *
 * @returns what came of each group
 * @throws what a page could not be made for
 */
export async function writeOnThreads(
  groups: readonly Work[],
  making: Making,
  threads: number,
): Promise<readonly Written[]> {
  const done: Written[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    const thread = startThread(making);
    try {
      for (;;) {
        const group = groups[next];
        if (!group) return;
        next += 1;
        done.push(await written(thread, group));
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, groups.length) }, lane));
  return done;
}

/** A thread does not inherit the loader that understands TypeScript: it registers it, then starts. */
const START = `
const { workerData } = require("node:worker_threads");
import(workerData.loader).then(({ register }) => (register(), import(workerData.renderer)));`;

function startThread(making: Making): Worker {
  return new Worker(START, {
    eval: true,
    workerData: {
      making,
      loader: import.meta.resolve("tsx/esm/api"),
      renderer: new URL("./renderer.worker.ts", import.meta.url).href,
    },
  });
}

function written(thread: Worker, work: Work): Promise<Written> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      thread.off("message", answer).off("error", fail).off("exit", stop);
      end();
    };
    const answer = (done: Written) => settle(() => resolve(done));
    const fail = (error: Error) => settle(() => reject(error));
    const stop = () => fail(new Error("A thread that writes pages ended before its pages did."));
    thread.on("message", answer).on("error", fail).on("exit", stop);
    thread.postMessage(work);
  });
}
