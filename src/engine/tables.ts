import {
  type Column,
  RESOURCES,
  type ResourceName,
  SQL_TYPES,
  TABLES,
  type TableName,
} from "../form/index.ts";

/** The names of the dataset's tables, in the order of the data package. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** A name as SQL quotes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL writes a literal; for file paths, which `read_parquet` and COPY take no parameter for. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The statement that creates a table with the columns of the form and no rows.
 *
 * @param name as SQL is to know it, already quoted or qualified where it must be
 */
export function createTable(name: string, columns: readonly Column[]): string {
  const typed = columns.map((column) => `${quoted(column.name)} ${SQL_TYPES[column.type]}`);
  return `CREATE TABLE ${name} (${typed.join(", ")})`;
}

/** The columns of what a dataset has in Parquet, by its name. */
export function columnsOf(resource: ResourceName): readonly Column[] {
  return RESOURCES[resource];
}

/**
 * The view `failures`, which statements may read beside the tables: the columns of each report on which
 * the audit has an open error. Made once by an engine that holds the tables, because it is the same for
 * every statement: over 1.2 million reports it took half the time of those that need it.
 *
 * @param findings the table, as SQL is to know it
 */
export function failuresOf(findings: string): string {
  return `SELECT report_id AS failed_report, flatten(list(cells)) AS failed_cells
    FROM ${findings} WHERE severity = 'error' GROUP BY report_id`;
}

/** The columns of `findings` that `failures` is made of. */
export const OF_FAILURES = ["report_id", "severity", "cells"] as const;
