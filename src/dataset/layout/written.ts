import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { WrittenFile } from "../dataPackage.ts";

/** The last bytes of a Parquet file: the length of the footer before them, and four fixed letters. */
const ENDING = 8;

/**
 * What the data package states of a file that was written.
 *
 * @param path relative to the dataset's folder
 */
export async function describeFile(
  folder: string,
  path: string,
  rows: number,
): Promise<WrittenFile> {
  const bytes = await readFile(join(folder, path));
  return {
    path,
    bytes: bytes.length,
    footer: bytes.readUInt32LE(bytes.length - ENDING) + ENDING,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    rows,
  };
}
