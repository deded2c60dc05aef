import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Ask } from "../../engine/ask.ts";
import { openEmptyEngine } from "../../engine/node.ts";
import type { Rows } from "../../engine/write.ts";
import type { Counts } from "../dataPackage.ts";
import { writeDescriptor } from "../descriptorFile.ts";
import { recover, replaceFolder } from "../folder.ts";
import { openWaiting, waitingEvidence } from "../layout/waiting.ts";
import { writeTables } from "../layout/write.ts";
import { findingRows } from "../rows.ts";
import { makeAgencies } from "./agencies.ts";
import { CHANCE_MACROS } from "./chance.ts";
import { type Examined, examine } from "./findings.ts";
import { makeSlots, reportQuery } from "./reports.ts";

export interface SynthOptions {
  readonly reports: number;
  readonly folder: string;
  readonly seed: number;
}

/** Half of what the whole command may take: the rest is for JavaScript, and for DuckDB's own excess. */
const MEMORY = "800MB";

/** A folder that a synthetic dataset must not replace: which, and what to do instead. */
export class NotOurs extends Error {
  override readonly name = "NotOurs";
}

/**
 * Writes a synthetic dataset of exactly so many reports into a folder, in place of a synthetic one
 * that was there. The same number and seed give the same bytes.
 *
 * @throws NotOurs where the folder holds anything but a synthetic dataset; it is left alone
 */
export async function generate(options: SynthOptions, signal: AbortSignal): Promise<Counts> {
  const { folder } = options;
  await recover(folder);
  await refuseOthers(folder);
  return replaceFolder(folder, signal, async (staging) => {
    const store = join(staging, "generation.duckdb");
    const { ask, close } = await openEmptyEngine({ store, memory: MEMORY });
    try {
      return await write(ask, options, staging, signal);
    } finally {
      close();
      for (const left of [store, `${store}.wal`, `${store}.tmp`]) {
        await rm(left, { recursive: true, force: true });
      }
    }
  });
}

async function refuseOthers(folder: string): Promise<void> {
  if (!existsSync(folder) || (await readdir(folder)).length === 0) return;
  const manifest = join(folder, "datapackage.json");
  if (existsSync(manifest)) {
    const known: unknown = JSON.parse(await readFile(manifest, "utf8"));
    if (
      typeof known === "object" &&
      known !== null &&
      "synthetic" in known &&
      known.synthetic === true
    )
      return;
  }
  throw new NotOurs(
    `${folder} is not empty and holds no synthetic dataset. Name another folder, or remove it first.`,
  );
}

async function write(
  ask: Ask,
  { reports, seed }: SynthOptions,
  staging: string,
  signal: AbortSignal,
): Promise<Counts> {
  for (const macro of CHANCE_MACROS) await ask(macro, [], { signal });
  await makeAgencies(ask, seed, reports);
  await makeSlots(ask, reports);
  await ask("CREATE TABLE counts (number BIGINT, year INTEGER, errors INTEGER, warnings INTEGER)");
  const findings = await openWaiting(staging, "findings");
  const evidence = await openWaiting(staging, "evidence");
  try {
    const found = await auditAll(ask, { findings, evidence }, signal);
    await ask(`CREATE TABLE reports AS ${reportQuery("TRUE")}`, [], { signal });
    const waiting = {
      reports: { ask, table: "reports" },
      findings: findings.seal(),
      evidence: evidence.seal(),
    };
    const resources = await writeTables(staging, waiting, reports, signal);
    const counts = { ...(await countsOf(ask)), ...found };
    const version = `0.1.0-synthetic.${seed}`;
    await writeDescriptor(staging, { version, synthetic: true, counts, resources });
    return counts;
  } finally {
    await findings.close();
    await evidence.close();
  }
}

/** Rows counted before they are put into the table: one statement for some thousand reports. */
const COUNTED_AT_ONCE = 5_000;

/** Audits what there may be something to say of: its findings, and the evidence of the sample. */
async function auditAll(
  ask: Ask,
  { findings, evidence }: { readonly findings: Rows; readonly evidence: Rows },
  signal: AbortSignal,
): Promise<Pick<Counts, "findings" | "evidence">> {
  const written = { findings: 0, evidence: 0 };
  const sample: Examined[] = [];
  let counted: Examined[] = [];
  for await (const examined of examine(ask)) {
    signal.throwIfAborted();
    if (examined.evidenced) sample.push(examined);
    if (examined.findings.length > 0) counted.push(examined);
    if (counted.length === COUNTED_AT_ONCE) {
      await keepCounts(ask, counted);
      counted = [];
    }
    for (const row of findingRows(examined)) {
      findings.append(row);
      written.findings += 1;
    }
  }
  await keepCounts(ask, counted);
  for (const examined of sample.sort(byReport)) {
    for (const row of waitingEvidence(examined)) {
      evidence.append(row);
      written.evidence += 1;
    }
  }
  return written;
}

function byReport({ entry: one }: Examined, { entry: other }: Examined): number {
  return one.reportId < other.reportId ? -1 : 1;
}

async function keepCounts(ask: Ask, examined: readonly Examined[]): Promise<void> {
  const severe = ({ findings }: Examined, wanted: string) =>
    String(findings.filter(({ severity }) => severity === wanted).length);
  await ask(
    `INSERT INTO counts
     SELECT number, year, errors, warnings FROM (
       SELECT unnest($1) AS agency_id, unnest($2)::INTEGER AS year,
         unnest($3)::INTEGER AS errors, unnest($4)::INTEGER AS warnings)
     JOIN agencies USING (agency_id)`,
    [
      examined.map(({ entry }) => entry.report.identity.agencyId),
      examined.map(({ entry }) => String(entry.report.year)),
      examined.map((one) => severe(one, "error")),
      examined.map((one) => severe(one, "warning")),
    ],
  );
}

async function countsOf(ask: Ask): Promise<Omit<Counts, "findings" | "evidence">> {
  const [row] = await ask(
    `SELECT count(*) AS reports, count(DISTINCT number) AS agencies,
       count(*) FILTER (extent = 'full') AS whole FROM slots`,
  );
  const [reports, full] = [Number(row?.["reports"]), Number(row?.["whole"])];
  const agencies = Number(row?.["agencies"]);
  return { reports, agencies, full, opening: reports - full };
}
