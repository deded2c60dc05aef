import {
  APPLICANTS,
  APPLICATION_ROWS,
  DISCLOSURE_BLOCKS,
  DISPUTES,
  HEADINGS,
  OUTCOMES,
  RESULTS,
} from "../form/index.ts";
import { Characters } from "./characters.ts";
import { simplify } from "./script.ts";

interface Labelled {
  readonly label: { readonly zh: string };
  readonly aliases?: readonly string[];
}

const labelled: readonly Labelled[] = [
  ...DISCLOSURE_BLOCKS.flatMap(({ rows, columns }): Labelled[] => [...rows, ...columns]),
  ...APPLICANTS,
  ...APPLICATION_ROWS,
  ...OUTCOMES,
  ...DISPUTES,
  ...RESULTS,
];

/** All that the form prints in its tables, as the bare characters, longest first. */
const WORDS: readonly string[] = [
  ...new Set(
    [
      ...labelled.flatMap(({ label, aliases = [] }) => [label.zh, ...aliases]),
      ...Object.values(HEADINGS).map(({ zh }) => zh),
      ...DISCLOSURE_BLOCKS.map(({ article }) => article.zh),
    ].map(bare),
  ),
]
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length);

const ANY = new RegExp(WORDS.join("|"), "gu");
const FORM = WORDS.join(" ");
const CHARACTERS = new Characters(FORM, "一二三四五六七八九十");

/** Characters by which an agency denies; in the form they stand inside labels only (无法提供, 尚未审结). */
const DENIAL = /^(?:无|未|没|没有)$/u;

/**
 * Whether a line, as printed with its spaces, holds nothing but what the form itself prints in its
 * tables: labels, whole or cut by a line's end, and bare figures. Such a line says nothing of what
 * happened: 未经复议直接起诉 does not deny a review. A figure with its unit (行政复议2件) is the
 * agency's own words.
 */
export function isPrintedForm(line: string): boolean {
  const text = simplify(line);
  // Most prose is told apart by this alone.
  if (!CHARACTERS.coverWords(text)) return false;
  if (/\d\s*(?:件|条|份|起|宗|例|项|个)/u.test(text) || /。\s*$/u.test(text)) return false;
  const words = bare(text);
  if (words.trim() === "") return false;
  return words
    .replace(ANY, " ")
    .split(/\s+/u)
    .every((rest) => FORM.includes(rest) && !DENIAL.test(rest));
}

/** The words of a text, without numbering and punctuation; spaces stay. */
function bare(text: string): string {
  // Numbering goes with its sign: 一 alone is a character of words (三安全一稳定).
  return text
    .replace(/[（(]?[一二三四五六七八九十]{1,2}[）)、.．]/gu, "")
    .replace(/[^\p{Script=Han}\s]/gu, "");
}
