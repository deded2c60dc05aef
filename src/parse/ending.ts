import type { Document } from "../documents/index.ts";
import type { Line } from "./body.ts";
import type { Text } from "./text.ts";

const TABLE_SECTIONS = ["disclosure", "applications", "disputes"];
const CLOSING_SECTIONS = ["problems", "other"] as const;

/**
 * Whether a document's text breaks off before the report is at its end: inside a sentence, under
 * the heading of a table, or among the tables, `isTableLacking` being true where one lacks rows or
 * is not there. A page that goes on after the report, and a report that has come to its closing
 * sections, are not broken off there, whatever they lack; nor is a page that publishes an
 * opening alone and closes its last sentence.
 */
export function breaksOff(document: Document, text: Text, isTableLacking: boolean): boolean {
  const { lines, isFollowed } = text.body;
  if (isFollowed) return false;
  const sections = new Set(text.lines.map(({ heading }) => heading));
  if (sections.has("other")) return false;
  const last = lines.at(-1);
  const isProseLast = last !== undefined && isLastOf(document, last);
  if (isProseLast && isMidSentence(last.text)) return true;
  if (CLOSING_SECTIONS.some((section) => sections.has(section))) return false;
  const isHeadingLast =
    isProseLast && last.heading !== null && TABLE_SECTIONS.includes(last.heading);
  return isHeadingLast || isTableLacking;
}

function isLastOf(document: Document, line: Line): boolean {
  const block = document.blocks.at(-1);
  return block?.kind === "paragraph" && block.text.trim() === line.raw;
}

/** Prose of several clauses that does not close. Footers and signatures have no clauses, headings no end. */
function isMidSentence(text: string): boolean {
  if (/\ufffd$/u.test(text)) return true;
  return (
    text.length >= 15 && /[，。；、]/u.test(text) && /[\p{Script=Han}\d，、；：“（]$/u.test(text)
  );
}
