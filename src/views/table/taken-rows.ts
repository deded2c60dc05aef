import type { Taken, TakenColumn, TakenValue } from "../take-away/taken.ts";
import type { TableColumn } from "./columns.ts";

/**
 * A table of a page as a file has it: every row in the order shown, figures as they are. A column is
 * one of figures where nothing else stands in it; what is not given stays empty.
 */
export function takenRows<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Pick<Taken, "columns" | "rows"> {
  const values = rows.map((row) => columns.map(({ value }) => plainOf(value(row))));
  const typeOf = (place: number): TakenColumn["type"] => {
    const given = values.map((row) => row[place] ?? null).filter((value) => value !== null);
    if (given.length === 0 || !given.every((value) => typeof value === "number")) return "text";
    return given.every((value) => Number.isInteger(value)) ? "integer" : "decimal";
  };
  const types = columns.map((_, place) => typeOf(place));
  return {
    columns: columns.map(({ id, title }, place) => ({
      name: id,
      title: { zh: title, en: title },
      type: types[place] ?? "text",
    })),
    rows: values.map((row) =>
      row.map((value, place) =>
        types[place] === "text" && value !== null ? String(value) : value,
      ),
    ),
  };
}

function plainOf(value: string | number | null): TakenValue {
  return value === "" ? null : value;
}
