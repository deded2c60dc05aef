/**
 * Reports that agree in who and when, added up: what the build writes of a dataset of national size, so
 * that a page may sum a country without reading it.
 */
export interface Cell {
  /** What is summed: the figure of a metric, the parts of a whole. */
  readonly series: string;
  /** A code of GB/T 2260, and the place's names; null where the series does not tell places apart. */
  readonly region: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly scope: string | null;
  readonly level: string | null;
  readonly field: string | null;
  readonly year: number;
  /** The years between which its agencies are new, complete, or at their latest; null where nothing bounds them. */
  readonly since: number | null;
  readonly until: number | null;
  readonly reports: number;
  /** In the order of the series; null where no report gives it. */
  readonly sums: readonly (number | null)[];
  /** The one report that a cell is of, where it is among those that lead; null in all others. */
  readonly report_id: string | null;
  readonly agency_id: string | null;
  readonly agency: string | null;
}

/** The columns of a file of cells, in its order. */
export const CELL_COLUMNS = [
  "series",
  "region",
  "province",
  "city",
  "county",
  "scope",
  "level",
  "field",
  "year",
  "since",
  "until",
  "reports",
  "sums",
  "report_id",
  "agency_id",
  "agency",
] as const satisfies readonly (keyof Cell)[];

/** The columns of one row group as cells have them. */
type Columns = { readonly [Name in keyof Cell]: readonly Cell[Name][] };

function columnsOf(read: ReadonlyMap<string, ArrayLike<unknown>>, url: string): Columns {
  const column = <Value>(name: keyof Cell, is: (value: unknown) => value is Value): Value[] =>
    Array.from(read.get(name) ?? [], (value, row) => {
      const held = value ?? null;
      if (!is(held)) {
        throw new TypeError(`${url}: the cell ${row} has ${String(held)} as its ${name}.`);
      }
      return held;
    });
  return {
    series: column("series", isText),
    region: column("region", isTextOrNull),
    province: column("province", isTextOrNull),
    city: column("city", isTextOrNull),
    county: column("county", isTextOrNull),
    scope: column("scope", isTextOrNull),
    level: column("level", isTextOrNull),
    field: column("field", isTextOrNull),
    year: column("year", isNumber),
    since: column("since", isNumberOrNull),
    until: column("until", isNumberOrNull),
    reports: column("reports", isNumber),
    sums: column("sums", isSums),
    report_id: column("report_id", isTextOrNull),
    agency_id: column("agency_id", isTextOrNull),
    agency: column("agency", isTextOrNull),
  };
}

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number";
const isTextOrNull = (value: unknown) => value === null || typeof value === "string";
const isNumberOrNull = (value: unknown) => value === null || typeof value === "number";
const isSums = (value: unknown): value is Cell["sums"] =>
  Array.isArray(value) && value.every(isNumberOrNull);

/**
 * A row group's cells from its columns.
 *
 * @param url the file, for the words of an error
 * @throws where a value is not of its column's type
 */
export function cellsOf(
  read: ReadonlyMap<string, ArrayLike<unknown>>,
  url: string,
): readonly Cell[] {
  const columns = columnsOf(read, url);
  return columns.series.map((series, row) => ({
    series,
    region: columns.region[row] ?? null,
    province: columns.province[row] ?? null,
    city: columns.city[row] ?? null,
    county: columns.county[row] ?? null,
    scope: columns.scope[row] ?? null,
    level: columns.level[row] ?? null,
    field: columns.field[row] ?? null,
    year: columns.year[row] ?? Number.NaN,
    since: columns.since[row] ?? null,
    until: columns.until[row] ?? null,
    reports: columns.reports[row] ?? 0,
    sums: columns.sums[row] ?? [],
    report_id: columns.report_id[row] ?? null,
    agency_id: columns.agency_id[row] ?? null,
    agency: columns.agency[row] ?? null,
  }));
}
