import type { Document, Paragraph } from "../documents/index.ts";
import { type Body, bodyOf, type Line, type ProseSection, sectionOf } from "./body.ts";
import { plain } from "./plain.ts";
import { type Sentence, sentencesOf } from "./prose.ts";

/** A line of a document as patterns read it, whether it stands in a paragraph or in a cell. */
export interface TextLine {
  readonly text: string;
  /** Cells of one row follow each other; a label's value is the next one. */
  readonly isCell: boolean;
  readonly heading: ProseSection | null;
}

/** A document's words, made plain once for all who look for words in them. */
export interface Text {
  /** All lines, of paragraphs and cells, in reading order, a merged cell once. */
  readonly lines: readonly TextLine[];
  readonly body: Body;
  /** Of the report's prose, in order. */
  readonly sentences: readonly Sentence[];
}

/** The words of a document. */
export function readText(document: Document): Text {
  const lines: TextLine[] = [];
  const paragraphs: Line[] = [];
  for (const block of document.blocks) {
    if (block.kind === "grid") {
      for (const cell of new Set(block.rows.flat())) {
        // Nearly all cells are no more than this, and plain already.
        if (/^\d+$/.test(cell.text)) lines.push({ text: cell.text, isCell: true, heading: null });
        else lines.push(...linesOf(cell.text, true));
      }
      continue;
    }
    const own = linesOf(block.text, false);
    lines.push(...own);
    const paragraph = paragraphOf(block, own);
    if (paragraph) paragraphs.push(paragraph);
  }
  const body = bodyOf(paragraphs);
  return { lines, body, sentences: sentencesOf(body) };
}

function linesOf(text: string, isCell: boolean): TextLine[] {
  if (isCell && text === "") return [];
  if (!/[\n|\t]/u.test(text)) return lineOf(text, isCell);
  return text.split(/[\n|\t]/u).flatMap((line) => lineOf(line, isCell));
}

function lineOf(line: string, isCell: boolean): TextLine[] {
  const words = plain(line);
  return words === "" ? [] : [{ text: words, isCell, heading: sectionOf(words) }];
}

/** A paragraph as one line; null for one that holds nothing, or cells parted by marks. */
function paragraphOf({ text, place }: Paragraph, lines: readonly TextLine[]): Line | null {
  const raw = text.trim();
  const [first, another] = lines;
  if (!first || /[|\t]/u.test(raw)) return null;
  if (!another) return { raw, place, text: first.text, heading: first.heading };
  const words = plain(raw);
  return { raw, place, text: words, heading: sectionOf(words) };
}
