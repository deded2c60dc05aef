import { availableParallelism } from "node:os";
import { join } from "node:path";
import { failureWords } from "./failure.ts";
import { forgetOthers, memoryIn, readerFingerprint } from "./memory.ts";
import { optionsOf, USAGE } from "./options.ts";
import { exitCodeOf } from "./outcome.ts";
import { readOnThreads } from "./pool.ts";
import { readReportFile } from "./readFile.ts";
import { oneByOne, type ReadFiles } from "./readFiles.ts";
import { ingest } from "./run.ts";
import { summary } from "./summary.ts";

/** Below this a thread, which loads the whole reader anew (1.5 s), costs more than it saves. */
const FILES_FOR_THREADS = 300;

const readFresh: ReadFiles = (files, decisions, options) =>
  files.length < FILES_FOR_THREADS
    ? oneByOne(readReportFile)(files, decisions, options)
    : readOnThreads(files, decisions, { ...options, threads: availableParallelism() });

const MISUSE = 1;
/** What shells give a command ended by Ctrl-C. */
const INTERRUPTED = 130;

const SOURCE_FOLDER = join(import.meta.dirname, "..");
/** Where tools of a project keep what they can make again; deleting it costs time only. */
const MEMORY_FOLDER = join(SOURCE_FOLDER, "../node_modules/.cache/sundial-reads");

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  if (options === "help") {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if ("wrong" in options) {
    process.stderr.write(`${options.wrong}\n${USAGE}\n`);
    return MISUSE;
  }
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  process.once("SIGTERM", () => interrupt.abort());
  const reader = await readerFingerprint(SOURCE_FOLDER);
  // A folder that machines share may be read by other versions than this.
  if (options.readings === null) await forgetOthers(MEMORY_FOLDER, reader);
  const memory = await memoryIn(options.readings ?? MEMORY_FOLDER, reader);
  try {
    const outcome = await ingest(options, {
      signal: interrupt.signal,
      readFiles: readFresh,
      memory,
      progress: {
        terminal: process.stderr.isTTY,
        write: (text) => process.stderr.write(text),
        now: () => performance.now(),
      },
    });
    process.stdout.write(options.json ? `${JSON.stringify(outcome, null, 2)}\n` : summary(outcome));
    return exitCodeOf(outcome);
  } catch (cause) {
    if (interrupt.signal.aborted) {
      process.stderr.write(`\nInterrupted. ${options.folder} is as it was.\n`);
      return INTERRUPTED;
    }
    const words = failureWords(cause, options.folder);
    process.stderr.write(`\nThe ingest failed, and ${options.folder} is as it was: ${words}\n`);
    return MISUSE;
  } finally {
    memory.close();
  }
}

process.exitCode = await main();
