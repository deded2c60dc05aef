import { APPLICANTS, type CellName, concludedParts, identities } from "../../form/index.ts";
import type { Cell } from "../report.ts";
import { cellsOfRow, labelOf } from "./applicationLabels.ts";
import * as doubts from "./doubts.ts";
import type { LabelledRow } from "./rows.ts";
import type { Table } from "./table.ts";

/** The value a cell contributes to a sum, or null where it has none. */
export function numberIn(cells: ReadonlyMap<CellName, Cell>, name: CellName): number | null {
  const cell = cells.get(name);
  return cell?.state === "number" ? cell.value : null;
}

/**
 * A row that lost one of its cells on the way, all others being 0. Whichever was lost, each of the
 * others is 0; that the lost one is 0 too is taken as read only where every sum down the table
 * (parts of （七）总计) already comes out with nothing left for it.
 */
export function fillShortRows(table: Table, rows: readonly LabelledRow[]): void {
  const closed = table.cells.has("applications_closed_undivided_total") ? "undivided" : "divided";
  const parts = concludedParts(closed);
  for (const { row, content } of rows) {
    if (content.kind !== "short" || !parts.includes(row)) continue;
    if (content.slots.some((slot) => slot.text.trim() !== "0")) continue;
    const cells = cellsOfRow(row);
    const own = new Set<string>(cells);
    const sums = identities(closed).filter(
      ({ rule, left }) => rule === "applications.concluded" && left.some((name) => own.has(name)),
    );
    const full = sums.every(({ left, right }) => {
      const others = left
        .filter((name) => !own.has(name))
        .map((name) => numberIn(table.cells, name));
      const total = right.map((name) => numberIn(table.cells, name));
      const known = [...others, ...total].every((value) => value !== null);
      return known && others.reduce<number>((sum, value) => sum + (value ?? 0), 0) === total[0];
    });
    if (!full || sums.length !== APPLICANTS.length) continue;
    const [first] = content.slots;
    if (!first) continue;
    cells.forEach((name, index) => {
      table.print(name, content.slots[index] ?? first);
    });
    const kept = table.doubts.filter((doubt) => !doubt.cells.some((name) => own.has(name)));
    table.doubts.splice(0, table.doubts.length, ...kept, doubts.cellLost(labelOf(row), cells));
  }
}
