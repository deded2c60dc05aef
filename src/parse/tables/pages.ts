import type { Line } from "./lines.ts";

/** A sentence is longer than the labels and names that stand alone on a line. */
const PROSE = 20;
/** How far the number of the next page printed may be ahead: one between may be lost. */
const AHEAD = 2;

/** The number of a page that is left in the text of a report, and on which of its lines. */
export interface PageNumber {
  readonly at: number;
  readonly number: number;
}

function numberOn({ labels, values, blanks, isCell }: Line): number | null {
  const [only] = values;
  if (blanks !== "lost" || isCell || labels.length > 0 || values.length !== 1) return null;
  return only && /^[1-9]\d?$/.test(only.text.trim()) ? Number(only.text) : null;
}

function isProse({ labels, values }: Line): boolean {
  const text = labels.map((slot) => slot.text.trim()).join("");
  return values.length === 0 && (text.length > PROSE || /[。；，]$/.test(text));
}

/** Numbers alone on their line after a line of prose, or the report's very last: where no table stands, they are pages'. */
export function pageNumbersIn(lines: readonly Line[]): readonly PageNumber[] {
  return lines.flatMap((line, at) => {
    const number = numberOn(line);
    const above = lines[at - 1];
    const isOutside = above !== undefined && isProse(above);
    return number !== null && (isOutside || at === lines.length - 1) ? [{ at, number }] : [];
  });
}

/** Whether a number alone on its line is one that a page ending there would bear, by those before and after it. */
export function mayBePage(line: Line, at: number, pages: readonly PageNumber[]): boolean {
  const number = numberOn(line);
  if (number === null || pages.length === 0) return false;
  const before = pages.findLast((page) => page.at < at)?.number ?? 0;
  const after = pages.find((page) => page.at > at)?.number ?? Number.POSITIVE_INFINITY;
  return number > before && number <= before + AHEAD && number < after;
}
