import type { Place } from "../documents/index.ts";
import type { Body, Line, ProseSection } from "./body.ts";
import { isPrintedForm } from "./printed.ts";

/** A sentence of a report. */
export interface Sentence {
  /** Simplified, without spaces, with half-width digits and full-width punctuation. */
  readonly text: string;
  /** The same as the report prints it. */
  readonly raw: string;
  readonly place: Place;
  readonly section: ProseSection;
  /** Counts the paragraphs, so that sentences of one paragraph can be told from the next one's. */
  readonly paragraph: number;
}

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[-－—•]\S|[0-9]{1,2}[、.．](?!\d))/u;

/** The sentences of a report's prose, in order. Lines that are cells of a table are left out. */
export function sentencesOf({ lines }: Body): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let section: ProseSection = "overview";
  let paragraph = 0;
  for (const line of unwrap(lines.filter(({ raw }) => !isPrintedForm(raw)))) {
    section = line.heading ?? section;
    paragraph += 1;
    for (const part of split(line)) {
      sentences.push({ ...part, place: line.place, section, paragraph });
    }
  }
  return sentences;
}

/** Joins the lines that a page's width has cut: the first is full, ends no sentence, and the next begins nothing. */
function unwrap(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    if (/^-?\d{1,3}-?$/u.test(line.text)) continue;
    const last = joined.at(-1);
    if (last && isCut(last.text) && /\p{Script=Han}/u.test(line.text) && !HEADING.test(line.text)) {
      joined[joined.length - 1] = {
        ...last,
        raw: `${last.raw}${line.raw}`,
        text: `${last.text}${line.text}`,
      };
    } else joined.push(line);
  }
  return joined;
}

function isCut(text: string): boolean {
  if (/[。；！？：]$/u.test(text) || text.length < 15) return false;
  // A heading stands alone; a paragraph that begins like one (（一）主动公开情况。主要…) has gone on.
  if (HEADING.test(text) && !/[，。；]/u.test(text)) return false;
  return /[，、。；]/u.test(text) || text.length >= 22;
}

function split(line: Line): { text: string; raw: string }[] {
  // Cutting the printed and the plain text at the same signs keeps them in step.
  const texts = line.text.split(/(?<=[。；！？])/u);
  const raws = line.raw.split(/(?<=[。；;！？])/u);
  return (
    texts
      .map((text, index) => ({
        text,
        raw: (texts.length === raws.length ? (raws[index] ?? line.raw) : line.raw).trim(),
      }))
      // A table's line may stand glued to a paragraph.
      .filter(({ text, raw }) => text !== "" && !isPrintedForm(raw))
  );
}
