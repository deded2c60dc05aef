import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Entry, SetAside } from "./entry.ts";
import type { Outcome } from "./outcome.ts";
import { type Card, type PackedEntry, type PackedRead, packEntry, unpackEntry } from "./packed.ts";
import { openShelf, type Shelf, type Spot } from "./shelf.ts";

/** An entry that waits on disk: its card, and where it stands. */
export interface Shelved extends Card, Spot {
  readonly shelf: Shelf;
}

/** What one file gave, its entries on disk. */
export type Reading =
  | { readonly ok: true; readonly entries: readonly Shelved[] }
  | { readonly ok: false; readonly setAside: SetAside };

/** What files gave, now and in earlier runs, by everything that decides it. */
export interface Memory {
  /** What was kept under a key; null where nothing was, or where it is damaged. */
  readonly recall: (key: string) => Reading | null;
  /** Keeps what a file gave. A run that is killed right after finds it when it is started again. */
  readonly keep: (key: string, read: PackedRead) => Reading;
  /** Puts an entry on disk for this run alone. */
  readonly hold: (entry: Entry) => Shelved;
  /** What the last ingest into a folder did, where its key was this one; else null. */
  readonly settled: (folder: string, key: string) => Outcome | null;
  /** Keeps what an ingest into a folder did. */
  readonly settle: (folder: string, key: string, outcome: Outcome) => void;
  /** Lets go of the files; nothing that was recalled, kept or held can be taken after it. */
  readonly close: () => void;
}

/** The entry that waits on disk. */
export function take(shelved: Shelved): Entry {
  return unpackEntry(shelved.shelf.get(shelved));
}

/** Rooms whose code decides what a file gives and how it is written; a card holds what the audit makes of it. */
const READING_ROOMS = ["form", "places", "documents", "parse", "audit", "engine", "dataset"];

/** A text that changes with the code that reads: what older code read is read again. */
export async function readerFingerprint(sourceFolder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const room of READING_ROOMS) {
    const names = await readdir(join(sourceFolder, room), { recursive: true });
    for (const name of names.sort()) {
      if (!/\.(?:ts|json)$/u.test(name) || name.includes(".test.")) continue;
      hash.update(name).update(await readFile(join(sourceFolder, room, name)));
    }
  }
  return hash.digest("hex");
}

/** A line of a run's index: what a file gave, without the entries' bodies, which are on its shelf. */
interface Line {
  readonly key: string;
  readonly read:
    | { readonly ok: true; readonly entries: readonly (Card & Spot)[] }
    | { readonly ok: false; readonly setAside: SetAside };
}

/** What the last ingest into a folder did, by what was asked of it. */
interface Settled {
  readonly key: string;
  readonly outcome: Outcome;
}

function settledName(folder: string): string {
  return `${createHash("sha256").update(resolve(folder)).digest("hex")}.settled`;
}

const INDEX = ".index";
const BODIES = ".bodies";

/**
 * A memory in a folder: each run that reads something new adds a shelf of entries and an index of
 * it, line by line as files are read.
 *
 * @param reader the fingerprint of the code that reads
 */
export async function memoryIn(folder: string, reader: string): Promise<Memory> {
  const own = join(folder, reader);
  const shelves = new Map<string, Shelf>();
  const shelfAt = (name: string, purpose: "new" | "old"): Shelf => {
    const shelf = shelves.get(name) ?? openShelf(join(own, name), purpose);
    shelves.set(name, shelf);
    return shelf;
  };
  const known = new Map<string, { readonly run: string; readonly read: Line["read"] }>();
  for (const { run, line } of await linesIn(own)) known.set(line.key, { run, read: line.read });

  const thisRun = randomUUID();
  return {
    recall: (key) => {
      const found = known.get(key);
      if (!found) return null;
      const { run, read } = found;
      if (!read.ok) return read;
      try {
        const shelf = shelfAt(`${run}${BODIES}`, "old");
        const entries = read.entries.map((entry) => ({ ...entry, shelf }));
        // Damage is found here, where the file can still be read again, not when it is written.
        for (const entry of entries) shelf.get(entry);
        return { ok: true, entries };
      } catch {
        return null;
      }
    },
    keep: (key, read) => {
      mkdirSync(own, { recursive: true });
      const shelf = shelfAt(`${thisRun}${BODIES}`, "new");
      const index = shelfAt(`${thisRun}${INDEX}`, "new");
      const entries = read.ok ? read.entries.map((entry) => placed(entry, shelf)) : [];
      const line: Line = {
        key,
        read: read.ok
          ? { ok: true, entries: entries.map(({ shelf: _, ...entry }) => entry) }
          : read,
      };
      // After the bodies: a line is never there without them.
      index.put(Buffer.from(`${JSON.stringify(line)}\n`));
      return read.ok ? { ok: true, entries } : read;
    },
    hold: (entry) => {
      const name = `${thisRun}.held`;
      if (!shelves.has(name)) {
        mkdirSync(own, { recursive: true });
        shelfAt(name, "new");
        // The file stays as long as it is open, and a kill leaves nothing of it.
        rmSync(join(own, name));
      }
      return placed(packEntry(entry), shelfAt(name, "new"));
    },
    settled: (folder, key) => {
      const path = join(own, settledName(folder));
      if (!existsSync(path)) return null;
      try {
        // Only `settle` writes here, and the folder's name covers the code that did.
        const last = JSON.parse(readFileSync(path, "utf8")) as Settled;
        return last.key === key ? last.outcome : null;
      } catch {
        // Cut off by a kill: the ingest is done again.
        return null;
      }
    },
    settle: (folder, key, outcome) => {
      const settled: Settled = { key, outcome };
      try {
        mkdirSync(own, { recursive: true });
        writeFileSync(join(own, settledName(folder)), JSON.stringify(settled));
      } catch {
        // The dataset is in its place by now: a full disk costs the next ingest its time, and this one nothing.
      }
    },
    close: () => {
      for (const shelf of shelves.values()) shelf.close();
      shelves.clear();
    },
  };
}

function placed({ card, body }: PackedEntry, shelf: Shelf): Shelved {
  return { ...card, ...shelf.put(body), shelf };
}

/** Deletes what other code than this kept: nobody will ask for it again. */
export async function forgetOthers(folder: string, reader: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    if (name !== reader) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function linesIn(folder: string): Promise<{ run: string; line: Line }[]> {
  if (!existsSync(folder)) return [];
  const lines: { run: string; line: Line }[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith(INDEX)) continue;
    const run = name.slice(0, -INDEX.length);
    for (const text of (await readFile(join(folder, name), "utf8")).split("\n")) {
      const line = lineOf(text);
      if (line) lines.push({ run, line });
    }
  }
  return lines;
}

/** Null for the line a kill cut off, and for one that is damaged: its file is read again. */
function lineOf(text: string): Line | null {
  if (text === "") return null;
  try {
    // Only `keep` writes here, and the folder's name covers the code that did.
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}
