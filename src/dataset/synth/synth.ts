import { parseArgs } from "node:util";
import { failureWords } from "../failure.ts";
import { MOST_REPORTS } from "./agencies.ts";
import { generate, type SynthOptions } from "./generate.ts";

const USAGE = `Usage: npm run synth -- --reports N --out DIR [--seed S]
Writes a synthetic dataset of N reports of invented agencies, for tests of size and looks.
  --reports N  how many reports, up to ${MOST_REPORTS}
  --out DIR    the dataset's folder: new, empty, or of a synthetic dataset, which is replaced
  --seed S     a whole number, 1 by default: the same gives the same bytes`;

const FAILURE = 1;
/** What shells give a command ended by Ctrl-C. */
const INTERRUPTED = 130;

/** The command line as options; a text says what is wrong with it. */
function optionsOf(args: readonly string[]): SynthOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        reports: { type: "string" },
        out: { type: "string" },
        seed: { type: "string", default: "1" },
      },
    });
    const reports = Number(values.reports ?? "");
    const seed = Number(values.seed);
    if (!Number.isInteger(reports) || reports < 1 || reports > MOST_REPORTS) {
      return `--reports must be a whole number from 1 to ${MOST_REPORTS}, and is ${values.reports ?? "not given"}.`;
    }
    if (!Number.isSafeInteger(seed) || seed < 0 || values.seed === "") {
      return `--seed must be a whole number from 0, and is "${values.seed}".`;
    }
    if (!values.out) return "Name the folder to write to: --out DIR.";
    return { reports, seed, folder: values.out };
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2));
  if (typeof options === "string") {
    process.stderr.write(`${options}\n${USAGE}\n`);
    return FAILURE;
  }
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort());
  process.once("SIGTERM", () => interrupt.abort());
  const start = performance.now();
  try {
    const counts = await generate(options, interrupt.signal);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const { reports, agencies, full, opening, findings, evidence } = counts;
    process.stdout.write(
      `${options.folder}: ${reports} synthetic reports of ${agencies} invented agencies (${full} whole, ${opening} openings), ${findings} findings, ${evidence} rows of evidence, in ${seconds} s\n`,
    );
    return 0;
  } catch (cause) {
    if (interrupt.signal.aborted) {
      process.stderr.write(`Interrupted. ${options.folder} is as it was.\n`);
      return INTERRUPTED;
    }
    process.stderr.write(`Nothing was written: ${failureWords(cause, options.folder)}\n`);
    return FAILURE;
  }
}

process.exitCode = await main();
