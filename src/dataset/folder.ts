import { existsSync, renameSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Ask } from "../engine/ask.ts";
import { openNodeEngine } from "../engine/node.ts";
import { literal } from "../engine/tables.ts";
import { AGENCIES_SCHEMA_FILE, type Counts } from "./dataPackage.ts";
import { DECISIONS_FILE, emptyDecisions } from "./decisionsFile.ts";
import { writeDescriptor } from "./descriptorFile.ts";
import type { Entry } from "./entry.ts";
import { openWaiting, waitingEvidence } from "./layout/waiting.ts";
import { writeTables } from "./layout/write.ts";
import { restore } from "./restore.ts";
import { type Audited, findingRows, reportRow } from "./rows.ts";

/** What the folder is called while it is being written, and what the one before is called until it is gone. */
const stagingOf = (folder: string) => beside(folder, "writing");
const previousOf = (folder: string) => beside(folder, "before");

function beside(folder: string, word: string): string {
  const whole = resolve(folder);
  return join(dirname(whole), `.${basename(whole)}.${word}`);
}

const FIRST_CHANGES = `# Changes / 变更记录

## 0.1.0
First ingest.
`;

/**
 * Puts right what an ingest left that was cut off (power, kill): a dataset that was set aside and
 * not yet replaced comes back, half-written ones go.
 */
export async function recover(folder: string): Promise<void> {
  const previous = previousOf(folder);
  if (existsSync(previous)) {
    if (existsSync(folder)) await rm(previous, { recursive: true, force: true });
    else renameSync(previous, folder);
  }
  await rm(stagingOf(folder), { recursive: true, force: true });
}

/** Reports restored at once: with their evidence some ten megabytes. */
const RESTORED_AT_ONCE = 500;

/**
 * The entries of the dataset in a folder, some hundred in memory at a time; none where there is no
 * dataset yet.
 *
 * @throws where the dataset is a synthetic one: real reports among invented ones would pass for them
 */
export async function* storedEntries(folder: string): AsyncGenerator<Entry> {
  const manifest = join(folder, "datapackage.json");
  if (!existsSync(manifest)) return;
  const descriptor: unknown = JSON.parse(await readFile(manifest, "utf8"));
  if (typeof descriptor === "object" && descriptor !== null && "synthetic" in descriptor) {
    if (descriptor.synthetic === true) {
      throw new Error(
        `the dataset in ${folder} is synthetic; choose another folder, or start anew with --replace`,
      );
    }
  }
  const { ask, close } = await openNodeEngine({ folder });
  try {
    for (const reports of await reportsInRuns(folder)) yield* entriesIn(ask, reports);
  } finally {
    close();
  }
}

/**
 * SQL for the reports of a dataset, all of them one after the other. In parts, those of some
 * agencies at a time: some reports by their ids are then not looked for in all years.
 */
async function reportsInRuns(folder: string): Promise<readonly string[]> {
  const buckets = join(folder, "agencies");
  if (!existsSync(buckets)) return ["reports"];
  const names = (await readdir(buckets)).filter((name) => name.endsWith(".parquet")).sort();
  return names.map((name) => `read_parquet(${literal(join(buckets, name))})`);
}

async function* entriesIn(ask: Ask, reports: string): AsyncGenerator<Entry> {
  const ids = await ask(`SELECT report_id FROM ${reports} ORDER BY report_id`);
  for (let start = 0; start < ids.length; start += RESTORED_AT_ONCE) {
    const first = String(ids[start]?.["report_id"]);
    const last = String(ids[Math.min(start + RESTORED_AT_ONCE, ids.length) - 1]?.["report_id"]);
    const rowsOf = (table: string) =>
      ask(`SELECT * FROM ${table} WHERE report_id BETWEEN ? AND ?`, [first, last]);
    yield* restore({
      reports: await rowsOf(reports),
      findings: await rowsOf("findings"),
      evidence: await rowsOf("evidence"),
    });
  }
}

