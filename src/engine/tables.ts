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
