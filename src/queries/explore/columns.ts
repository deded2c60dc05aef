import { type Column, isCellName, REPORT_COLUMNS } from "../../form/index.ts";

const BY_NAME: ReadonlyMap<string, Column> = new Map(
  REPORT_COLUMNS.map((column) => [column.name, column]),
);

/** A column of `reports` by its public name; null for a name that is none. */
export function findReportColumn(name: string): Column | null {
  return BY_NAME.get(name) ?? null;
}

/**
 * A column of `reports` by a name that was already looked up: only such names are written into SQL.
 *
 * @throws where there is no such column
 */
export function reportColumn(name: string): Column {
  const column = BY_NAME.get(name);
  if (!column) throw new Error(`The table of reports has no column ${name}.`);
  return column;
}

/** Columns that count something: the figures of the form and of the prose. */
export function isFigure({ name, type }: Column): boolean {
  return type !== "text" && type !== "date" && type !== "list" && name !== "year";
}

/**
 * Whether a figure stands at a day and does not belong to the year it is reported in: what is in
 * force, carried over or pending. It may be summed over agencies, never over years.
 */
export function isStock({ name }: Column): boolean {
  if (!isCellName(name)) return /^stated_carried_(in|out)$/.test(name);
  return /_(in_force|public_total|items_prior|pending)$|^applications_carried_(in|out)_/.test(name);
}
