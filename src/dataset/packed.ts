import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { fingerprint } from "../audit/index.ts";
import type { Extent } from "../form/index.ts";
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

/** An entry packed. Its body is a sixth of its size: the fastest deflate, as packing is paid for every file. */
export function packEntry(entry: Entry): PackedEntry {
  // A copy of exact size: what zlib gives may be a window on a larger buffer.
  const body = new Uint8Array(deflateRawSync(serialize(entry), { level: 1 }));
  return { card: cardOf(entry), body };
}

/** What a file gave, packed. */
export function pack(read: FileRead): PackedRead {
  return read.ok ? { ok: true, entries: read.entries.map(packEntry) } : read;
}

/**
 * The entry that was packed.
 *
 * @param body what `packEntry` gave; bytes of any other origin must not come here
 */
export function unpackEntry(body: Uint8Array): Entry {
  return deserialize(inflateRawSync(body)) as Entry;
}
