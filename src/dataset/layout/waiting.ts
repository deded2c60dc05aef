import { join } from "node:path";
import type { Row } from "../../engine/ask.ts";
import { columnsOf } from "../../engine/tables.ts";
import { openRows, type Rows, type Waiting } from "../../engine/write.ts";
import { REPORT_COLUMNS, type TableName } from "../../form/index.ts";
import { type Audited, evidenceRows } from "../rows.ts";

/**
 * The rows of a dataset as they wait to be written: with the form's columns, evidence with the year
 * of its report beside them. Evidence is in the order of its reports' ids.
 */
export type WaitingTables = Readonly<Record<TableName, Waiting>>;

/** The most DuckDB keeps in memory: of the reports a row group of two hundred columns, and its sorting. */
const MEMORY: Readonly<Record<TableName, string>> = {
  reports: "512MB",
  findings: "128MB",
  evidence: "128MB",
};

/** Opens a store for the rows of a table, beside the files that they are written to in the end. */
export function openWaiting(folder: string, table: TableName): Promise<Rows> {
  const year = table === "evidence" ? REPORT_COLUMNS.filter(({ name }) => name === "year") : [];
  const columns = [...columnsOf(table), ...year];
  return openRows(table, columns, join(folder, `${table}.rows`), MEMORY[table]);
}

/** The evidence of a report as it waits. */
export function waitingEvidence(audited: Audited): Row[] {
  const { year } = audited.entry.report;
  return evidenceRows(audited).map((row) => ({ ...row, year }));
}
