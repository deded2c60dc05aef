import type { ReadRows, Row } from "../engine/ask.ts";
import { text } from "./decode.ts";
import type { Question } from "./question.ts";

/** Answers questions about named agencies from their rows; null where a question is about more. */
export type OwnAnswerer = <Params, Answer>(
  question: Question<Params, Answer>,
  params: Params,
) => Promise<readonly Answer[] | null>;

/** An OwnAnswerer over a reader of the dataset's files. */
export function answerFromRows(read: ReadRows): OwnAnswerer {
  return async (question, params) => {
    const { own } = question;
    const agencies = own?.agencies(params) ?? null;
    if (own === undefined || agencies === null) return null;
    const { columns } = own;
    const reports = await read("reports", ["report_id", ...(columns.reports ?? [])], {
      column: "agency_id",
      values: agencies,
    });
    const where = { column: "report_id", values: reports.map((row) => text(row, "report_id")) };
    const [findings, evidence] = await Promise.all(
      (["findings", "evidence"] as const).map(async (table) => {
        const needed = columns[table];
        return needed === undefined ? [] : read(table, ["report_id", ...needed], where);
      }),
    );
    const rows = own.rows({ reports, findings: findings ?? [], evidence: evidence ?? [] }, params);
    return rows.map((row) => question.row(row));
  };
}

/** Rows each with the report it is about, in the order of the rows. */
export function withReports(
  rows: readonly Row[],
  reports: readonly Row[],
): readonly { readonly row: Row; readonly report: Row }[] {
  const known = new Map(reports.map((report) => [report["report_id"], report]));
  return rows.flatMap((row) => {
    const report = known.get(row["report_id"]);
    return report === undefined ? [] : [{ row, report }];
  });
}

/** The named columns of a row, in their order. */
export function picked(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
}

/** What rows are ordered by: numbers by size, texts as DuckDB has them. */
type Key = number | string | null;

/** Rows in the order of their keys, the first that differs; equal rows keep theirs. */
export function orderedBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): readonly Item[] {
  return items
    .map((item) => ({ item, keys: keysOf(item) }))
    .toSorted((one, other) => {
      for (const [place, key] of one.keys.entries()) {
        const difference = compared(key, other.keys[place] ?? null);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ item }) => item);
}

/** As DuckDB orders: texts by code point, nulls last. */
function compared(one: Key, other: Key): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === "number" && typeof other === "number") return one - other;
  const [ones, others] = [[...String(one)], [...String(other)]];
  for (const [place, character] of ones.entries()) {
    const point = character.codePointAt(0) ?? 0;
    const against = others[place]?.codePointAt(0) ?? -1;
    if (point !== against) return point - against;
  }
  return ones.length - others.length;
}
