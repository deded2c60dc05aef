import { formatPlace } from "../../documents/index.ts";
import { type CellName, describeCell } from "../../form/index.ts";
import type { Cell, Doubt } from "../report.ts";
import * as doubts from "./doubts.ts";
import { type MoneyUnit, readCell } from "./figure.ts";
import type { Slot } from "./lines.ts";

/** One printed table as read: its cells and what is to be said of the reading. */
export interface TableReading {
  readonly cells: ReadonlyMap<CellName, Cell>;
  readonly doubts: readonly Doubt[];
  /** Rows of it came in pieces: cells were lost on the way, or numbers came in that are none. */
  readonly isDamaged: boolean;
  /** Figures that each stand on a line of their own with no mark of their cell, and that no sum vouches for. */
  readonly apart?: readonly CellName[];
}

/** Why a cell that was looked for has no figure. */
export type Absent = "blank" | "missing" | "unreadable";

/** A table being read. Every cell set is a printed number or an absence with its reason. */
export class Table {
  readonly cells = new Map<CellName, Cell>();
  readonly doubts: Doubt[] = [];
  readonly apart: CellName[] = [];
  isDamaged = false;

  /** What stands in a cell. */
  print(name: CellName, slot: Slot, headingUnit: MoneyUnit | null = null): void {
    const place = formatPlace(slot.place);
    const { unit } = describeCell(name);
    const { cell, remark, unitMissing } = readCell(slot.figure, slot.raw, place, unit, headingUnit);
    this.cells.set(name, cell);
    if (remark !== null) this.doubts.push(doubts.remark(name, slot.raw));
    if (unitMissing) this.doubts.push(doubts.unitMissing(name, slot.raw));
    else if (cell.state === "unreadable") {
      this.doubts.push(doubts.unreadableCells(describeCell(name).title, [name]));
    }
  }

  /** Cells for which there is no figure, all for one reason. */
  absent(names: readonly CellName[], state: Absent, slot?: Slot): void {
    const place = slot ? formatPlace(slot.place) : null;
    for (const name of names) this.cells.set(name, { state, raw: null, place });
  }
}
