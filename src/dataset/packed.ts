import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { fingerprint } from "../audit/index.ts";
import type { CellName, ClaimName, Extent } from "../form/index.ts";
import type { Cell, Claim } from "../parse/index.ts";
import type { Entry, FileRead, SetAside } from "./entry.ts";

/**
 * What stays in memory of an entry while ten thousand others are read: enough to choose between two
 * sources of one report and to see which may have copied. The entry itself, a hundred times as much,
 * waits on disk.
 */
export interface Card {
  readonly reportId: string;
  readonly agencyId: string;
  readonly year: number;
  readonly source: string;
  readonly sourceSha256: string | null;
  readonly extent: Extent;
  readonly publishedOn: string | null;
  /** Whether it carries a difference to another source, found by an earlier ingest. */
  readonly isConflicted: boolean;
  /**
   * Equal for two reports whose figures are; that others' are never equal is not promised. Null
   * where the figures are too few to be copied.
   */
  readonly print: number | null;
}

/** An entry as it is kept on disk and sent between threads. */
export interface PackedEntry {
  readonly card: Card;
  readonly body: Uint8Array;
}

/** What one file gave, packed. */
export type PackedRead =
  | { readonly ok: true; readonly entries: readonly PackedEntry[] }
  | { readonly ok: false; readonly setAside: SetAside };

/** Of a fingerprint's SHA-256: as many bytes as a number holds exactly. */
const PRINT_BYTES = 6;

/** The card of an entry. */
export function cardOf({ reportId, report, source, sourceSha256, kept }: Entry): Card {
  const figures = fingerprint(report);
  return {
    reportId,
    agencyId: report.identity.agencyId,
    year: report.year,
    source,
    sourceSha256,
    extent: report.extent,
    publishedOn: report.publishedOn,
    isConflicted: kept.some(({ rule }) => rule === "source.conflict"),
    print:
      figures === null
        ? null
        : createHash("sha256").update(figures).digest().readUIntBE(0, PRINT_BYTES),
  };
}

/** What a body holds: an entry with its cells and claims column by column, a third of what the maps take. */
interface Body {
  readonly entry: Omit<Entry, "report"> & {
    readonly report: Omit<Entry["report"], "cells" | "claims">;
  };
  readonly cells: {
    readonly names: readonly CellName[];
    readonly states: readonly Cell["state"][];
    /** Null where the state is not a number. */
    readonly values: readonly (number | null)[];
    readonly raws: readonly (string | null)[];
    readonly places: readonly (string | null)[];
  };
  readonly claims: readonly (readonly [ClaimName, Claim])[];
}

/** An entry packed; with the fastest deflate, as packing is paid for every file. */
export function packEntry(entry: Entry): PackedEntry {
  const { cells, claims, ...report } = entry.report;
  const all = [...cells.values()];
  const body: Body = {
    entry: { ...entry, report },
    cells: {
      names: [...cells.keys()],
      states: all.map(({ state }) => state),
      values: all.map((cell) => (cell.state === "number" ? cell.value : null)),
      raws: all.map(({ raw }) => raw),
      places: all.map(({ place }) => place),
    },
    claims: [...claims],
  };
  const deflated = deflateRawSync(JSON.stringify(body), { level: 1 });
  // A copy of exact size: what zlib gives may be a window on a larger buffer.
  return { card: cardOf(entry), body: new Uint8Array(deflated) };
}

/** What a file gave, packed. */
export function pack(read: FileRead): PackedRead {
  return read.ok ? { ok: true, entries: read.entries.map(packEntry) } : read;
}

/**
 * The entry that was packed.
 *
 * @param packed what `packEntry` gave; bytes of any other origin must not come here
 */
export function unpackEntry(packed: Uint8Array): Entry {
  const { entry, cells, claims } = JSON.parse(inflateRawSync(packed).toString()) as Body;
  const byName = new Map<CellName, Cell>();
  for (const [index, name] of cells.names.entries()) {
    const state = cells.states[index] ?? "unreadable";
    const value = cells.values[index] ?? null;
    const raw = cells.raws[index] ?? null;
    const place = cells.places[index] ?? null;
    if (state !== "number") byName.set(name, { state, raw, place });
    else if (value !== null && raw !== null && place !== null) {
      byName.set(name, { state, value, raw, place });
    } else throw new Error(`${name} of ${entry.reportId} was packed as a number without one.`);
  }
  return { ...entry, report: { ...entry.report, cells: byName, claims: new Map(claims) } };
}
