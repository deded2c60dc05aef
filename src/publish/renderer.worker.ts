/** One of the threads that write pages: some work in, what came of it out. */
import { parentPort, workerData } from "node:worker_threads";
import { type Making, openRenderer } from "./renderer.ts";

const port = parentPort;
if (!port) throw new Error("renderer.worker.ts runs as a thread of a build, never alone.");

const { making }: { readonly making: Making } = workerData;
const renderer = openRenderer(making);

port.on("message", (work) => {
  // A failure ends the thread, and with it the build, in its own words.
  void renderer.then(async ({ write }) => port.postMessage(await write(work)));
});
