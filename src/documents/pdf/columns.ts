import type { Block, Grid, GridCell } from "../document.ts";
import { NOWHERE } from "../place.ts";
import type { Piece } from "./pieces.ts";

/** A line of a page as the chunks that stand apart on it. */
export interface PageLine {
  readonly page: number;
  readonly chunks: readonly Piece[];
  /** What stands on it may be a page's number, or what is left of a figure beside one. */
  readonly isDoubtful?: true;
}

interface Column {
  left: number;
  right: number;
}

/** What stands under its like in a table: a figure with its sign, unit or remark, or a stroke for none. */
const FIGURE =
  /^(?:[-—－–/／\\]+|[-+－＋减增]?\s*[\d０-９][\d０-９.,，]*\s*(?:万元|亿元|元|件|条|项|个|批次|次)?(?:[（(].*[）)])?)$/;

function isFigure(chunk: Piece): boolean {
  return FIGURE.test(chunk.text);
}

/**
 * Puts a line's figures into the columns known so far, widening them or adding new ones. False, and
 * nothing changed, where two figures of the line would share a column, or one would span two.
 */
function settle(columns: Column[], figures: readonly Piece[]): boolean {
  const next = columns.map((column) => ({ ...column }));
  const taken = new Set<Column>();
  for (const { x, width } of figures) {
    const right = x + width;
    const over = next.filter((column) => column.left < right && column.right > x);
    if (over.length > 1) return false;
    const [column] = over;
    if (column) {
      if (taken.has(column)) return false;
      column.left = Math.min(column.left, x);
      column.right = Math.max(column.right, right);
      taken.add(column);
    } else {
      const added = { left: x, right };
      next.push(added);
      taken.add(added);
    }
  }
  columns.splice(0, columns.length, ...next);
  return true;
}

function isOver(chunk: Piece, other: Piece): boolean {
  return chunk.x < other.x + other.width && other.x < chunk.x + chunk.width;
}

/** Words and the number that ends them, where that stands in a column of figures. */
function parted(chunk: Piece, columns: readonly Column[]): readonly Piece[] {
  const { tail, text, x } = chunk;
  if (!tail) return [chunk];
  const isInColumn = columns.some(
    ({ left, right }) => left < tail.x + tail.width && right > tail.x,
  );
  if (!isInColumn) return [chunk];
  return [{ ...chunk, text: text.slice(0, -tail.text.length).trimEnd(), width: tail.x - x }, tail];
}

/** Whether a number of the one line reaches over two figures of the other: it is made of several that touch. */
function holdsSeveral(figures: readonly Piece[], others: readonly Piece[]): boolean {
  return figures.some(
    (figure) =>
      /^\d{2,}$/.test(figure.text) && others.filter((other) => isOver(figure, other)).length > 1,
  );
}

/** So many words side by side head columns. */
const HEADS = 5;

/** A table as it is gathered: lines whose figures stand under each other. */
class Gathering {
  readonly lines: PageLine[] = [];
  readonly #columns: Column[] = [];

