import type { Document, Grid, Place } from "../../documents/index.ts";
import { simplify } from "../script.ts";
import { type Figure, readFigure } from "./figure.ts";
import { bare } from "./labels.ts";

/** A cell as it stands in a line of a table: in a grid, between tabs or pipes, or between spaces. */
export interface Slot {
  /** As printed. */
  readonly raw: string;
  /** In simplified characters. */
  readonly text: string;
  /** As labels are compared. */
  readonly words: string;
  /** As a cell of figures. */
  readonly figure: Figure;
  readonly place: Place;
  /** The columns it covers, from 0: of its grid, or counted along its line; null where only spaces part cells. */
  readonly columns: { readonly first: number; readonly last: number } | null;
  /** It began in a line above (merged downwards). */
  readonly fromAbove: boolean;
  /** It reaches into a row below that has a label of its own: it is not this row's alone. */
  readonly isShared?: boolean;
  /** Digits that stood against the label without a gap. */
  readonly glued: boolean;
}

/** A line of the document, parted into the words of a label and the cells after it. */
export interface Line {
  readonly labels: readonly Slot[];
  readonly values: readonly Slot[];
  /** Those of them that are not blank. */
  readonly figures: readonly Slot[];
  readonly grid: Grid | null;
  readonly blanks: Blanks;
  /** It holds one cell, of words, a figure or blank, and the mark that ends it: `0 |`. */
  readonly isCell?: true;
}

/**
 * What becomes of blank cells: `kept` where cells are marked off, by a grid of markup, tabs or pipes;
 * `seen` where only the columns that hold a figure somewhere are known, as in a PDF; `lost` where
 * only spaces or line ends part cells.
 */
export type Blanks = "kept" | "seen" | "lost";

/** Longer than any line of a table, in characters; what is longer is prose and is not taken apart. */
const LONGEST = 400;

const PLAIN_FIGURE = /^[\d.\s]*$/;

/** A line of which there is nothing. */
export const NO_LINE: Line = lineOf([], [], null, "lost");

function lineOf(
  labels: readonly Slot[],
  values: readonly Slot[],
  grid: Grid | null,
  blanks: Blanks,
): Line {
  const isFull = !values.some(isBlank);
  return {
    labels,
    values,
    figures: isFull ? values : values.filter((slot) => !isBlank(slot)),
    grid,
    blanks,
  };
}

/** A line with other cells after its words. */
export function withValues({ labels, grid, blanks }: Line, values: readonly Slot[]): Line {
  return lineOf(labels, values, grid, blanks);
}

export function isBlank({ figure }: Slot): boolean {
  return figure.state === "blank";
}

/** What agencies write where a figure belongs. */
const IN_PLACE =
  /^(?:[约近超逾]?\d[\d.,]*[余多]?[万%+]?[。]?|[〇○零Oo…*〃]|暂无|同上|不详|见附[件表]\d*|N\/A|nil)$/i;

/** Digits in a cell that is no label: perhaps unreadable, but a figure's place. A number, a stroke, or 无. */
function holdsFigures({ text, figure }: Slot): boolean {
  const { state } = figure;
  if (state === "blank") return false;
  if (state === "number" || state === "slash") return true;
  const plain = text.trim();
  // `1.` alone numbers a label.
  if (/^\d{1,2}[.．、]$/.test(plain)) return false;
  return plain === "无" || IN_PLACE.test(plain) || /^[\d\s.,+\-/０-９]+$/.test(plain);
}

/** A slot of the same place with other characters. */
export function reread(slot: Slot, text: string): Slot {
  return { ...slot, text, raw: text, figure: readFigure(text) };
}

function slotOf(
  raw: string,
  place: Place,
  {
    columns = null,
    fromAbove = false,
    isShared = false,
    glued = false,
  }: Partial<Pick<Slot, "columns" | "fromAbove" | "isShared" | "glued">> = {},
): Slot {
  // Prose: no label, no figure, and costly to convert.
  if (raw.length > LONGEST) {
    const figure = { state: raw.trim() === "" ? "blank" : "text" } as const;
    return { raw, place, columns, fromAbove, isShared, glued, text: raw, words: raw, figure };
  }
  const { text, words, figure } = meaningOf(raw);
  return { raw, place, columns, fromAbove, isShared, glued, text, words, figure };
}

type Meaning = Pick<Slot, "text" | "words" | "figure">;

/** Of texts met: the labels of one form and the small numbers come again and again. */
const MEANINGS = new Map<string, Meaning>();
/** Enough for what damage makes of labels in many files. */
const MOST_MEANINGS = 8192;

/** What a cell's characters mean, wherever it stands. */
function meaningOf(raw: string): Meaning {
  const known = MEANINGS.get(raw);
  if (known) return known;
  // A copy: a piece of a document, kept, would keep the whole document in memory.
  const own = [...raw].join("");
  // A figure has nothing to convert.
  const isPlain = PLAIN_FIGURE.test(own);
  const text = isPlain ? own : simplify(own);
  const meaning = { text, words: isPlain ? "" : bare(text), figure: readFigure(text) };
  if (MEANINGS.size < MOST_MEANINGS) MEANINGS.set(own, meaning);
  return meaning;
}

