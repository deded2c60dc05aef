import { join } from "node:path";
import { copyRows } from "../../engine/copy.ts";
import { columnsOf, quoted, TABLE_NAMES } from "../../engine/tables.ts";
import type { WrittenResource } from "../dataPackage.ts";
import { isInParts } from "./layout.ts";
import { writeParts } from "./parts.ts";
import type { WaitingTables } from "./waiting.ts";
import { describeFile } from "./written.ts";

/**
 * Lays a dataset out in Parquet files: one a table, or in parts where there are many reports. The
 * same rows in the same order give the same bytes.
 *
 * @param folder an empty one
 * @param reports how many there are
 */
export async function writeTables(
  folder: string,
  tables: WaitingTables,
  reports: number,
  signal: AbortSignal,
): Promise<readonly WrittenResource[]> {
  if (isInParts(reports)) return writeParts(folder, tables, signal);
  const written: WrittenResource[] = [];
  for (const name of TABLE_NAMES) {
    const { ask, table } = tables[name];
    const path = `${name}.parquet`;
    const columns = columnsOf(name).map((column) => quoted(column.name));
    const query = `SELECT ${columns.join(", ")} FROM ${table}`;
    const rows = await copyRows(ask, query, join(folder, path), { signal });
    written.push({ name, file: await describeFile(folder, path, rows) });
  }
  return written;
}
