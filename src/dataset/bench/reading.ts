import { open } from "../../documents/index.ts";
import { parse } from "../../parse/index.ts";
import { type Sample, samples } from "./samples.ts";

/** How fast one format is read on one core. */
export interface Rate {
  readonly format: Sample["format"];
  readonly files: number;
  /** Processor time of one file, in milliseconds: the median of all. */
  readonly milliseconds: number;
  readonly filesPerSecond: number;
  /** Opening against what pdf.js alone takes to give the same text; null but for PDF. */
  readonly againstPdfjs: number | null;
}

const ROUNDS = 40;
/**
 * Reads before those that are measured, in milliseconds of processor time: an ingest reads thousands of files,
 * and the first hundreds take twice as long, until the engine has compiled what it runs.
 */
const WARM_UP = 3_000;

/** Processor time, not the clock's: these figures are compared between machines with other work to do. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function textByPdfjs(bytes: Uint8Array): Promise<void> {
  // Not before the program loads it: it slows down what the engine itself has, and the program undoes that.
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    await (await pdf.getPage(number)).getTextContent();
  }
  await task.destroy();
}

async function readWhole({ bytes, name }: Sample): Promise<void> {
  const opened = await open(bytes, name);
  if (!opened.ok) throw new Error(`The sample "${name}" was set aside: ${opened.reason.en}`);
  const parsed = parse(opened.document, { source: name });
  if (!parsed.ok) throw new Error(`The sample "${name}": ${parsed.refusal.message.en}`);
}

/**
 * What opening costs against pdf.js alone: in turn, so that a machine whose speed drifts is the same for both, and
 * each as often first, for the second pays for what the first leaves to be collected.
 */
async function ratioToPdfjs(of: readonly Sample[]): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { bytes, name } of of) {
      const early = round % 2 === 0 ? await cost(() => textByPdfjs(bytes)) : null;
      const ours = await cost(() => open(bytes, name));
      ratios.push(ours / (early ?? (await cost(() => textByPdfjs(bytes)))));
    }
  }
  return median(ratios);
}

async function rateOf(format: Sample["format"], of: readonly Sample[]): Promise<Rate> {
  for (let spent = 0; spent < WARM_UP; )
    for (const sample of of) spent += await cost(() => readWhole(sample));
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const sample of of) costs.push(await cost(() => readWhole(sample)));
  const milliseconds = median(costs);
  return {
    format,
    files: of.length,
    milliseconds,
    filesPerSecond: 1000 / milliseconds,
    againstPdfjs: format === "pdf" ? await ratioToPdfjs(of) : null,
  };
}

/** Reads invented reports of each format, from bytes to cells, on this thread. */
export async function readingRates(): Promise<readonly Rate[]> {
  const all = samples();
  const rates: Rate[] = [];
  for (const format of ["text", "html", "docx", "pdf"] as const) {
    rates.push(
      await rateOf(
        format,
        all.filter((sample) => sample.format === format),
      ),
    );
  }
  return rates;
}
