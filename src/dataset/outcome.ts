import type { Counts } from "./dataPackage.ts";
import type { SetAside } from "./entry.ts";
import type { Audited } from "./rows.ts";
import type { Shard } from "./shard.ts";

/** One report of this run, as the closing table lists it. */
export interface OutcomeRow {
  readonly report_id: string;
  readonly agency: string;
  readonly year: number;
  readonly extent: string;
  /** Cells that hold a number, and figures stated in prose. */
  readonly cells: number;
  readonly claims: number;
  readonly errors: number;
  readonly warnings: number;
  readonly source: string;
  /** Whether this run's reading stands in the dataset, or another source for the same year beat it. */
  readonly kept: boolean;
}

/** What an ingest did. */
export interface Outcome {
  readonly folder: string;
  readonly files: number;
  readonly read: number;
  readonly set_aside: readonly SetAside[];
  readonly reports: readonly OutcomeRow[];
  /** The same files were read into the same dataset before: it was left as it stands, and this is what that did. */
  readonly unchanged: boolean;
  /** Of the whole dataset afterwards; null where there is none of this run. */
  readonly dataset: Counts | null;
  /** The part of the files that was read, where only that was asked for. */
  readonly shard: Shard | null;
}

export function outcomeRow({ entry, findings }: Audited, kept: boolean): OutcomeRow {
  const { report } = entry;
  return {
    report_id: entry.reportId,
    agency: report.identity.agency,
    year: report.year,
    extent: report.extent,
    cells: [...report.cells.values()].filter(({ state }) => state === "number").length,
    claims: report.claims.size,
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
    source: entry.source,
    kept,
  };
}

/** The exit code of the contract: 0 every file was read, 2 some or all were set aside. */
export function exitCodeOf(outcome: Outcome): 0 | 2 {
  // There may be fewer files than parts: an empty one is read, too.
  const isDone = outcome.read > 0 || outcome.shard !== null;
  return outcome.set_aside.length === 0 && isDone ? 0 : 2;
}
