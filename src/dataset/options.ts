import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { IngestOptions } from "./run.ts";
import { type Shard, shardOf } from "./shard.ts";

export const USAGE = `Usage: npm run ingest -- [--out DIR] [--replace] [--json] PATH...
Reads report files, and folders of them, into the dataset in DIR (default data/).
  --out DIR       the dataset's folder
  --replace       start anew instead of merging
  --readings DIR  where what files gave is kept, so that unchanged files are not read again
                  (default: the project's cache)
  --shard I/N     only read part I of N parts of the files and keep what they gave; run once for
                  each part, on any machines that share --readings, then without --shard
  --json          print the outcome as JSON
  --help          print this`;

export interface CommandOptions extends IngestOptions {
  readonly json: boolean;
  /** Null for the project's own cache. */
  readonly readings: string | null;
}

/** The command line as options; `help` where it asks for that; else what is wrong with it. */
export function optionsOf(
  args: readonly string[],
): CommandOptions | "help" | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string", default: "data" },
        replace: { type: "boolean", default: false },
        readings: { type: "string" },
        shard: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return "help";
    const missing = positionals.find((path) => !existsSync(path));
    if (positionals.length === 0) return { wrong: "Name the files or folders to read." };
    if (missing !== undefined) return { wrong: `There is no file or folder ${missing}.` };
    const { out, replace, json, readings = null } = values;
    let shard: Shard | null = null;
    if (values.shard !== undefined) {
      shard = shardOf(values.shard);
      if (!shard) {
        return {
          wrong: `--shard must be a part of a number of parts, as 2/8, not ${values.shard}.`,
        };
      }
    }
    return { paths: positionals, folder: out, replace, shard, readings, json };
  } catch (cause) {
    return { wrong: cause instanceof Error ? cause.message : String(cause) };
  }
}
