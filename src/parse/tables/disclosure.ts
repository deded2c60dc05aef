import {
  type CellName,
  DISCLOSURE_BLOCKS,
  type DisclosureBlock,
  type Edition,
  isCellName,
} from "../../form/index.ts";
import type { Cell } from "../report.ts";
import { align, columnsOf, hasNoSum } from "./align.ts";
import { blockOf, type Head, INSTRUCTION, LABELS, NO_HEAD, onceEach } from "./disclosureHeads.ts";
import * as doubts from "./doubts.ts";
import { type MoneyUnit, unitIn } from "./figure.ts";
import { isBlank, type Line, type Slot } from "./lines.ts";
import { doubtfulRows, isLoose } from "./loose.ts";
import { isApart, isBelow, isParted } from "./losses.ts";
import { mayBePage, pageNumbersIn } from "./pages.ts";
import { cellsBelow, rowOf } from "./piped.ts";
import { type Run, runsOf } from "./runs.ts";
import { MOST_PIECES, segment } from "./segment.ts";
import { type Absent, Table, type TableReading } from "./table.ts";

function isSame(cell: Cell, other: Cell): boolean {
  if (cell.state !== "number" || other.state !== "number") return cell.state === other.state;
  return cell.value === other.value;
}

/** A row of figures of a block, as it stands in lines that keep no blank cells. */
interface Loose {
  readonly block: DisclosureBlock;
  readonly id: string;
  readonly label: Slot;
  readonly run: Run;
  next: Run | null;
}

/** Whether a line with figures comes from a page, where figures are wrapped in narrow cells, and not from text. */
function isOfPage({ figures: [first] }: Line): boolean {
  return first !== undefined && first.place.page !== null;
}

/** The most figures a row has; the cell of a single one is merged over as many columns. */
const FIGURES = 3;

export const TITLE = { zh: "主动公开政府信息情况", en: "Information disclosed on its own motion" };

/** A table of section 2 being read. */
class Disclosure extends Table {
  readonly #blocks = new Set<DisclosureBlock>();
  /** Blocks in which figures stand without a row's label. */
  readonly #strays = new Set<DisclosureBlock>();
  /** The head that each row was read under. */
  readonly #headOf = new Map<string, Head>();
  /** The row above has figures on several lines: the last may be the beginning of this one's, wrapped in its cell. */
  #isTorn = false;
  /** The row was read before under the same head. */
  #isAgain = false;
  /** The rows read from lines that keep no blank cells. */
  readonly #loose: Loose[] = [];
  #head = NO_HEAD();
  #block: DisclosureBlock | null = null;

  /** A table printed again may only confirm: a cell with two different figures is nobody's. */
  override print(name: CellName, slot: Slot, headingUnit: MoneyUnit | null): void {
    if (!this.#head.isRepeated && !this.#isAgain) {
      super.print(name, slot, headingUnit);
      return;
    }
    const known = this.cells.get(name);
    const again = new Table();
    again.print(name, slot, headingUnit);
    const cell = again.cells.get(name);
    if (!cell || (known && isSame(known, cell))) return;
    const raw = `${known?.raw ?? ""} / ${cell.raw ?? ""}`;
    this.cells.set(name, { state: "unreadable", raw, place: known?.place ?? cell.place });
    this.doubts.push(doubts.tablesDiffer([name]));
  }

