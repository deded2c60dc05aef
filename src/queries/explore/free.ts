import type { Row } from "../../engine/ask.ts";
import type { Question } from "../question.ts";

/** More rows than these are not brought over: a page can't show them, and a machine may not hold them. */
export const MOST_FREE_ROWS = 10_000;

/** Why a reader's text is not asked at all. */
export type Refusal =
  | { readonly kind: "empty" }
  /** It begins with a word that changes, writes or sets something, or that we do not know. */
  | { readonly kind: "forbidden"; readonly word: string; readonly at: number }
  /** Two statements in one text; where the second begins. */
  | { readonly kind: "several"; readonly at: number };

const ASKING = ["select", "with", "from", "values", "describe", "summarize", "show", "table", "("];

/**
 * Why a text can't be asked, or null where it can be: one statement, that asks. The engine would
 * refuse the others too, since the text is asked as a subquery, but in words about brackets.
 */
export function refusalOf(text: string): Refusal | null {
  const bare = withoutQuoted(text).replace(/[;\s]+$/, "");
  if (bare.trim() === "") return { kind: "empty" };
  const at = bare.search(/\S/);
  const [word = ""] = /^(\w+|.)/.exec(bare.slice(at)) ?? [];
  if (!ASKING.includes(word.toLowerCase())) return { kind: "forbidden", word, at };
  const end = bare.indexOf(";");
  if (end < 0) return null;
  return { kind: "several", at: end + 1 + Math.max(0, bare.slice(end + 1).search(/\S/)) };
}

/** The text with comments, literals and quoted names as blanks, each character in its place. */
function withoutQuoted(text: string): string {
  return text.replaceAll(
    /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$\$[\s\S]*?(?:\$\$|$)/g,
    (quoted) =>
      quoted.startsWith("--") || quoted.startsWith("/*")
        ? " ".repeat(quoted.length)
        : "·".repeat(quoted.length),
  );
}

/** The text without the semicolons at its end, comments left as they are. */
function statementOf(text: string): string {
  const { length } = withoutQuoted(text).replace(/[;\s]+$/, "");
  return text.slice(0, length);
}

export interface FreeParams {
  readonly text: string;
  readonly limit: number;
}

/**
 * A reader's own question over the tables. It stands as a subquery, so that it can only ask: what
 * changes, writes, sets or fetches is no subquery. The line before it is ours: an error's line is
 * one less.
 */
export const free: Question<FreeParams, Row> = {
  name: "free",
  statement: ({ text, limit }) => ({
    sql: `SELECT * FROM (\n${statementOf(text)}\n) AS answer LIMIT ${Math.trunc(limit)}`,
    parameters: [],
  }),
  row: (row) => row,
};

/** A part of a text, by its characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the engine says of a reader's text, without its drawing of the place; and the place. */
export interface FreeError {
  readonly words: string;
  readonly span: Span | null;
}

/**
 * Reads the engine's error: `LINE 2: …` is the line and what of it is shown, the `^` beneath stands
 * under the place, counted in columns of a terminal, in which a Chinese character takes two.
 *
 * @param message as the engine gave it for the statement of `free`
 */
export function freeError(message: string, text: string): FreeError {
  const match = /\n*LINE (\d+): (.*)\n( *)\^/.exec(message);
  const words = message
    .replace(/^The query failed: (Failed to extract statements: )?/, "")
    .replace(/\n*LINE \d+: [\s\S]*$/, "")
    .trim();
  if (!match) return { words, span: null };
  const [, number = "0", shown = "", blanks = ""] = match;
  const line = Number(number) - 2;
  const lines = text.split("\n");
  const source = lines[line];
  if (source === undefined) return { words, span: null };
  const start = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  const inside = shown.replace(/^\.\.\./, "").replace(/\.\.\.$/, "");
  const offset = Math.max(0, source.indexOf(inside));
  const cut = shown.startsWith("...") ? 3 : 0;
  const column = blanks.length - `LINE ${number}: `.length - cut;
  const from = start + Math.min(source.length, offset + charactersIn(inside, column));
  const [token = ""] = /^(\w+|"[^"]*"?|[^\s\w]+)/u.exec(text.slice(from)) ?? [];
  return { words, span: { from, to: from + Math.max(1, token.length) } };
}

/** How many characters of a text fill so many columns of a terminal. */
function charactersIn(text: string, columns: number): number {
  let filled = 0;
  let characters = 0;
  for (const character of text) {
    if (filled >= columns) break;
    filled += /[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1;
    characters += character.length;
  }
  return characters;
}
