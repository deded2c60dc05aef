import { LEVELS } from "../../form/index.ts";
import type { AgencyEntry } from "../agencies.ts";
import { initialsReader } from "./initials.ts";

/**
 * Agencies by name, held so that a search of all of them takes milliseconds: one long text is
 * searched ten times as fast as as many short ones.
 */
export interface NameIndex {
  readonly entries: readonly AgencyEntry[];
  readonly names: Lines;
  /** Of each name the first letters in pinyin, lower case. */
  readonly initials: Lines;
  /** Of each, its level's place among the levels, the largest first; an unknown one last. */
  readonly levels: Uint8Array;
}

/** Texts one after the other, each ended by a line's end. */
export interface Lines {
  readonly text: string;
  /** Where each begins, and where one more would. */
  readonly starts: Uint32Array;
}

/** An agency as a source of names has it; null where the source does not know its initials. */
export interface NamedEntry {
  readonly entry: AgencyEntry;
  readonly initials: string | null;
}

/** An index of agencies, in the order they are given in. */
export function nameIndexOf(named: readonly NamedEntry[]): NameIndex {
  const read = initialsReader();
  const levels = new Map<string | null, number>(LEVELS.map(({ id }, place) => [id, place]));
  return {
    entries: named.map(({ entry }) => entry),
    names: linesOf(named.map(({ entry }) => entry.agency)),
    initials: linesOf(named.map(({ entry, initials }) => initials ?? read(entry.agency))),
    levels: Uint8Array.from(named, ({ entry }) => levels.get(entry.level) ?? LEVELS.length),
  };
}

function linesOf(texts: readonly string[]): Lines {
  const starts = new Uint32Array(texts.length + 1);
  let at = 0;
  for (const [place, text] of texts.entries()) {
    starts[place] = at;
    at += text.length + 1;
  }
  starts[texts.length] = at;
  return { text: `${texts.join("\n")}\n`, starts };
}
