import type { Document } from "./document.ts";
import { NOWHERE } from "./place.ts";

/** The rule between two rows of a table drawn with characters: `+----+----+`. */
const RULE = /^\s*[+┌├└┏┣┗┠╔╠╚][-=+─━═┬┼┴┳╋┻┯┿┷┨┤┐┘┓┫┛╦╬╩╗╣╝ ]+$/;

/** The marks of Markdown that are not words: heading signs and emphasis. */
function withoutMarks(line: string): string {
  return line.replace(/^\s{0,3}#{1,6}\s+/, "").replace(/\*\*|__/g, "");
}

/**
 * Plain text or Markdown: one paragraph for each line that is not empty, its tabs and pipes kept.
 * What they mean (a row, a cell, the end of one) differs from file to file, and only a reader that
 * knows the form can tell.
 */
export function readText(source: string, format: "text" | "markdown"): Document {
  const blocks = source.split(/\r\n|\r|\n|\f/).flatMap((line, index) => {
    const words = format === "markdown" ? withoutMarks(line) : line;
    if (words.trim() === "" || RULE.test(words)) return [];
    const text = words.replace(/[│┃║]/g, "|");
    return [{ kind: "paragraph" as const, text, place: { ...NOWHERE, line: index + 1 } }];
  });
  return { format, title: null, metadata: {}, blocks };
}
