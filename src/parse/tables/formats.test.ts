import fc from "fast-check";
import { expect, test } from "vitest";
import { open } from "../../documents/index.ts";
import { CELLS, type CellName } from "../../form/index.ts";
import { writeDocx } from "./fixtures/docx.ts";
import { ENCODINGS } from "./fixtures/encodings.ts";
import { LAYOUTS } from "./fixtures/layouts.ts";
import {
  applications,
  disclosure,
  disputes,
  type PrintedCell,
  type PrintedTable,
} from "./fixtures/printed.ts";
import { totalsOf } from "./fixtures/sums.ts";
import { readTables, type Tables } from "./tables.ts";

const CASES = Math.ceil(Number(process.env["SUNDIAL_CASES"] ?? 200) / 8);

/** What each cell shows: figures, and now and then one of the words for none. Rows add up. */
function printsOf(...none: readonly string[]) {
  const text = fc.oneof(
    { weight: 5, arbitrary: fc.constant("0") },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4000 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...none) },
  );
  return fc
    .array(text, { minLength: CELLS.length, maxLength: CELLS.length })
    .map((texts): Prints => {
      const drawn = new Map(
        CELLS.map(({ name }, at): [CellName, string] => [name, texts[at] ?? ""]),
      );
      const totals = totalsOf((name) => Number(drawn.get(name)?.replace(/\D/g, "") ?? 0));
      return new Map([...drawn, ...totals.map(([name, sum]) => [name, String(sum)] as const)]);
    });
}
type Prints = ReadonlyMap<CellName, string>;

function tablesOf(prints: Prints): readonly PrintedTable[] {
  const shown = (name: CellName) => prints.get(name) ?? "";
  return [disclosure("2021", shown), applications("divided", shown), disputes(shown)];
}

async function read(bytes: Uint8Array): Promise<Tables> {
  const opened = await open(bytes, "case");
  if (!opened.ok) throw new Error(opened.reason.en);
  return readTables(opened.document);
}

/** The cells that came out as another number than the one printed. */
function wrong(prints: Prints, { cells }: Tables): string[] {
  return [...cells].flatMap(([name, cell]) =>
    cell.state !== "number" || String(cell.value) === prints.get(name)
      ? []
      : [`${name}: read ${cell.value}, printed ${prints.get(name)}`],
  );
}

/** The cells printed as a number that were not read as one. */
function unread(tables: readonly PrintedTable[], prints: Prints, { cells }: Tables): CellName[] {
  return tables.flatMap(({ rows }) =>
    rows.flat().flatMap(({ name }) => {
      if (name === null || !/\d/.test(prints.get(name) ?? "")) return [];
      return cells.get(name)?.state === "number" ? [] : [name];
    }),
  );
}

test.each(ENCODINGS)(
  "in $name, a cell is what was printed or an absence",
  async ({ name, encode }) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LAYOUTS), printsOf("/"), async (layout, prints) => {
        const tables = tablesOf(prints);
        const result = await read(encode(layout.write(tables)));
        expect(wrong(prints, result)).toEqual([]);
        // A character that the encoding lacks may be one of a label.
        if (layout.keepsBlanks && !name.startsWith("Big5"))
          expect(unread(tables, prints, result)).toEqual([]);
      }),
      { numRuns: CASES },
    );
  },
);

const BEFORE = ["云溪县水务局2023年政府信息公开工作年度报告", "一、总体情况"];
const AFTER = ["五、存在的主要问题及改进情况", "六、其他需要报告的事项", "无。"];

test("in a word processor's file every figure is read, merged cells and all", async () => {
  await fc.assert(
    fc.asyncProperty(printsOf("", "/"), async (prints) => {
      const tables = tablesOf(prints);
      const result = await read(writeDocx(BEFORE, tables, AFTER));
      expect(wrong(prints, result)).toEqual([]);
      expect(unread(tables, prints, result)).toEqual([]);
    }),
    { numRuns: CASES },
  );
});

/** How many rows each table has. */
const ROWS = tablesOf(new Map()).map(({ rows }) => rows.length);

type Harm = (row: readonly PrintedCell[], at: number) => readonly PrintedCell[];

/** What goes wrong with a table on its way through a word processor. */
const HARMS: readonly Harm[] = [
  // A cell is lost.
  (row, at) => row.filter((_, index) => index !== at % row.length),
  // A label loses its characters.
  (row, at) =>
    row.map((one, index) =>
      index === at % row.length && one.name === null ? { ...one, text: one.text.slice(2) } : one,
    ),
  // A merged cell goes one row, or one column, too far or not far enough.
  (row, at) =>
    row.map((one, index) =>
      index === at % row.length
        ? { ...one, rowSpan: Math.max(1, one.rowSpan + (at % 3) - 1) }
        : one,
    ),
  (row, at) =>
    row.map((one, index) => (index === at % row.length ? { ...one, columnSpan: 1 } : one)),
  // The row is gone, all its cells blank, or an empty cell is put in.
  () => [],
  (row) => row.map((one) => (one.name === null ? one : { ...one, text: "" })),
  (row, at) =>
    row.toSpliced(at % (row.length + 1), 0, { text: "", rowSpan: 1, columnSpan: 1, name: null }),
];

test("a damaged table in a word processor's file never gives another number", async () => {
  const harm = fc.record({ table: fc.nat(2), row: fc.nat(24), at: fc.nat(20), kind: fc.nat(6) });
  // One harm to a row: a cell lost and another put in leave no trace.
  const list = fc.uniqueArray(harm, {
    minLength: 1,
    maxLength: 4,
    selector: ({ table, row }) => `${table} ${row % (ROWS[table] ?? 1)}`,
  });
  await fc.assert(
    fc.asyncProperty(printsOf("", "/"), list, async (prints, harms) => {
      const tables = harms.reduce(
        (all, { table, row, at, kind }) =>
          all.map((one, index) =>
            index !== table
              ? one
              : {
                  ...one,
                  rows: one.rows.map((cells, line) =>
                    line === row % one.rows.length ? (HARMS[kind]?.(cells, at) ?? cells) : cells,
                  ),
                },
          ),
        tablesOf(prints),
      );
      expect(wrong(prints, await read(writeDocx(BEFORE, tables, AFTER)))).toEqual([]);
    }),
    { numRuns: CASES },
  );
});