  /** Takes the line in, or says that its figures stand elsewhere; the first it takes whatever stands on it. */
  take(line: PageLine): boolean {
    const isNumber = line.isDoubtful && line.chunks.length === 1;
    const isSettled = isNumber || settle(this.#columns, line.chunks.filter(isFigure));
    if (isSettled || this.lines.length === 0) this.lines.push(line);
    return isSettled;
  }

  /** Whether the line's figures stand elsewhere because, here or there, those of neighbouring columns came as one. */
  isCrowdedBy(line: PageLine): boolean {
    const own = line.chunks.filter(isFigure);
    return this.lines.some(({ chunks }) => {
      const figures = chunks.filter(isFigure);
      return holdsSeveral(figures, own) || holdsSeveral(own, figures);
    });
  }

  /** Whether the figures of a row came as one with its label, which then reaches over their columns. */
  get isGlued(): boolean {
    const left = Math.min(...this.#columns.map((column) => column.left));
    return this.lines.some(({ chunks }) =>
      chunks.some(
        ({ text, x, width }) =>
          /[^\d\s.]\d+$/.test(text) && x + width > left && x + width / 2 < left,
      ),
    );
  }

  /** Columns that no row fills: a head of its own stands over each. */
  #blankColumns(): readonly Column[] {
    const found: Column[] = [];
    if (this.#columns.length === 0) return found;
    for (const { chunks } of this.lines) {
      if (chunks.length < HEADS || chunks.some(isFigure)) continue;
      for (const { x, width } of chunks) {
        const isNew = [...this.#columns, ...found].every(
          ({ left, right }) => right <= x || left >= x + width,
        );
        if (isNew) found.push({ left: x, right: x + width });
      }
    }
    return found;
  }

  /**
   * The grid: words left of the first figures keep their order against it; each other chunk goes
   * to the column of figures it stands over, joined there if two do.
   */
  grid(table: number, isCrowded: boolean): Grid {
    const columns = [...this.#columns, ...this.#blankColumns()].toSorted((p, q) => p.left - q.left);
    const rows = this.lines.map(({ chunks }) => {
      const words: Piece[] = [];
      const cells: Piece[][] = columns.map(() => []);
      for (const chunk of chunks.flatMap((own) => parted(own, columns))) {
        const right = chunk.x + chunk.width;
        const over = columns.findIndex((column) => column.left < right && column.right > chunk.x);
        const cell =
          isFigure(chunk) || over > 0 || chunk.x >= (columns[0]?.left ?? 0)
            ? cells[over]
            : undefined;
        if (cell) cell.push(chunk);
        else words.push(chunk);
      }
      return { words, cells };
    });
    const labels = rows.reduce((most, row) => Math.max(most, row.words.length), 1);
    return {
      kind: "grid",
      place: { ...NOWHERE, page: this.lines[0]?.page ?? null, table },
      rows: rows.map(({ words, cells }, row) => {
        const isDoubtful = isCrowded || this.lines[row]?.isDoubtful;
        const texts = [
          ...Array.from({ length: labels - words.length }, () => ""),
          ...words.map(({ text }) => text),
          ...cells.map((chunks) => chunks.map(({ text }) => text).join(" ")),
        ];
        return texts.map(
          (text, column): GridCell => ({
            text,
            ...(isDoubtful ? { isDoubtful } : {}),
            place: {
              ...NOWHERE,
              page: this.lines[row]?.page ?? null,
              table,
              row: row + 1,
              column: column + 1,
            },
          }),
        );
      }),
    };
  }
}

/** A line of running text reaches across the page; a cell of a table does not. */
function isProse({ chunks }: PageLine, pageWidth: number): boolean {
  const [only] = chunks;
  if (!only || chunks.length > 1 || isFigure(only)) return false;
  return only.width > pageWidth * 0.6 || /[。；]$/.test(only.text);
}

/**
 * `三、收到和处理政府信息公开申请情况`: a heading ends the table before it. Figures do not stand under one:
 * `四、结转下年度继续办理` is the label of a row whose figures are wrapped in their cells.
 */
function isHeading({ chunks }: PageLine, next: PageLine | undefined): boolean {
  const [only, another] = chunks;
  if (!only || another || !/^[一二三四五六七八]、.{3,}\D$/.test(only.text)) return false;
  return !next?.chunks[0] || !isFigure(next.chunks[0]);
}

function isTabular(lines: readonly PageLine[]): boolean {
  return lines.some(({ chunks, isDoubtful }) => chunks.length > 1 || isDoubtful);
}

/**
 * Pages' lines as paragraphs and grids in reading order. A table runs over page ends; it stops at
 * running text, at a heading, and where figures no longer stand under those above.
 */
export function blocksOf(lines: readonly PageLine[], pageWidth: number): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  const lineOnPage = new Map<number, number>();
  const numbers = new Map<PageLine, number>();
  for (const line of lines) {
    const number = (lineOnPage.get(line.page) ?? 0) + 1;
    lineOnPage.set(line.page, number);
    numbers.set(line, number);
  }
  const paragraph = (line: PageLine) => {
    blocks.push({
      kind: "paragraph",
      text: line.chunks.map(({ text }) => text).join(" "),
      place: { ...NOWHERE, page: line.page, line: numbers.get(line) ?? null },
    });
  };
  /** The tables since the last running text or heading: where one of them is crowded, all are. */
  let stretch: Gathering[] = [];
  let isCrowded = false;
  const close = () => {
    isCrowded ||= stretch.some(({ isGlued }) => isGlued);
    for (const gathering of stretch) {
      if (isCrowded || isTabular(gathering.lines)) {
        tables += 1;
        blocks.push(gathering.grid(tables, isCrowded));
      } else {
        gathering.lines.forEach(paragraph);
      }
    }
    stretch = [];
    isCrowded = false;
  };
  for (const [at, line] of lines.entries()) {
    if (isProse(line, pageWidth) || isHeading(line, lines[at + 1])) {
      close();
      paragraph(line);
      continue;
    }
    const current = stretch.at(-1);
    if (current?.take(line)) continue;
    const next = new Gathering();
    // A line whose own figures overlap each other fits in no columns.
    const isApart = next.take(line);
    isCrowded ||= !isApart || (current?.isCrowdedBy(line) ?? false);
    stretch.push(next);
  }
  close();
  return blocks;
}
