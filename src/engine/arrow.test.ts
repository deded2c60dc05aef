import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Table, tableFromIPC } from "apache-arrow";
import { expect, test } from "vitest";
import type { TableName } from "../form/index.ts";
import { toRows, toStream } from "./arrow.ts";
import type { Row } from "./ask.ts";
import { UNBOUNDED } from "./bounds.ts";
import { openNodeEngine } from "./node.ts";
import { openBuffer, readPacked, spansWithin } from "./parquet.ts";
import { columnsOf } from "./tables.ts";
import { writeTable } from "./write.ts";

/** A file read as the browser reads it: Parquet by columns, to Arrow, to rows. */
async function readAsBrowser(table: TableName, path: string): Promise<readonly Row[]> {
  const bytes = readFileSync(path);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const file = await openBuffer({
    byteLength: bytes.byteLength,
    slice: (start, end) => buffer.slice(start, end),
  });
  const rows: Row[] = [];
  const columns = columnsOf(table);
  const names = columns.map(({ name }) => name);
  for (const span of await spansWithin(file, UNBOUNDED)) {
    const packed = await readPacked(file, names, span);
    const read: Table = tableFromIPC(toStream(packed, columns));
    rows.push(...toRows(read));
  }
  return rows;
}

/** Values a column of each type may well hold, absences among them. */
const VALUES = {
  text: ["", "某某局", "a\u{20BB7}b", null],
  integer: [0, -7, 2_147_483_647, null],
  money_wan: [523.15, 0.0001, -12345.6789, null],
  money_yuan: [152790, 0.1, -8040.55, null],
  number: [11.25, -0.5, 0, null],
  date: ["2024-02-29", "1969-12-31", "2021-09-29", null],
  list: [[], ["review_total"], ["a'b", "日", ""], ["x"]],
} as const;

test.each(["reports", "findings", "evidence"] as const)(
  "%s read for the browser's engine equal what Node's engine reads",
  async (table) => {
    const folder = mkdtempSync(join(tmpdir(), "sundial-arrow-"));
    const path = join(folder, `${table}.parquet`);
    const rows = Array.from(
      { length: 2100 },
      (_, index): Row =>
        Object.fromEntries(
          columnsOf(table).map(({ name, type, required }, place) => {
            const value = VALUES[type][(index * 31 + place * 7 + (index >> 3)) % 4] ?? null;
            return [name, value ?? (required ? VALUES[type][1] : null)];
          }),
        ),
    );
    await writeTable(table, rows, path, { rowsInGroup: 2048 });
    const engine = await openNodeEngine({ folder });
    const expected = await engine.ask(`SELECT * FROM ${table}`);
    engine.close();
    const decoded = await readAsBrowser(table, path);
    // Row by row, and shown only where they differ: Vitest's own comparison takes seconds here.
    const differing = rows.findIndex(
      (row, index) =>
        !isDeepStrictEqual(row, expected[index]) || !isDeepStrictEqual(row, decoded[index]),
    );
    expect([decoded[differing], expected[differing]]).toEqual([rows[differing], rows[differing]]);
    expect([decoded.length, expected.length]).toEqual([rows.length, rows.length]);
  },
);
