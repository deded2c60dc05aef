import type { Finding } from "../../audit/index.ts";
import type { Entry, SetAside } from "../../dataset/entry.ts";
import type { Document } from "../../documents/index.ts";
import type { CellName, ClaimName, Scope } from "../../form/index.ts";

/** A figure the reader put in the place of what was read: a number, or that there is none. */
export interface Correction {
  readonly figure: CellName | ClaimName;
  /** Null: the report gives no number there. */
  readonly value: number | null;
}

/** A report that a reader brought, as it was read; their corrections stand beside it and never in it. */
export interface Brought {
  /** Stable for a file's report: the same file dropped again is the same report. */
  readonly id: string;
  readonly file: string;
  /** When it was brought, ISO 8601. */
  readonly at: string;
  readonly entry: Entry;
  /** Null where figures were transcribed. */
  readonly document: Document | null;
  readonly corrections: readonly Correction[];
  /** Whom the report counts, where the reader says so; else what was read stands. */
  readonly scopeGiven?: Scope | undefined;
  /** What the audit found of the figures as corrected. */
  readonly findings: readonly Finding[];
}

/** A file that could not be read, and why. */
export interface Refused {
  readonly id: string;
  readonly at: string;
  readonly aside: SetAside;
}

/** The id of a report from a file: who and when, and of which of several files. */
export function broughtId({ reportId, sourceSha256 }: Entry, file: string): string {
  return `${reportId}~${(sourceSha256 ?? shortHash(file)).slice(0, 6)}`;
}

/** Tells files apart where there is no fingerprint (FNV-1a); not a seal. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
