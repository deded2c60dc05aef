import type { Taken, TakenFile } from "./taken.ts";

/** A table as JSON: what it is, its columns, and each row as a record. Null is "not given". */
export function jsonFile({ name, columns, rows, about }: Taken): TakenFile {
  const content = {
    about: Object.fromEntries(about.map(({ key, value }) => [key, value])),
    columns: columns.map(({ name: id, type, title, description }) => ({
      name: id,
      type,
      title,
      ...(description ? { description } : {}),
    })),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map((column, place) => [column.name, row[place] ?? null])),
    ),
  };
  return {
    name: `${name}.json`,
    content: new Blob([JSON.stringify(content, null, 1)], { type: "application/json" }),
  };
}
