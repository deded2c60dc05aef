import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { IngestOptions } from "./run.ts";

export const USAGE = `Usage: npm run ingest -- [--out DIR] [--replace] [--json] PATH...
Reads report files, and folders of them, into the dataset in DIR (default data/).
  --out DIR   the dataset's folder
  --replace   start anew instead of merging
  --json      print the outcome as JSON
  --help      print this`;

/** The command line as options; `help` where it asks for that; else what is wrong with it. */
export function optionsOf(
  args: readonly string[],
): (IngestOptions & { json: boolean }) | "help" | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string", default: "data" },
        replace: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return "help";
    const missing = positionals.find((path) => !existsSync(path));
    if (positionals.length === 0) return { wrong: "Name the files or folders to read." };
    if (missing !== undefined) return { wrong: `There is no file or folder ${missing}.` };
    const { out, replace, json } = values;
    return { paths: positionals, folder: out, replace, json };
  } catch (cause) {
    return { wrong: cause instanceof Error ? cause.message : String(cause) };
  }
}