/** The version of a dataset: the first heading of its `CHANGES.md` that is one. */
export function versionIn(changes: string): string {
  return /^## v?(\d+\.\d+\.\d+\S*)/m.exec(changes)?.[1] ?? "0.1.0";
}

/**
 * Writes a dataset in place of the one in the folder, each report as it comes. Files of the folder
 * that are not the ingest's are carried over.
 *
 * @throws where the disk is full or the folder can't be written; the staging folder is gone then
 */
export function writeDataset(
  folder: string,
  audited: Iterable<Audited>,
  signal: AbortSignal,
): Promise<Counts> {
  return replaceFolder(folder, signal, async (staging) => {
    await carryOver(folder, staging);
    return writeFiles(staging, audited, signal);
  });
}

/**
 * Puts what `fill` writes in place of a folder: everything beside it first, then two renames that
 * nothing can come between. A failure, a full disk or an interrupt leaves the folder that was there.
 *
 * @returns what `fill` gives
 */
export async function replaceFolder<Result>(
  folder: string,
  signal: AbortSignal,
  fill: (staging: string) => Promise<Result>,
): Promise<Result> {
  const staging = stagingOf(folder);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    const result = await fill(staging);
    signal.throwIfAborted();
    const previous = previousOf(folder);
    if (existsSync(folder)) renameSync(folder, previous);
    renameSync(staging, resolve(folder));
    await rm(previous, { recursive: true, force: true });
    return result;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** What an ingest writes anew, also where a dataset of national size has it in parts. */
const WRITTEN: ReadonlySet<string> = new Set([
  "datapackage.json",
  AGENCIES_SCHEMA_FILE,
  "reports",
  "findings",
  "evidence",
  "agencies",
]);

async function carryOver(folder: string, staging: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    if (name.endsWith(".parquet") || WRITTEN.has(name)) continue;
    await cp(join(folder, name), join(staging, name), { recursive: true });
  }
}

async function writeFiles(
  staging: string,
  audited: Iterable<Audited>,
  signal: AbortSignal,
): Promise<Counts> {
  const changes = join(staging, "CHANGES.md");
  if (!existsSync(changes)) await writeFile(changes, FIRST_CHANGES);
  const decisions = join(staging, DECISIONS_FILE);
  if (!existsSync(decisions)) await writeFile(decisions, emptyDecisions());
  const { resources, counts } = await writeAudited(staging, audited, signal);
  const version = versionIn(await readFile(changes, "utf8"));
  await writeDescriptor(staging, { version, synthetic: false, counts, resources });
  return counts;
}

/** Reports written between two turns of the event loop, so that an interrupt is heard. */
const REPORTS_AT_ONCE = 16;

/** Stores the three tables side by side, so that each report is in memory once and then gone, and lays them out. */
async function writeAudited(staging: string, audited: Iterable<Audited>, signal: AbortSignal) {
  const reports = await openWaiting(staging, "reports");
  const findings = await openWaiting(staging, "findings");
  const evidence = await openWaiting(staging, "evidence");
  try {
    const agencies = new Set<string>();
    const counted = { reports: 0, full: 0, findings: 0, evidence: 0 };
    for (const each of audited) {
      const { report } = each.entry;
      reports.append(reportRow(each));
      for (const row of findingRows(each)) {
        findings.append(row);
        counted.findings += 1;
      }
      for (const row of waitingEvidence(each)) {
        evidence.append(row);
        counted.evidence += 1;
      }
      counted.reports += 1;
      if (report.extent === "full") counted.full += 1;
      agencies.add(report.identity.agencyId);
      if (counted.reports % REPORTS_AT_ONCE === 0)
        await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    }
    const waiting = {
      reports: reports.seal(),
      findings: findings.seal(),
      evidence: evidence.seal(),
    };
    const resources = await writeTables(staging, waiting, counted.reports, signal);
    const { reports: all, full, ...others } = counted;
    const counts: Counts = {
      reports: all,
      agencies: agencies.size,
      full,
      opening: all - full,
      ...others,
    };
    return { resources, counts };
  } finally {
    for (const rows of [reports, findings, evidence]) await rows.close();
  }
}
