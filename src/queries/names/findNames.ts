import type { AgencyEntry } from "../agencies.ts";
import type { Among } from "./among.ts";
import { fitAt, linesFor, type Part, partsOf, piecesOf, wholeFit } from "./fit.ts";
import type { NameIndex } from "./nameIndex.ts";

export interface NameQuery {
  /** What was typed: parts of a name, or initials in pinyin, divided by spaces. */
  readonly typed: string;
  readonly among: Among;
  /** `agency_id`s that are not wanted. */
  readonly without: readonly string[];
  readonly limit: number;
}

export interface NameMatches {
  /** The best first. */
  readonly shown: readonly AgencyEntry[];
  /** How many match beyond those shown. */
  readonly more: number;
}

/** How many agencies are looked at in one step: a millisecond or two. */
const STRIDE = 4096;

/**
 * Agencies by what was typed. All parts must be in the name, or in its initials; names that begin
 * with it come first, then those with a word that does, then others; of equals the larger level,
 * then the shorter name, then the order of the index. Where no name has all parts as they stand,
 * each may be an abbreviation: 人社 of 人力资源和社会保障, njsrsj of 南京市人力资源和社会保障局.
 *
 * It stops after every few thousand agencies, so that its caller can let a page draw.
 */
export function* findNames(index: NameIndex, query: NameQuery): Generator<void, NameMatches> {
  const parts = partsOf(query.typed);
  const best = bestOf(index, query);
  const longest = parts.toSorted((one, other) => other.text.length - one.text.length)[0];
  if (longest === undefined) {
    // All are equal, and the order of the index is by region.
    yield* eachLine(index, (line) => best.take(line, 0));
    return best.matches();
  }
  yield* linesWith(index, longest, (line, at) => {
    const fit = wholeFitOf(index, line, parts, longest, at);
    if (fit !== null) best.take(line, fit);
  });
  if (best.isEmpty()) {
    yield* eachLine(index, (line) => {
      const pieces = piecesOfAll(index, line, parts);
      if (pieces !== null) best.take(line, pieces);
    });
  }
  return best.matches();
}

function* eachLine({ count }: NameIndex, look: (line: number) => void): Generator<void, void> {
  for (let line = 0; line < count; line += 1) {
    if (line % STRIDE === STRIDE - 1) yield;
    look(line);
  }
}

/** The lines that hold a part as it stands, in their order. */
function* linesWith(
  index: NameIndex,
  part: Part,
  look: (line: number, at: number) => void,
): Generator<void, void> {
  const { text, starts } = linesFor(part, index);
  let line = 0;
  let looked = 0;
  for (let at = text.indexOf(part.text); at >= 0; ) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line += 1;
    look(line, at - (starts[line] ?? 0));
    looked += 1;
    if (looked % STRIDE === 0) yield;
    at = text.indexOf(part.text, starts[line + 1] ?? text.length);
  }
}

/** How the first part stands in a name that holds them all; where one of them does is known. */
function wholeFitOf(
  index: NameIndex,
  line: number,
  parts: readonly Part[],
  known: Part,
  at: number,
): number | null {
  let first: number | null = null;
  for (const part of parts) {
    const fit = part === known ? fitAt(index, line, at) : wholeFit(index, line, part);
    if (fit === null) return null;
    first ??= fit;
  }
  return first;
}

function piecesOfAll(index: NameIndex, line: number, parts: readonly Part[]): number | null {
  let sum = 0;
  for (const part of parts) {
    const pieces = piecesOf(index, line, part);
    if (pieces === 0) return null;
    sum += pieces;
  }
  return sum;
}

/** Keeps the best of what it is given, and counts all. */
function bestOf(index: NameIndex, { typed, among, without, limit }: NameQuery) {
  const { levels, names } = index;
  const isAmong = index.memberOf(among);
  const unwanted = new Set(without);
  const isRanked = typed.trim() !== "";
  const best: { readonly rank: number; readonly line: number }[] = [];
  let found = 0;
  return {
    take: (line: number, fit: number): void => {
      if (!isAmong(line) || (unwanted.size > 0 && unwanted.has(index.idOf(line)))) return;
      found += 1;
      const length = (names.starts[line + 1] ?? 0) - (names.starts[line] ?? 0);
      const rank = isRanked ? (fit * 16 + (levels[line] ?? 0)) * 1024 + length : 0;
      const worst = best.at(-1);
      if (best.length === limit && worst !== undefined && rank >= worst.rank) return;
      best.splice(placeOf(best, rank), 0, { rank, line });
      if (best.length > limit) best.pop();
    },
    isEmpty: (): boolean => found === 0,
    matches: (): NameMatches => ({
      shown: best.map(({ line }) => index.entryOf(line)),
      more: found - best.length,
    }),
  };
}

/** Where a rank belongs among ranks in order, after its equals. */
function placeOf(ranked: readonly { readonly rank: number }[], rank: number): number {
  let [low, high] = [0, ranked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranked[middle]?.rank ?? 0) <= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
