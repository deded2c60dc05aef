import { type Labels, LONGEST } from "./labels.ts";
import type { Slot } from "./lines.ts";

export interface Found<Key> {
  readonly key: Key;
  readonly slot: Slot;
  /** Which of the words it begins with. */
  readonly at: number;
}

export interface Segments<Key> {
  /** The labels, in order. */
  readonly found: readonly Found<Key>[];
  /** Words after the last of them that are no label: perhaps what is left of one. */
  readonly trailing: string;
  /** Which of the words are part of no label. */
  readonly others: readonly number[];
}

/** A label comes in at most so many pieces: lines, cells, or words parted by spaces. */
export const MOST_PIECES = 8;
/** By how much a longer join must be the better label. */
const LEAD = 0.02;

/**
 * The labels among the words of a run. A label may be wrapped over several pieces, and pieces of
 * others stand between: the end of a label that was wrapped around its figures, a heading written
 * downwards. What is no label is passed over.
 */
export function segment<Key>(words: readonly Slot[], labels: Labels<Key>): Segments<Key> {
  const [first, second] = words;
  if (!first) return NONE;
  const known = labels.segments;
  const text = second ? words.map(printOf).join("\n") : printOf(first);
  const kept = known.get(text);
  if (kept) {
    const found = kept.found.flatMap(({ key, at }): Found<Key>[] => {
      const slot = words[at];
      return slot ? [{ key, slot, at }] : [];
    });
    return { ...kept, found };
  }
  const fresh = search(words, labels);
  if (known.size < MOST_KNOWN && text.length < LONGEST_KNOWN) {
    const found = fresh.found.map(({ key, at }) => ({ key, at }));
    // A copy: a piece of a document, kept, would keep the whole document in memory.
    known.set([...text].join(""), { ...fresh, trailing: [...fresh.trailing].join(""), found });
  }
  return fresh;
}

const NONE = { found: [], trailing: "", others: [] };

/** All that is looked at in a word. */
function printOf({ words, text }: Slot): string {
  return words || text.trim();
}

/** Enough for the lines of the form and what damage makes of them in many files; longer ones are prose. */
const MOST_KNOWN = 8192;
const LONGEST_KNOWN = 300;

function search<Key>(words: readonly Slot[], labels: Labels<Key>): Segments<Key> {
  const plain = words.map((slot) => slot.words);
  const found: Found<Key>[] = [];
  const others: number[] = [];
  let trailing = "";
  let end = words.length;
  while (end > 0) {
    let best: { key: Key; score: number; start: number } | null = null;
    let joined = "";
    let withoutLast = "";
    for (let start = end - 1; start >= Math.max(0, end - MOST_PIECES); start -= 1) {
      joined = `${plain[start] ?? ""}${joined}`;
      if (joined.length > LONGEST) break;
      // A single letter is one of a label written downwards.
      if (joined.length === 1) continue;
      if (start < end - 1) withoutLast = `${plain[start] ?? ""}${withoutLast}`;
      const match = labels.matchBare(joined);
      // A longer join must be clearly better, or it has only swallowed a neighbour; and so must its
      // last piece make it.
      if (!match || match.score <= (best?.score ?? 0) + LEAD) continue;
      if (start < end - 1 && (labels.matchBare(withoutLast)?.score ?? 0) >= match.score) continue;
      best = { ...match, start };
      if (best.score > 1 - LEAD) break;
    }
    const slot = best ? words[best.start] : undefined;
    const series = best ? [] : labels.seriesIn(plain[end - 1] ?? "");
    if (best && slot) {
      found.push({ key: best.key, slot, at: best.start });
      end = best.start;
    } else if (series.length > 0) {
      end -= 1;
      const at = end;
      const heads = words.slice(at, at + 1);
      found.push(
        ...series.toReversed().flatMap((key) => heads.map((head) => ({ key, slot: head, at }))),
      );
    } else {
      end -= 1;
      others.push(end);
      // `2.` alone is what is left of a label, too.
      const word = words[end];
      const rest = word ? printOf(word) : "";
      if (found.length === 0) trailing = `${rest}${trailing}`;
    }
  }
  return { found: found.reverse(), trailing, others };
}

export function labelsIn<Key>(words: readonly Slot[], labels: Labels<Key>): readonly Found<Key>[] {
  return segment(words, labels).found;
}