  override absent(names: readonly CellName[], state: Absent, slot?: Slot): void {
    const open = names.filter((name) => this.cells.get(name)?.state !== "number");
    super.absent(this.#head.isRepeated ? [] : open, state, slot);
  }

  run(run: Run, slots: (width: number) => readonly Slot[] | null): void {
    const last = this.#loose.at(-1);
    if (last && last.next === null) last.next = run;
    this.#read(run, slots);
    const filled = run.lines.filter(({ figures }) => figures.length > 0);
    this.#isTorn = filled.length > 1 && filled.every(isOfPage);
  }

  #read(run: Run, slots: (width: number) => readonly Slot[] | null): void {
    let row: { id: string; slot: Slot } | null = null;
    const { found, trailing, others } = segment(run.words, LABELS);
    const strange = others.filter((at) => {
      const text = run.words[at]?.text ?? "";
      return text.trim() !== "" && !INSTRUCTION.test(text);
    });
    let head = -1;
    for (const [turn, { key, slot, at }] of found.entries()) {
      const [kind, id = ""] = key.split(":");
      if (kind === "head" || kind === "article") head = at;
      if (kind === "row") {
        if (!this.#head.used && strange.some((other) => other > head && other < at))
          this.#head.damaged = true;
        head = at;
        if (row) this.#blank(row.id, row.slot, run);
        row = { id, slot };
        continue;
      }
      if (row) this.#blank(row.id, row.slot, run);
      row = null;
      // The unit may stand in a later piece of a heading wrapped over lines.
      const heading = run.words.slice(at, found[turn + 1]?.at ?? at + MOST_PIECES);
      if (kind === "column") this.#column(id, heading.map(({ text }) => text).join(""));
      else if (kind === "head" || this.#head.used) this.#head = NO_HEAD();
    }
    if (run.figures.length === 0) {
      if (row) this.#blank(row.id, row.slot, run);
    } else if (row) {
      // After other words, or after blank cells on the label's own line, the figures may be another row's.
      const doubtful = trailing.length > 1 || isParted(run) || (this.#isTorn && isBelow(run));
      this.#row(row.id, row.slot, doubtful ? () => null : slots);
      if (isApart(run) && this.#block) this.apart.push(...cellsOf(this.#block, row.id));
      if (isLoose(run) && this.#block)
        this.#loose.push({ block: this.#block, id: row.id, label: row.slot, run, next: null });
    } else if (this.#head.columns.length > 0) {
      if (!this.#head.used) this.#head.isTorn = run.lines.some(isOfPage);
      if (!this.#block) return;
      this.#strays.add(this.#block);
      if (found.length > 0) this.isDamaged = true;
    }
  }

  /** Closes the table read from these lines: rows of which nothing was found, in the blocks printed and in those left out. */
  finish(lines: readonly Line[]): DisclosureReading {
    this.#head = NO_HEAD();
    const blocks = [...this.#blocks];
    const newer = blocks.filter(({ edition }) => edition === "2021").length;
    const edition = newer * 2 >= blocks.length ? "2021" : "2019";
    const met = new Set(blocks.map(({ id }) => id));
    const left = DISCLOSURE_BLOCKS.filter(
      (block) => block.edition === edition && !met.has(block.id),
    );
    this.#doubtLoose(lines);
    for (const block of blocks) {
      if (this.#strays.has(block)) this.#close(block, "unreadable");
      else this.#close(block, "missing");
    }
    const { isDamaged } = this;
    for (const block of left) this.#close(block, "missing");
    // Blocks that are left out whole are no damage.
    this.isDamaged = isDamaged;
    if (blocks.length === 0) {
      const cells = [...this.cells.keys()];
      this.doubts.splice(0, this.doubts.length, doubts.tableMissing(TITLE, cells));
    }
    return {
      cells: this.cells,
      doubts: this.doubts,
      apart: this.apart.filter((name) => this.cells.get(name)?.state === "number"),
      isDamaged: this.isDamaged,
      edition: blocks.length === 0 ? null : edition,
      blocks: blocks.length,
    };
  }

  /** Takes back rows that are not set as the others are, or into which a page's number may have come. */
  #doubtLoose(lines: readonly Line[]): void {
    if (this.#loose.length === 0) return;
    const pages = pageNumbersIn(lines);
    const isPaged = ({ run }: Loose) =>
      run.lines.some((line) => mayBePage(line, lines.indexOf(line), pages));
    const isLacking = (block: DisclosureBlock) =>
      block.rows.some(({ id }) => !cellsOf(block, id).some((name) => this.cells.has(name)));
    const rows = this.#loose.map((row) => ({
      ...row,
      isAlone: isLacking(row.block),
      mayBePage: isPaged(row),
    }));
    for (const { block, id, label } of doubtfulRows(rows)) {
      const read = cellsOf(block, id).filter((name) => this.cells.get(name)?.state === "number");
      for (const name of read) this.cells.delete(name);
      if (read.length > 0) this.#unreadable(block, id, label);
    }
  }

  #close(block: DisclosureBlock, state: "unreadable" | "missing"): void {
    for (const { id, label } of block.rows) {
      const cells = cellsOf(block, id).filter((name) => !this.cells.has(name));
      if (cells.length === 0) continue;
      this.isDamaged = true;
      this.absent(cells, state);
      const say = state === "missing" ? doubts.rowMissing : doubts.unreadableCells;
      this.doubts.push(say(label, cells));
    }
  }

  #column(id: string, heading: string): void {
    if (this.#head.used) this.#head = NO_HEAD();
    this.#head.positions.push(id);
    if (this.#head.columns.includes(id)) return;
    this.#head.columns.push(id);
    this.#head.units.set(id, unitIn(heading));
  }

  #enter(row: string): DisclosureBlock | null {
    const block = blockOf(row, this.#head);
    this.#head.used = true;
    const head = block && (this.#headOf.get(`${block.id} ${row}`) ?? this.#head);
    if (head && head !== this.#head) this.#head.isRepeated = true;
    else if (head) this.#headOf.set(`${block.id} ${row}`, head);
    this.#isAgain =
      block !== null &&
      cellsOf(block, row).some((name) => this.cells.get(name)?.state === "number");
    if (block) this.#blocks.add(block);
    this.#block = block;
    return block;
  }

  #blank(row: string, slot: Slot, { lines }: Run): void {
    if (this.#head.columns.length === 0) return;
    const block = this.#enter(row);
    if (!block) return;
    // Where blank cells leave no trace, figures may have gone with them.
    if (lines.every(({ blanks }) => blanks === "lost")) this.#unreadable(block, row, slot);
    else this.absent(cellsOf(block, row), "blank", slot);
  }

  #unreadable(block: DisclosureBlock, row: string, slot: Slot): void {
    const cells = cellsOf(block, row);
    this.isDamaged = true;
    this.absent(cells, "unreadable", slot);
    const title = block.rows.find(({ id }) => id === row)?.label ?? { zh: row, en: row };
    this.doubts.push(doubts.unreadableCells(title, cells));
  }

  #row(row: string, label: Slot, slots: (width: number) => readonly Slot[] | null): void {
    if (this.#head.columns.length === 0) return;
    const block = this.#enter(row);
    if (!block) return;
    if (this.#head.isTorn) {
      this.#unreadable(block, row, label);
      return;
    }
    const printed = this.#head.columns;
    const own: readonly string[] = block.columns.map(({ id }) => id);
    // A column whose heading was lost is counted by its place in the block.
    const columns = printed.length === own.length ? printed : own;
    const found = onceEach(columns, this.#head.positions, slots) ?? slots(columns.length);
    const figures = columns === printed || !found?.some(isBlank) ? found : null;
    const cells = cellsOf(block, row);
    if (!figures) {
      this.#unreadable(block, row, label);
      return;
    }
    columns.forEach((column, index) => {
      const name = `disclosure_${row}_${column}`;
      const slot = figures[index];
      if (slot && isCellName(name)) this.print(name, slot, this.#head.units.get(column) ?? null);
    });
    this.absent(
      cells.filter((name) => !this.cells.has(name)),
      "missing",
    );
  }
}

/** Made once: they are asked for with every row of every report. */
const CELLS_OF = new Map(
  DISCLOSURE_BLOCKS.map((block): [DisclosureBlock, ReadonlyMap<string, readonly CellName[]>] => [
    block,
    new Map(
      block.rows.map(({ id: row }) => [
        row,
        block.columns.map(({ id }) => `disclosure_${row}_${id}`).filter(isCellName),
      ]),
    ),
  ]),
);

function cellsOf(block: DisclosureBlock, row: string): readonly CellName[] {
  return CELLS_OF.get(block)?.get(row) ?? [];
}

export interface DisclosureReading extends TableReading {
  /** In rows of more than zeros: section 2 has no sums. */
  readonly apart: readonly CellName[];
  /** The edition that most of the printed blocks belong to; null where there is no block. */
  readonly edition: Edition | null;
  /** How many blocks are printed. */
  readonly blocks: number;
}

/** Reads section 2 from the lines that may hold it. A report without any of it lacks the rows of the edition in force. */
export function readDisclosure(lines: readonly Line[]): DisclosureReading {
  const table = new Disclosure();
  for (const run of runsOf(lines)) {
    const cells = cellsBelow(run);
    table.run(run, (width) => {
      if (cells === undefined) return align(run, width, columnsOf([run], width), hasNoSum);
      return cells && rowOf(cells, width, FIGURES - width);
    });
  }
  return table.finish(lines);
}
