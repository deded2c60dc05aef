import type { CellName } from "../../form/index.ts";
import type { Doubt } from "../report.ts";

/** What a label says, quoted as the report prints it. */
type Named = { readonly zh: string; readonly en: string };

function doubt(rule: Doubt["rule"], cells: readonly CellName[], zh: string, en: string): Doubt {
  return { rule, cells, expected: null, found: null, message: { zh, en } };
}

export function tableMissing(section: Named, cells: readonly CellName[]): Doubt {
  return doubt(
    "table.missing",
    cells,
    `报告中没有找到“${section.zh}”的表格。`,
    `The report has no table for “${section.en}”.`,
  );
}

export function rowMissing(row: Named, cells: readonly CellName[]): Doubt {
  return doubt(
    "table.row_missing",
    cells,
    `表格中没有“${row.zh}”一行。`,
    `The table has no row “${row.en}”.`,
  );
}

export function columnMissing(column: Named, cells: readonly CellName[]): Doubt {
  return doubt(
    "table.row_missing",
    cells,
    `表格中没有“${column.zh}”一列。`,
    `The table has no column “${column.en}”.`,
  );
}

export function rowsUnlabelled(rows: readonly Named[], cells: readonly CellName[]): Doubt {
  const count = rows.length;
  return doubt(
    "table.rows_unlabelled",
    cells,
    `有 ${count} 行的标签缺失（${rows.map(({ zh }) => zh).join("、")}），按上下行的位置读取。`,
    `${count} rows have lost their labels (${rows.map(({ en }) => en).join("; ")}); they were read by their position between the rows around them.`,
  );
}

export function unreadableCells(what: Named, cells: readonly CellName[]): Doubt {
  return doubt(
    "table.unreadable",
    cells,
    `“${what.zh}”有数字未能可靠读出，未作猜测。`,
    `Figures of “${what.en}” could not be read with certainty; none was guessed.`,
  );
}

export function unmarkedCells(what: Named, cells: readonly CellName[]): Doubt {
  return doubt(
    "table.unmarked",
    cells,
    `“${what.zh}”的原文每格各占一行，格与格之间没有分隔，也没有足以核对的合计：若丢失一格而混入一个无关的数字，文中不留痕迹。`,
    `In the source of “${what.en}” each cell stands on a line of its own, with no mark between cells and no sum that vouches for them: had one been lost and a stray number come in, nothing would show it.`,
  );
}

export function cellLost(row: Named, cells: readonly CellName[]): Doubt {
  return doubt(
    "table.unreadable",
    cells,
    `“${row.zh}”一行少印一格；其余各格均为 0，且各列合计只容得下 0，故读作 0。`,
    `The row “${row.en}” is one cell short; all its other cells are 0 and every column's total leaves room only for 0, so it is read as 0.`,
  );
}

export function remark(cell: CellName, raw: string): Doubt {
  const words = raw.replace(/\s+/g, "");
  return doubt(
    "table.remark",
    [cell],
    `单元格内附有说明：“${words}”；只取其数字。`,
    `The cell carries a remark: “${words}”; only its number is taken.`,
  );
}

export function unitMissing(cell: CellName, raw: string): Doubt {
  return doubt(
    "table.unit_missing",
    [cell],
    `金额“${raw.trim()}”的单位未注明或与格式不符，未采用。`,
    `The amount “${raw.trim()}” is printed without its unit, or in another than the form's, and is not used.`,
  );
}

export function tablesDiffer(cells: readonly CellName[]): Doubt {
  return doubt(
    "table.unreadable",
    cells,
    "报告中同一张表出现两次且数字不同，不同之处未采用。",
    "The report prints the same table twice with different figures; those that differ are not used.",
  );
}

export function titledOtherwise(year: number, titled: number): Doubt {
  return {
    rule: "identity.conflict",
    cells: [],
    expected: year,
    found: titled,
    message: {
      zh: `表格的标题写的是 ${titled} 年，而报告是 ${year} 年的；表中数字可能属于另一年度。`,
      en: `The table's own title says ${titled}, the report is on ${year}: its figures may be another year's.`,
    },
  };
}
