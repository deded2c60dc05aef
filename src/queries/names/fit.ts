import type { Lines } from "../../engine/wholeColumns.ts";
import type { NameIndex } from "./nameIndex.ts";

/** One of the words typed: sought in names, or, of Latin letters, in their initials. */
export interface Part {
  readonly text: string;
  readonly isLatin: boolean;
}

/** What was typed as its parts: full-width letters and capitals as a reader means them. */
export function partsOf(typed: string): readonly Part[] {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/u)
    .filter((text) => text !== "")
    .map((text) => ({ text, isLatin: /^[a-z0-9]+$/.test(text) }));
}

/** The texts a part is sought in. */
export function linesFor({ isLatin }: Part, index: NameIndex): Lines {
  return isLatin ? index.initials : index.names;
}

/** Where a part stands in a name, the least the best: at its beginning, at a word's, inside. */
const [PREFIX, WORD, INSIDE] = [0, 1, 2] as const;

/** The last characters of places: a word of an agency's name begins after one. */
const PLACE_ENDS = new Set("省市区县旗盟州镇乡");

/**
 * How a part that stands as typed in a name stands there; null where it does not. Initials have a
 * letter for each character of a name.
 */
export function wholeFit(index: NameIndex, line: number, part: Part): number | null {
  const { text, starts } = linesFor(part, index);
  const start = starts[line] ?? 0;
  const at = text.slice(start, starts[line + 1]).indexOf(part.text);
  return at < 0 ? null : fitAt(index, line, at);
}

/** How well it is to stand there, so many characters into a name. */
export function fitAt(index: NameIndex, line: number, at: number): number {
  return at === 0 ? PREFIX : isWordStart(index, line, at) ? WORD : INSIDE;
}

function isWordStart({ names }: NameIndex, line: number, at: number): boolean {
  return PLACE_ENDS.has(names.text.charAt((names.starts[line] ?? 0) + at - 1));
}

/**
 * In how many pieces a part's characters stand in a name, one after the other, each piece as long as
 * it can be, and one more where the first begins no word; 0 where they do not.
 */
export function piecesOf(index: NameIndex, line: number, part: Part): number {
  const { text, starts } = linesFor(part, index);
  const [begin, end] = [starts[line] ?? 0, starts[line + 1] ?? 0];
  const first = part.text.charCodeAt(0);
  let fewest = 0;
  for (let start = begin; start < end; start += 1) {
    if (text.charCodeAt(start) !== first) continue;
    const pieces = piecesFrom(text, end, part.text, start);
    // Where they do not follow from here, they follow from nowhere later.
    if (pieces === 0) break;
    const isWord = start === begin || isWordStart(index, line, start - begin);
    const all = isWord ? pieces : pieces + 1;
    if (fewest === 0 || all < fewest) fewest = all;
  }
  return fewest;
}

function piecesFrom(text: string, end: number, sought: string, start: number): number {
  let pieces = 1;
  let at = start;
  for (let next = 1; next < sought.length; next += 1) {
    const wanted = sought.charCodeAt(next);
    const before = at;
    do at += 1;
    while (at < end && text.charCodeAt(at) !== wanted);
    if (at >= end) return 0;
    if (at > before + 1) pieces += 1;
  }
  return pieces;
}
