import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Decision } from "../parse/index.ts";
import { auditAll } from "./auditAll.ts";
import { DECISIONS_FILE, readDecisions } from "./decisionsFile.ts";
import type { SetAside } from "./entry.ts";
import { type Found, findFiles } from "./find.ts";
import { recover, storedEntries, writeDataset } from "./folder.ts";
import { type Memory, type Shelved, take } from "./memory.ts";
import { type Choice, choose } from "./merge.ts";
import { type Outcome, type OutcomeRow, outcomeRow } from "./outcome.ts";
import { type ProgressOutput, startProgress } from "./progress.ts";
import { type ReadFiles, readThrough } from "./readFiles.ts";
import type { Audited } from "./rows.ts";
import { itemsOf, type Shard } from "./shard.ts";
import { keyOf, stateOf } from "./unchanged.ts";

export interface IngestOptions {
  readonly paths: readonly string[];
  readonly folder: string;
  /** Start anew instead of merging into what the folder holds. */
  readonly replace: boolean;
  /** Only reads this part of the files: what they gave is in the memory, the dataset is left alone. */
  readonly shard: Shard | null;
}

export interface IngestEffects {
  readonly progress: ProgressOutput;
  /** Aborted by Ctrl-C: the dataset stays as it was. */
  readonly signal: AbortSignal;
  readonly readFiles: ReadFiles;
  /** Where what files gave is kept, and waits on disk to be written. */
  readonly memory: Memory;
}

/**
 * Reads files into the dataset of a folder, as the contract's `ingest` does. Of each report only a
 * card is in memory; it is taken from the disk, audited and written when its turn comes. Where nothing
 * has changed since the last ingest, neither the files nor the dataset, it stays as it stands.
 *
 * @throws where a path does not exist, the folder's own dataset is damaged, or the disk is full; the
 * dataset is as it was then
 */
export async function ingest(options: IngestOptions, effects: IngestEffects): Promise<Outcome> {
  const { folder, shard } = options;
  const { memory, signal } = effects;
  const found = await findFiles(options.paths);
  const files = shard ? itemsOf(found, shard) : found;
  // A run that reads a part may stand beside the one that writes.
  if (!shard) await recover(folder);
  const decisions = await decisionsOf(folder);
  const { cards, aside, inputs } = await readAll(files, decisions, effects);
  const read = files.length - aside.length;
  const nothing = {
    folder,
    files: files.length,
    read,
    reports: [],
    dataset: null,
    shard,
    unchanged: false,
  };
  if (found.length === 0) {
    const message = { zh: "没有可读的报告文件。", en: "there is no report file in it." };
    return {
      ...nothing,
      set_aside: [{ file: options.paths.join(", "), kind: "no_files", message }],
    };
  }
  if (shard || cards.length === 0) return { ...nothing, set_aside: aside };
  const keyNow = async () => {
    const state = await stateOf(folder);
    return inputs && state && keyOf({ folder, replace: options.replace, inputs, state });
  };
  const before = await keyNow();
  const settled = before && memory.settled(folder, before);
  if (settled) return { ...settled, unchanged: true };

  const stored: Shelved[] = [];
  if (!options.replace) {
    for await (const entry of storedEntries(folder)) {
      stored.push(memory.hold(entry));
      signal.throwIfAborted();
    }
  }
  const reports: OutcomeRow[] = [];
  const audited = listing(auditAll(choose(stored, cards), take), reports);
  const dataset = await writeDataset(folder, audited, signal);
  const outcome: Outcome = { ...nothing, set_aside: aside, reports, dataset };
  const after = await keyNow();
  if (after) memory.settle(folder, after, outcome);
  return outcome;
}

async function decisionsOf(folder: string): Promise<readonly Decision[]> {
  const path = join(folder, DECISIONS_FILE);
  return existsSync(path) ? readDecisions(await readFile(path, "utf8")) : [];
}

async function readAll(
  files: readonly Found[],
  decisions: readonly Decision[],
  { memory, progress: output, readFiles, signal }: IngestEffects,
): Promise<{ cards: Shelved[]; aside: SetAside[]; inputs: string | null }> {
  const progress = startProgress(files.length, output);
  const { readings, inputs } = await readThrough(memory, readFiles, files, decisions, {
    signal,
    onRead: progress.advance,
  });
  const cards: Shelved[] = [];
  const aside: SetAside[] = [];
  for (const reading of readings) {
    if (reading.ok) cards.push(...reading.entries);
    else aside.push(reading.setAside);
  }
  if (files.length > 0) progress.finish();
  return { cards, aside, inputs };
}

/** Passes the audited on, and lists every report of this run on the way. */
function* listing(
  all: Iterable<{ readonly audited: Audited; readonly choice: Choice<Shelved> }>,
  rows: OutcomeRow[],
): Generator<Audited> {
  for (const { audited, choice } of all) {
    for (const card of choice.incoming) {
      const kept = card.source === choice.winner.source;
      rows.push(outcomeRow(kept ? audited : { entry: take(card), findings: [] }, kept));
    }
    yield audited;
  }
}