function part(slots: readonly Slot[], grid: Grid | null, blanks: Blanks): Line {
  const lastWord = slots.findLastIndex((slot) => !isBlank(slot) && !holdsFigures(slot));
  const firstValue = slots.findIndex(
    (slot, index) =>
      !slot.fromAbove &&
      holdsFigures(slot) &&
      // The first letter of 无法提供, written downwards beside a row's label.
      (slot.text.trim() !== "无" || index > lastWord),
  );
  const before = firstValue < 0 ? slots : slots.slice(0, firstValue);
  const lastLabel = before.findLastIndex((slot) => !isBlank(slot));
  const labels = slots.slice(0, lastLabel + 1).filter((slot) => !isBlank(slot));
  // Where row spans do not add up, a heading merged from above may come to stand after the row's own label.
  const ordered = [
    ...labels.filter(({ fromAbove }) => fromAbove),
    ...labels.filter(({ fromAbove }) => !fromAbove),
  ];
  return lineOf(ordered, slots.slice(lastLabel + 1), grid, blanks);
}

/** The words of a cell of a PDF's table; figures stay together, as whatever they may be, and so do letters set apart. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(" ");
  const isWhole =
    !/\p{Script=Han}/u.test(text) || words.some((word) => /^\p{Script=Han}$/u.test(word));
  return isWhole ? [text] : words;
}

/** A figure that may be several, or a part of one. */
function doubted(slot: Slot): Slot {
  return slot.figure.state === "number" ? { ...slot, figure: { state: "unreadable" } } : slot;
}

function linesOfGrid(grid: Grid, blanks: Blanks): Line[] {
  const seen = new Set<object>();
  return grid.rows.map((row, at) => {
    const below = grid.rows[at + 1] ?? [];
    // Words of its own make the row below another one.
    const isNamed = below.some((cell) => !row.includes(cell) && /\p{Script=Han}/u.test(cell.text));
    const slots: Slot[] = [];
    row.forEach((cell, column) => {
      if (row[column - 1] === cell || cell.isLacking) return;
      let last = column;
      while (row[last + 1] === cell) last += 1;
      const columns = { first: column, last };
      // Where only gaps show the cells, two that stand close together come as one.
      const texts = blanks === "seen" ? wordsOf(cell.text) : [cell.text];
      for (const text of texts) {
        const isShared = isNamed && below.includes(cell);
        const slot = slotOf(text, cell.place, { columns, fromAbove: seen.has(cell), isShared });
        slots.push(cell.isDoubtful ? doubted(slot) : slot);
      }
    });
    for (const cell of row) seen.add(cell);
    return part(slots, grid, blanks);
  });
}

const SEPARATED = /[|\t]/;
/** `规章000`: words, then digits without a gap. Not `2023年`, not `（指2019年事项数）`. */
const GLUED = /^(.*[\p{Script=Han}）)”"])(\d+)$/u;

/** A line of text without marks between its cells: words, then figures parted by spaces or glued on. */
function loose(text: string, place: Place): Line {
  const slots = (text.match(/[^\s　]+/g) ?? []).map((token) => slotOf(token, place));
  const from = slots.findLastIndex((slot) => !holdsFigures(slot)) + 1;
  const values = slots.slice(from);
  const last = slots[from - 1];
  const glued = values.length === 0 && last ? GLUED.exec(last.text) : null;
  if (glued) {
    const [, label = "", digits = ""] = glued;
    const labels = [...slots.slice(0, -1), slotOf(label, place)];
    return lineOf(labels, [slotOf(digits, place, { glued: true })], null, "lost");
  }
  return lineOf(slots.slice(0, from), values, null, "lost");
}

/** A cell to a line, and nothing else on it. */
const ONE_CELL = /^[^|\t]*\|\s*$/;

function marked(text: string, place: Place): Line {
  // A last pipe ends its cell; a first one begins it.
  const inside = text.replace(/\|\s*$/, "").replace(/^\s*\|(?=.*[^|\s])/, "");
  const texts = inside.split(SEPARATED);
  const [only = ""] = texts;
  const isCell = ONE_CELL.test(text);
  if (texts.length === 1 && only.trim() !== "") {
    const line = loose(only, place);
    return isCell ? { ...line, isCell } : line;
  }
  const line = part(
    texts.map((cell, column) =>
      slotOf(
        cell.trim(),
        { ...place, column: column + 1 },
        { columns: { first: column, last: column } },
      ),
    ),
    null,
    "kept",
  );
  return isCell ? { ...line, isCell } : line;
}

/** `- 3 -`, `第 3 页`: left between rows where text comes from pages. A bare `3` may be a cell. */
const PAGE_NUMBER =
  /^\s*(?:[-—–－]+\s*\d{1,3}\s*[-—–－]+|第?\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?)\s*$/;

/** The document's lines in reading order, whatever marks its cells. */
export function linesOf(document: Document): readonly Line[] {
  return withoutUprightLetters(rawLinesOf(document));
}

/** 无 on a line of its own above a line 法 is the beginning of 无法提供, written downwards, and no figure's place. */
function withoutUprightLetters(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, at) => {
    const [only, another] = line.values;
    const isLetter = line.labels.length === 0 && only?.text === "无" && !another;
    if (!isLetter || lines[at + 1]?.labels[0]?.text !== "法") return line;
    return lineOf([only], [], line.grid, line.blanks);
  });
}

function rawLinesOf(document: Document): readonly Line[] {
  return document.blocks.flatMap((block): Line[] => {
    if (block.kind === "grid")
      return linesOfGrid(block, document.format === "pdf" ? "seen" : "kept");
    return block.text.split("\n").flatMap((text): Line[] => {
      if (text.trim() === "" || PAGE_NUMBER.test(text)) return [];
      if (text.length > LONGEST) {
        return [lineOf([slotOf(text, block.place)], [], null, "lost")];
      }
      return [SEPARATED.test(text) ? marked(text, block.place) : loose(text, block.place)];
    });
  });
}
