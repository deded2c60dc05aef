import { CELL_COLUMNS, type Cell, type CellColumns, type CellFilter, cellsOf } from "./cell.ts";
import { type OpenedFile, openFile, type ParquetFile, readPacked, type Span } from "./parquet.ts";

/** What a build has summed: the series, in the order they have in every file, and the files by name. */
export interface Rollup {
  readonly series: readonly string[];
  readonly files: ReadonlyMap<string, CellFile>;
}

export interface CellFile extends ParquetFile {
  /** How many cells it has of each series. */
  readonly counts: readonly number[];
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
  const of = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  const [series, files] = [of(parsed, "series"), of(parsed, "files")];
  if (!Array.isArray(series) || typeof files !== "object" || files === null) {
    throw wrong("lists no series or no files");
  }
  const entries = Object.entries(files).map(([name, entry]: readonly [string, unknown]) => {
    const [file, bytes, counts] = [of(entry, "file"), of(entry, "bytes"), of(entry, "counts")];
    if (typeof file !== "string" || typeof bytes !== "number" || !Array.isArray(counts)) {
      throw wrong(`names no file, no size or no counts for ${name}`);
    }
    return [name, { url: new URL(file, folder).href, bytes, counts: counts.map(Number) }] as const;
  });
  return { series: series.map(String), files: new Map(entries) };
}

/**
 * The cells of some series in one file of them. A file is that of the country (`all`) or of a province
 * (`32`); null where there is none, or one of the series was not summed.
 */
export type ReadCells = (
  file: string,
  series: readonly string[],
  filter: CellFilter,
) => Promise<readonly Cell[] | null>;

/**
 * Reads cells where they stand, each row group once.
 *
 * @param open how a file is opened: by range requests, unless said otherwise
 */
export function createCellReader(
  rollup: Rollup,
  open: (file: ParquetFile) => Promise<OpenedFile> = openFile,
): ReadCells {
  const opened = new Map<string, Promise<OpenedFile>>();
  const groups = new Map<string, Promise<CellColumns>>();

  /** The cells of one series that fit: those of the row groups its rows stand in. */
  async function ofSeries(
    name: string,
    file: CellFile,
    place: number,
    filter: CellFilter,
  ): Promise<readonly Cell[]> {
    const from = file.counts.slice(0, place).reduce((sum, count) => sum + count, 0);
    const to = from + (file.counts[place] ?? 0);
    if (to === from) return [];
    const source = await once(opened, name, () => open(file));
    const parts = spansOf(source)
      .filter((span) => span.from < to && span.to > from)
      .map(async (span) => {
        const key = `${name} ${span.from}`;
        const columns = await once(groups, key, () => readPacked(source, CELL_COLUMNS, span));
        const rows = {
          from: Math.max(from, span.from) - span.from,
          to: Math.min(to, span.to) - span.from,
        };
        return cellsOf(columns, rows, filter, file.url);
      });
    return (await Promise.all(parts)).flat();
  }

  return async (name, series, filter) => {
    const file = rollup.files.get(name);
    const places = series.map((one) => rollup.series.indexOf(one));
    if (file === undefined || places.includes(-1)) return null;
    const all = await Promise.all(places.map((place) => ofSeries(name, file, place, filter)));
    return all.flat();
  };
}

function spansOf({ metadata }: OpenedFile): readonly Span[] {
  let from = 0;
  return metadata.row_groups.map(({ num_rows }) => {
    const span = { from, to: from + Number(num_rows) };
    from = span.to;
    return span;
  });
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
