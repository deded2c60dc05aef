import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { LARGEST_FILE } from "../documents/index.ts";
import type { Decision } from "../parse/index.ts";
import type { FileRead } from "./entry.ts";
import type { Found } from "./find.ts";
import type { Memory, Reading } from "./memory.ts";
import { type PackedRead, pack } from "./packed.ts";

/** Reads files and gives what each gave as soon as it has, in any order, by its place in `files`. */
export type ReadFiles = (
  files: readonly Found[],
  decisions: readonly Decision[],
  options: {
    readonly signal: AbortSignal;
    readonly onRead: (index: number, read: PackedRead) => void;
  },
) => Promise<void>;

/** Reads files one after the other, with a turn of the event loop between two, so that Ctrl-C is heard. */
export function oneByOne(
  readFile: (found: Found, decisions: readonly Decision[]) => Promise<FileRead>,
): ReadFiles {
  return async (files, decisions, { signal, onRead }) => {
    for (const [index, file] of files.entries()) {
      signal.throwIfAborted();
      onRead(index, pack(await readFile(file, decisions)));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}

/** Failures of the machine rather than of the file: the next run tries again. */
const PASSING = new Set(["failed", "timeout", "unreadable_file"]);

/** What files gave, in their order. */
export interface ReadThrough {
  readonly readings: readonly Reading[];
  /** A text that changes with any file's name or bytes; null where a file is to be tried again. */
  readonly inputs: string | null;
}

/**
 * Reads files unless the same bytes under the same name were read before with the same decisions.
 * Each is kept as it is read, so that a run that was killed goes on where it was.
 */
export async function readThrough(
  memory: Memory,
  readFresh: ReadFiles,
  files: readonly Found[],
  decisions: readonly Decision[],
  options: { readonly signal: AbortSignal; readonly onRead: () => void },
): Promise<ReadThrough> {
  const { signal, onRead } = options;
  const context = JSON.stringify(decisions);
  const readings: (Reading | undefined)[] = new Array(files.length);
  const keys: (string | null)[] = new Array(files.length);
  await inLanes(files, async (file, index) => {
    signal.throwIfAborted();
    const key = await keyOf(file, context);
    keys[index] = key;
    const known = key === null ? null : memory.recall(key);
    if (!known) return;
    readings[index] = known;
    onRead();
  });
  const unread = [...files.keys()].filter((index) => !readings[index]);
  const again = unread.flatMap((index) => files[index] ?? []);
  const done = (place: number, read: PackedRead) => {
    const index = unread[place];
    if (index === undefined) throw new Error(`There is no file ${place} among those to be read.`);
    readings[index] = kept(memory, keys[index] ?? null, read);
    onRead();
  };
  if (again.length > 0) await readFresh(again, decisions, { signal, onRead: done });
  const given = readings.map((reading, index) => {
    if (!reading) throw new Error(`${files[index]?.path} was given to be read and was not.`);
    return reading;
  });
  return { readings: given, inputs: inputsOf(files, keys, given) };
}

function inputsOf(
  files: readonly Found[],
  keys: readonly (string | null)[],
  readings: readonly Reading[],
): string | null {
  if (readings.some((reading) => !reading.ok && PASSING.has(reading.setAside.kind))) return null;
  const hash = createHash("sha256");
  // Of a file that is refused unread, its size is what decides.
  files.forEach(({ path, bytes }, index) => {
    hash.update(`${path}\n${keys[index] ?? bytes}\n`);
  });
  return hash.digest("hex");
}

function kept(memory: Memory, key: string | null, read: PackedRead): Reading {
  if (!read.ok && (key === null || PASSING.has(read.setAside.kind))) return read;
  if (key === null) throw new Error("A file was read whose bytes could not be.");
  return memory.keep(key, read);
}

/** Files looked at side by side: more than one waits for the disk, few enough to be in memory. */
const LANES = 8;

async function inLanes<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) await work(item, index);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function keyOf({ path, bytes }: Found, context: string): Promise<string | null> {
  // Refused unread in any case.
  if (bytes > LARGEST_FILE) return null;
  try {
    const hash = createHash("sha256")
      .update(context)
      .update(`\n${basename(path)}\n`);
    return hash.update(await readFile(path)).digest("hex");
  } catch {
    // The reader says why, with the file's name.
    return null;
  }
}
