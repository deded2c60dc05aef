import { type CellName, type Identity, identities } from "../../form/index.ts";
import type { Cell } from "../report.ts";
import type { Heads } from "./applicantHeads.ts";
import { cellsOfRow } from "./applicationLabels.ts";
import type { LabelledRow } from "./rows.ts";
import { numberIn } from "./short.ts";
import { Table } from "./table.ts";

/**
 * Rows that do not add up where blanks leave no trace: nothing in the row itself shows that no cell was
 * lost and no stray number came in. The columns do, where every sum down the table comes out with the
 * rows as they were read: a figure in a column not its own would spoil two of them. Then the row is
 * printed so, and the slip is the agency's. The others stay unreadable.
 */
export function believeProvenRows(table: Table, rows: readonly LabelledRow[], heads: Heads): void {
  const read = new Table();
  for (const { row, content } of rows) {
    if (content.kind !== "unproven") continue;
    heads.forEach((head, at) => {
      const slot = content.slots[at];
      if (slot && head) read.print(`applications_${row}_${head}`, slot);
    });
  }
  if (read.cells.size === 0) return;
  const cells = new Map([...table.cells, ...read.cells]);
  const closed = cells.has("applications_closed_undivided_total") ? "undivided" : "divided";
  const down = identities(closed).filter(
    ({ rule }) => rule === "applications.concluded" || rule === "applications.balance",
  );
  for (const { row, content } of rows) {
    if (content.kind !== "unproven") continue;
    const own = cellsOfRow(row).filter((name) => read.cells.has(name));
    const isProven = own.every((name) => {
      const sums = down.filter(({ left, right }) => [...left, ...right].includes(name));
      return sums.length > 0 && sums.every((sum) => comesOut(sum, cells));
    });
    if (!isProven) continue;
    for (const name of own) {
      const cell = cells.get(name);
      if (cell) table.cells.set(name, cell);
    }
    const names = new Set<string>(own);
    const others = table.doubts.filter((doubt) => !doubt.cells.some((name) => names.has(name)));
    table.doubts.splice(0, table.doubts.length, ...others);
  }
}

function comesOut({ left, right }: Identity, cells: ReadonlyMap<CellName, Cell>): boolean {
  const sum = (names: readonly CellName[]) =>
    names.reduce<number | null>((total, name) => {
      const number = numberIn(cells, name);
      return total === null || number === null ? null : total + number;
    }, 0);
  const total = sum(left);
  return total !== null && total === sum(right);
}
