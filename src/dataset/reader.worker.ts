/** One of the threads that read files: a file and the decisions in, what it gave out. */
import { parentPort } from "node:worker_threads";
import { pack } from "./packed.ts";
import { readReportFile } from "./readFile.ts";
import type { Task, TaskDone } from "./task.ts";

const port = parentPort;
if (!port) throw new Error("reader.worker.ts runs as a thread of an ingest, never alone.");

port.on("message", ({ index, found, decisions }: Task) => {
  void readReportFile(found, decisions).then((read) => {
    // Packed here, on all cores: the thread that started this one only puts it on disk.
    const done: TaskDone = { index, read: pack(read) };
    port.postMessage(done);
  });
});
