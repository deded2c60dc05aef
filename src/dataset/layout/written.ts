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
  return described(await readFile(join(folder, path)), path, rows);
}

/** The same of a file that is read a few rows at a time: with the size of its footer. */
export async function describePart(
  folder: string,
  path: string,
  rows: number,
): Promise<WrittenFile> {
  const bytes = await readFile(join(folder, path));
  const footer = bytes.readUInt32LE(bytes.length - ENDING) + ENDING;
  return { ...described(bytes, path, rows), footer };
}

function described(bytes: Buffer, path: string, rows: number): WrittenFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, bytes: bytes.length, sha256, rows };
}
