import type { Column, Note, Table } from "./model.ts";

/** Without it Excel takes UTF-8 for the system's own encoding and shows no Chinese. */
const BOM = "\uFEFF";

/**
 * A chart's table as CSV (RFC 4180): a mark of UTF-8, lines of its origin that begin with `#`, then
 * the columns. Figures are plain numbers; what must be said of them stands in a column after theirs.
 *
 * @param about lines such as the source, the licence, the version, the filters, the date
 * @param noteTitle the head of the column that holds the notes of another
 */
export function tableCsv(
  { columns, rows }: Table,
  about: readonly string[],
  noteTitle: (column: Column) => string,
  noteWords: (note: Note) => string,
): string {
  const noted = columns.map((_, place) => rows.some(({ cells }) => cells[place]?.notes?.length));
  const spread = <Value>(of: (place: number) => readonly [Value, Value]): readonly Value[] =>
    columns.flatMap((_, place) => {
      const [first, second] = of(place);
      return noted[place] ? [first, second] : [first];
    });
  const head = spread((place) => {
    const column = columns[place];
    return column ? ([column.title, noteTitle(column)] as const) : (["", ""] as const);
  });
  const body = rows.map(({ cells }) =>
    spread((place) => {
      const cell = cells[place];
      const notes = (cell?.notes ?? []).map(noteWords).join("; ");
      return [cell?.value ?? "", notes] as const;
    }),
  );
  const lines = [head, ...body].map((values) => values.map(field).join(","));
  return `${BOM}${[...about.map((line) => field(`# ${line}`)), ...lines].join("\r\n")}\r\n`;
}

function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = plainText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text that a spreadsheet would take for a formula is kept a text by an apostrophe. */
export function plainText(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
