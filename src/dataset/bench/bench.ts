/**
 * `npm run bench`: what reading reports costs, what the built site costs its readers, and how all of
 * it grows with the number of reports, as tables and as one line of JSON. Exit 1 where a limit is not
 * held. `npm run bench -- pages` measures one part alone.
 */
import { resolve } from "node:path";
import { holds, lineOf } from "../../publish/bench/measurement.ts";
import { pageMeasurements } from "../../publish/bench/pages.ts";
import { growth, growthHolds, growthRows, SIZES } from "../../publish/bench/sizes/sizes.ts";
import { type Rate, readingRates } from "./reading.ts";

const PARTS = ["reading", "pages", "sizes"] as const;
type Part = (typeof PARTS)[number];

function row({ format, milliseconds, filesPerSecond, againstPdfjs }: Rate): Record<string, string> {
  return {
    format,
    "ms a file (CPU)": milliseconds.toFixed(2),
    "files/s and core": filesPerSecond.toFixed(0),
    "opening / pdf.js alone": againstPdfjs === null ? "" : againstPdfjs.toFixed(2),
  };
}

async function measure(part: Part): Promise<readonly unknown[]> {
  if (part === "reading") {
    const rates = await readingRates();
    console.table(rates.map(row));
    return rates;
  }
  if (part === "sizes") {
    const grown = await growth(SIZES, console.log);
    console.table(growthRows(grown));
    if (!growthHolds(grown)) process.exitCode = 1;
    return grown;
  }
  const measured = await pageMeasurements(resolve(process.env["DIST"] ?? "dist"), console.log);
  console.table(measured.map(lineOf));
  if (!measured.every(holds)) process.exitCode = 1;
  return measured;
}

const named = process.argv.slice(2);
const unknown = named.find((name) => !PARTS.some((part) => part === name));
if (unknown !== undefined) {
  console.error(
    `There is no bench "${unknown}": name some of ${PARTS.join(", ")}, or none for all.`,
  );
  process.exit(1);
}
const results: Partial<Record<Part, readonly unknown[]>> = {};
for (const part of PARTS) {
  if (named.length === 0 || named.includes(part)) results[part] = await measure(part);
}
console.log(JSON.stringify(results));
