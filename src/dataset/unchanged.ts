import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

/**
 * A text that changes with anything in a folder, by names, sizes and times: to read a country's dataset whole would
 * cost what an unchanged one is to save. Null where there is none.
 */
export async function stateOf(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const hash = createHash("sha256");
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const { size, mtimeMs } = await stat(join(folder, name));
    hash.update(`${name}\n${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** What an ingest was asked, of what, and beside what: the same again changes nothing. */
export interface Asked {
  readonly folder: string;
  readonly replace: boolean;
  /** Of all files' names and bytes, as `readThrough` gives it. */
  readonly inputs: string;
  /** Of the dataset's folder. */
  readonly state: string;
}

/** One text for all of it. */
export function keyOf({ folder, replace, inputs, state }: Asked): string {
  return [resolve(folder), replace, inputs, state].join("\n");
}
