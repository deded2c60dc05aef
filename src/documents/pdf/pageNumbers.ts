import type { PageLine } from "./columns.ts";

/** A page of a PDF: how far up it reaches from its own foot, and its lines. */
export interface Page {
  readonly number: number;
  readonly bottom: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** `- 3 -`, `第 3 页`, `3 页 / 共 9 页`: no cell is written so. */
const MARKED = /^[-—–－·]+\d{1,3}[-—–－·]+$|^第?\d{1,3}页(?:[/共，,]*\d{1,3}页)?$/;
/** `3`, `3/9`, and what is left of the marked ones: as well a figure, or a part of one. */
const BARE = /^[-—–－·]*(\d{1,3})[-—–－·]*$|^第?(\d{1,3})(?:[/共]\d{1,3}页?)?$/;

/**
 * How far from the next line, in heights of its letters, a number is surely none of a table's: up to so
 * much stands between the lines of a cell whose figure is wrapped.
 */
const APART = 2.5;
/** Nearer than this, a number is one more line of what stands there, whatever the other pages bear. */
const NEAR = 1.6;
/** How much the heights differ, in points, at which pages bear their numbers. */
const LEVEL = 3;

interface Candidate {
  readonly page: Page;
  readonly line: PageLine;
  readonly height: number;
  readonly isAtFoot: boolean;
  /** Null where it can be nothing else. */
  readonly number: number | null;
  /** How far the next line is, in heights of its letters. */
  readonly gap: number;
  /** No line stands between it and the page's edge. */
  readonly isOutermost: boolean;
}

function heightOf({ chunks }: PageLine): number {
  return chunks[0]?.y ?? 0;
}

/** What stands alone on its line at the foot or head of a page and reads as its number; null for other lines. */
function candidate(page: Page, line: PageLine): Candidate | null {
  const [only, another] = line.chunks;
  if (!only || another) return null;
  const share = (only.y - page.bottom) / page.height;
  if (share > 0.1 && share < 0.92) return null;
  const text = only.text.replace(/\s/g, "");
  const isMarked = MARKED.test(text);
  const [, bare, first] = isMarked ? [] : (BARE.exec(text) ?? []);
  const number = bare ?? first;
  if (!isMarked && number === undefined) return null;
  const steps = page.lines.flatMap((other) => (other === line ? [] : [heightOf(other) - only.y]));
  const isAtFoot = share < 0.5;
  const isOutermost = steps.every((step) => (isAtFoot ? step >= 0 : step <= 0));
  return {
    page,
    line,
    height: only.y - page.bottom,
    isAtFoot,
    number: number === undefined ? null : Number(number),
    gap: Math.min(...steps.map(Math.abs)) / only.size,
    isOutermost,
  };
}

/** Whether another page bears its own number at the same height, counted from the same beginning. */
function isInSeries(one: Candidate, all: readonly Candidate[]): boolean {
  return all.some(
    (other) =>
      other.page !== one.page &&
      other.number !== null &&
      one.number !== null &&
      other.gap >= NEAR &&
      Math.abs(other.height - one.height) < LEVEL &&
      other.number - one.number === other.page.number - one.page.number,
  );
}

function hasWords({ chunks }: PageLine): boolean {
  return chunks.some(({ text }) => /\p{Script=Han}/u.test(text));
}

/** Whether a line of nothing but words stands right over or under it: of running text no figure is wrapped in a cell. */
function isUnderText({ line }: Candidate, [next]: readonly PageLine[]): boolean {
  const [only] = line.chunks;
  const [text, another] = next?.chunks ?? [];
  if (!only || !text || another || !/\p{Script=Han}/u.test(text.text)) return false;
  return text.x < only.x + only.width && only.x < text.x + text.width;
}

/** The lines next to what may be a page's number or a part of a figure there, up to the first with words. */
function beside({ page, line, isAtFoot }: Candidate): readonly PageLine[] {
  const inward = page.lines
    .filter((other) => other !== line && !other.chunks[0]?.upright)
    .toSorted((a, b) => (heightOf(a) - heightOf(b)) * (isAtFoot ? 1 : -1));
  return inward.slice(0, inward.findIndex(hasWords) + 1);
}

/**
 * The lines of all pages without the pages' numbers. A number at a page's very edge, near to a table and not of
 * a series with others', may be a part of a figure wrapped in its cell, or be taken for one: it is kept, and
 * it and the lines it may belong to are marked as doubtful.
 */
export function withoutPageNumbers(pages: readonly Page[]): readonly PageLine[] {
  const found = pages.flatMap((page) => page.lines.flatMap((line) => candidate(page, line) ?? []));
  const dropped = new Set<PageLine>();
  const doubtful = new Set<PageLine>();
  for (const one of found) {
    const lines = beside(one);
    const isProse = isUnderText(one, lines);
    const isSure = one.number === null || one.gap > APART;
    if (isSure || (one.gap > NEAR && (isProse || isInSeries(one, found)))) dropped.add(one.line);
    else if (one.isOutermost && !isProse)
      for (const line of [one.line, ...lines]) doubtful.add(line);
  }
  return pages.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      if (dropped.has(line)) return [];
      return doubtful.has(line) ? [{ ...line, isDoubtful: true as const }] : [line];
    }),
  );
}
