import type { Row } from "../../engine/ask.ts";
import type { Coded, Lines, WholeColumns } from "../../engine/wholeColumns.ts";
import { agencyIndex } from "../agencies.ts";
import { termsOf } from "./among.ts";
import { type NameIndex, placeOfLevel } from "./nameIndex.ts";

/** The columns of an index of agencies: those of a text for each agency, and those of few different values. */
export const NAME_COLUMNS = {
  lines: ["agency_id", "agency", "initials"],
  coded: [
    "province",
    "city",
    "county",
    "region_code",
    "level",
    "field",
    "years",
    "reports",
    "full",
    "errors",
  ],
} as const;

/**
 * An index of agencies over the columns of a dataset's own, as they are.
 *
 * @throws where one of `NAME_COLUMNS` is missing
 */
export function nameIndexOver({ rows, lines, coded }: WholeColumns): NameIndex {
  const [ids, names] = [columnOf(lines, "agency_id"), columnOf(lines, "agency")];
  const levels = columnOf(coded, "level");
  const places = levels.dictionary.map(placeOfLevel);
  const columns = NAME_COLUMNS.coded.map((name) => ({ name, column: columnOf(coded, name) }));
  return {
    count: rows,
    names,
    initials: columnOf(lines, "initials"),
    levels: Uint8Array.from(levels.codes, (code) => places[code] ?? placeOfLevel(null)),
    idOf: (line) => textAt(ids, line),
    entryOf: (line) => {
      const row: Row = {
        agency_id: textAt(ids, line),
        agency: textAt(names, line),
        ...Object.fromEntries(
          columns.map(({ name, column: { codes, dictionary } }) => [
            name,
            dictionary[codes[line] ?? -1] ?? null,
          ]),
        ),
      };
      return agencyIndex.row(row);
    },
    memberOf: (among) => {
      // Asked of each different value once.
      const masks = termsOf(among).map(({ column, fits }) => maskOf(columnOf(coded, column), fits));
      return (line) => masks.every((mask) => mask(line));
    },
  };
}

function maskOf({ codes, dictionary }: Coded, fits: (value: unknown) => boolean) {
  const fitting = Uint8Array.from(dictionary, (value) => (fits(value) ? 1 : 0));
  return (line: number): boolean => fitting[codes[line] ?? -1] === 1;
}

function textAt({ text, starts }: Lines, line: number): string {
  return text.slice(starts[line], (starts[line + 1] ?? 0) - 1);
}

function columnOf<Column>(columns: ReadonlyMap<string, Column>, name: string): Column {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`The index of agencies came without its ${name}.`);
  return column;
}
