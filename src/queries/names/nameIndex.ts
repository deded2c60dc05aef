import { type Lines, linesOfTexts } from "../../engine/wholeColumns.ts";
import { LEVELS } from "../../form/index.ts";
import type { AgencyEntry } from "../agencies.ts";
import { type Among, termsOf } from "./among.ts";
import { initialsReader } from "./initials.ts";

/**
 * Agencies by name, held so that a search of all of them takes milliseconds: one long text is
 * searched ten times as fast as as many short ones, and of an agency that nobody is shown no more is
 * made than its place in them.
 */
export interface NameIndex {
  readonly count: number;
  readonly names: Lines;
  /** Of each name the first letters in pinyin, lower case. */
  readonly initials: Lines;
  /** Of each, its level's place among the levels, the largest first; an unknown one last. */
  readonly levels: Uint8Array;
  readonly idOf: (line: number) => string;
  readonly entryOf: (line: number) => AgencyEntry;
  /** Whether an agency is among some. */
  readonly memberOf: (among: Among) => (line: number) => boolean;
}

/** An agency as a source of names has it; null where the source does not know its initials. */
export interface NamedEntry {
  readonly entry: AgencyEntry;
  readonly initials: string | null;
}

/** An index of agencies, in the order they are given in. */
export function nameIndexOf(named: readonly NamedEntry[]): NameIndex {
  const read = initialsReader();
  const entries = named.map(({ entry }) => entry);
  const entryOf = (line: number): AgencyEntry => {
    const entry = entries[line];
    if (entry === undefined) throw new RangeError(`There is no agency ${line}.`);
    return entry;
  };
  return {
    count: entries.length,
    names: linesOfTexts(entries.map(({ agency }) => agency)),
    initials: linesOfTexts(named.map(({ entry, initials }) => initials ?? read(entry.agency))),
    levels: Uint8Array.from(entries, ({ level }) => placeOfLevel(level)),
    idOf: (line) => entryOf(line).agencyId,
    entryOf,
    memberOf: (among) => {
      const terms = termsOf(among);
      return (line) => terms.every(({ fits, of }) => fits(of(entryOf(line))));
    },
  };
}

const PLACES = new Map<unknown, number>(LEVELS.map(({ id }, place) => [id, place]));

/** A level's place among the levels, the largest first; an unknown one last. */
export function placeOfLevel(level: unknown): number {
  return PLACES.get(level) ?? LEVELS.length;
}
