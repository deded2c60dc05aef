import { NO_CODE, type Packed } from "./packed.ts";
import type { Span } from "./parquet.ts";

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

/** The columns of a file of cells, in its order. `sums` are texts: few cells are looked at, and more are not. */
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

type Name = (typeof CELL_COLUMNS)[number];

/** What is between the sums of a cell; one that is absent is nothing between two. */
export const BETWEEN_SUMS = " ";

/** Which cells are looked for; null is any. A cell that tells no places apart is of its file's region. */
export interface CellFilter {
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly region: string | null;
  readonly level: string | null;
  readonly field: string | null;
  readonly scope: string | null;
}

/** Columns of one row group as they are stored. */
export type CellColumns = ReadonlyMap<string, Packed>;

/**
 * The cells of some rows that fit. Of the others nothing is made.
 *
 * @param url the file, for the words of an error
 */
export function cellsOf(
  columns: CellColumns,
  { from, to }: Span,
  { years, region, level, field, scope }: CellFilter,
  url: string,
): readonly Cell[] {
  const tests = [
    ...(years === null ? [] : [test(columns, "year", isBetween(years.from, years.to))]),
    ...(region === null
      ? []
      : [test(columns, "region", (value) => value === null || String(value).startsWith(region))]),
    ...(level === null ? [] : [test(columns, "level", (value) => value === level)]),
    ...(field === null ? [] : [test(columns, "field", (value) => value === field)]),
    ...(scope === null ? [] : [test(columns, "scope", (value) => value === scope)]),
  ];
  const cells: Cell[] = [];
  for (let row = from; row < to; row += 1) {
    if (tests.every((fits) => fits(row))) cells.push(new StoredCell(columns, row, url));
  }
  return cells;
}

/**
 * Where the cells of each series stand among the rows of a row group.
 *
 * @throws where those of one do not stand together
 */
export function seriesIn(
  columns: CellColumns,
  rows: number,
  url: string,
): ReadonlyMap<string, Span> {
  const packed = columns.get("series");
  const spans = new Map<string, Span>();
  let [from, name] = [0, valueAt(packed, 0)];
  for (let row = 1; row <= rows; row += 1) {
    const next = row < rows ? valueAt(packed, row) : null;
    if (next === name) continue;
    if (typeof name !== "string" || spans.has(name)) {
      throw new TypeError(`${url}: the cells of ${String(name)} do not stand together.`);
    }
    spans.set(name, { from, to: row });
    [from, name] = [row, next];
  }
  return spans;
}

function isBetween(from: number, to: number): (value: unknown) => boolean {
  return (value) => typeof value === "number" && value >= from && value <= to;
}

/** Whether a row's value fits: of few different values each is tried once. */
function test(
  columns: CellColumns,
  name: Name,
  fits: (value: unknown) => boolean,
): (row: number) => boolean {
  const packed = columns.get(name);
  if (packed?.kind !== "coded") return (row) => fits(valueAt(packed, row));
  const { codes, dictionary } = packed;
  const known = Array.from(dictionary, fits);
  const none = fits(null);
  return (row) => {
    const code = codes[row] ?? NO_CODE;
    return code === NO_CODE ? none : known[code] === true;
  };
}

const decoder = new TextDecoder();

/** One value of a column; null where the row has none. */
function valueAt(packed: Packed | undefined, row: number): unknown {
  switch (packed?.kind) {
    case undefined:
      return null;
    case "coded": {
      const code = packed.codes[row] ?? NO_CODE;
      return code === NO_CODE ? null : packed.dictionary[code];
    }
    case "texts":
      if (packed.present?.[row] === 0) return null;
      return decoder.decode(packed.bytes.subarray(packed.offsets[row], packed.offsets[row + 1]));
    case "numbers":
      return packed.present?.[row] === 0 ? null : packed.numbers[row];
    case "values":
      return packed.values[row] ?? null;
  }
}

/** A cell where it stands: each value is made when it is asked for. */
class StoredCell implements Cell {
  readonly #columns: CellColumns;
  readonly #row: number;
  readonly #url: string;
  /** Asked for as often as there are sums. */
  #sums: readonly (number | null)[] | null = null;

  constructor(columns: CellColumns, row: number, url: string) {
    this.#columns = columns;
    this.#row = row;
    this.#url = url;
  }

  get series() {
    return this.#text("series") ?? this.#wrong("series");
  }
  get region() {
    return this.#text("region");
  }
  get province() {
    return this.#text("province");
  }
  get city() {
    return this.#text("city");
  }
  get county() {
    return this.#text("county");
  }
  get scope() {
    return this.#text("scope");
  }
  get level() {
    return this.#text("level");
  }
  get field() {
    return this.#text("field");
  }
  get year() {
    return this.#number("year") ?? this.#wrong("year");
  }
  get since() {
    return this.#number("since");
  }
  get until() {
    return this.#number("until");
  }
  get reports() {
    return this.#number("reports") ?? this.#wrong("reports");
  }
  get sums() {
    this.#sums ??= (this.#text("sums") ?? this.#wrong("sums")).split(BETWEEN_SUMS).map((digits) => {
      const sum = digits === "" ? null : Number(digits);
      return Number.isNaN(sum) ? this.#wrong("sums") : sum;
    });
    return this.#sums;
  }
  get report_id() {
    return this.#text("report_id");
  }
  get agency_id() {
    return this.#text("agency_id");
  }
  get agency() {
    return this.#text("agency");
  }

  #text(name: Name): string | null {
    const value = valueAt(this.#columns.get(name), this.#row);
    return value === null || typeof value === "string" ? value : this.#wrong(name);
  }

  #number(name: Name): number | null {
    const value = valueAt(this.#columns.get(name), this.#row);
    return value === null || typeof value === "number" ? value : this.#wrong(name);
  }

  #wrong(name: Name): never {
    const value = valueAt(this.#columns.get(name), this.#row);
    throw new TypeError(`${this.#url}: the cell ${this.#row} has ${String(value)} as its ${name}.`);
  }
}
