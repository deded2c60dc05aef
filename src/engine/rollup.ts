import { type OpenedFile, openFile, type ParquetFile, readSpan, spansWith } from "./parquet.ts";

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

/** What a build has summed: the series, and the files of their cells by name. */
export interface Rollup {
  readonly series: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, ParquetFile>;
}

/**
 * What a build says it has summed.
 *
 * @param parsed its `cells/index.json`
 * @param folder the address of the files, with a slash at its end
 * @throws where it is no such list
 */
export function readRollup(parsed: unknown, folder: URL): Rollup {
  const wrong = (what: string) => new TypeError(`The index of ${folder.href} ${what}.`);
  if (typeof parsed !== "object" || parsed === null) throw wrong(`is ${String(parsed)}`);
  const [series, files]: readonly unknown[] =
    "series" in parsed && "files" in parsed ? [parsed.series, parsed.files] : [];
  if (!Array.isArray(series) || typeof files !== "object" || files === null) {
    throw wrong("lists no series or no files");
  }
  const entries = Object.entries(files).map(([name, entry]: readonly [string, unknown]) => {
    const [file, bytes] =
      typeof entry === "object" && entry !== null && "file" in entry && "bytes" in entry
        ? [entry.file, entry.bytes]
        : [];
    if (typeof file !== "string" || typeof bytes !== "number") {
      throw wrong(`names no file, or no size, for ${name}`);
    }
    return [name, { url: new URL(file, folder).href, bytes }] as const;
  });
  return { series: new Set(series.map(String)), files: new Map(entries) };
}

/**
 * The cells of some series in one file of them. A file is that of the country (`all`) or of a province
 * (`32`); null where there is none, or one of the series was not summed.
 */
export type ReadCells = (
  file: string,
  series: readonly string[],
) => Promise<readonly Cell[] | null>;

/**
 * Reads cells where they stand, each series once.
 *
 * @param open how a file is opened: by range requests, unless said otherwise
 */
export function createCellReader(
  rollup: Rollup,
  open: (file: ParquetFile) => Promise<OpenedFile> = openFile,
): ReadCells {
  const opened = new Map<string, Promise<OpenedFile>>();
  const known = new Map<string, Promise<readonly Cell[]>>();

  return async (name, series) => {
    const file = rollup.files.get(name);
    if (file === undefined || series.some((one) => !rollup.series.has(one))) return null;
    const source = await once(opened, name, () => open(file));
    const all = await Promise.all(
      series.map((one) => once(known, `${name} ${one}`, () => cellsOf(source, one, file.url))),
    );
    return all.flat();
  };
}

/** Kept until it fails: the next question then tries again. */
function once<Made>(
  kept: Map<string, Promise<Made>>,
  key: string,
  make: () => Promise<Made>,
): Promise<Made> {
  const made =
    kept.get(key) ??
    make().catch((error: unknown) => {
      kept.delete(key);
      throw error;
    });
  kept.set(key, made);
  return made;
}

async function cellsOf(file: OpenedFile, series: string, url: string): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const span of await spansWith(file, "series", [series])) {
    const columns = await readSpan(file, CELL_COLUMNS, span);
    const named = columns.get("series") ?? [];
    for (let place = 0; place < named.length; place += 1) {
      if (named[place] === series) cells.push(cellAt(columns, place, url));
    }
  }
  return cells;
}

function cellAt(
  columns: ReadonlyMap<string, ArrayLike<unknown>>,
  place: number,
  url: string,
): Cell {
  const at = (name: string) => columns.get(name)?.[place] ?? null;
  const wrong = (name: string): TypeError =>
    new TypeError(`${url}: the cell ${place} has ${String(at(name))} as its ${name}.`);
  const text = (name: string): string | null => {
    const value = at(name);
    if (value !== null && typeof value !== "string") throw wrong(name);
    return value;
  };
  const number = (name: string): number | null => {
    const value = at(name);
    if (value !== null && typeof value !== "number") throw wrong(name);
    return value;
  };
  const [series, year, reports, sums] = [
    text("series"),
    number("year"),
    number("reports"),
    at("sums"),
  ];
  if (series === null || year === null || reports === null || !isNumbers(sums)) throw wrong("sums");
  return {
    series,
    region: text("region"),
    province: text("province"),
    city: text("city"),
    county: text("county"),
    scope: text("scope"),
    level: text("level"),
    field: text("field"),
    year,
    since: number("since"),
    until: number("until"),
    reports,
    sums,
    report_id: text("report_id"),
    agency_id: text("agency_id"),
    agency: text("agency"),
  };
}

function isNumbers(value: unknown): value is readonly (number | null)[] {
  return (
    Array.isArray(value) && value.every((one: unknown) => one === null || typeof one === "number")
  );
}
