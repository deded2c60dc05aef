import {
  CELL_COLUMNS,
  type Cell,
  type CellColumns,
  type CellFilter,
  cellsOf,
  seriesIn,
} from "./cell.ts";
import { type OpenedFile, openFile, type ParquetFile, readPacked, type Span } from "./parquet.ts";

/** What a build has summed: the series, in the order they have in every file, and the files by name. */
export interface Rollup {
  readonly series: readonly string[];
  readonly files: ReadonlyMap<string, ParquetFile>;
}

/**
 * What a build says it has summed.
 *
 * @param parsed its `cells/index.json`
 * @param folder the address of the folder that the files' own is in, with a slash at its end
 * @throws where it is no such list
 */
export function readRollup(parsed: unknown, folder: URL): Rollup {
  const wrong = (what: string) => new TypeError(`The index of ${folder.href} ${what}.`);
  const of = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  const [series, own, files] = ["series", "folder", "files"].map((name) => of(parsed, name));
  if (!Array.isArray(series) || typeof own !== "string" || typeof files !== "object" || !files) {
    throw wrong("lists no series, no folder or no files");
  }
  const entries = Object.entries(files).map(([name, bytes]: readonly [string, unknown]) => {
    if (typeof bytes !== "number") throw wrong(`gives ${name} no size`);
    const { href } = new URL(`${own}/${name}.parquet`, folder);
    return [name, { url: href, bytes, whole: true }] as const;
  });
  return { series: series.map(String), files: new Map(entries) };
}

/** The cells of some series in one file that fit; null where there is none, or a series was not summed. */
type Found = readonly Cell[] | null;

/** Reads cells. A file is named by what it is of: `all`, `32-health`, `choices/3205`. */
export interface CellReader {
  readonly read: (file: string, series: readonly string[], filter: CellFilter) => Promise<Found>;
  /** The same at once, from what was read already; null where that is not enough. */
  readonly here: (file: string, series: readonly string[], filter: CellFilter) => Found;
  /** Has the browser fetch a file, if there is one, for when it is read. */
  readonly foresee: (file: string) => Promise<void>;
}

/** A file whose columns are here. */
interface HeldFile {
  readonly url: string;
  readonly groups: readonly HeldGroup[];
}

interface HeldGroup {
  readonly columns: CellColumns;
  /** Which of its rows are of which series. */
  readonly spans: ReadonlyMap<string, Span>;
}

/** A state of a page is answered from some three files; those of the states before it are let go. */
const MOST_HELD = 24;

/**
 * Reads files of cells, each once and whole: one has little but what one state of a page is answered from.
 *
 * @param open how a file is opened: over the network, unless said otherwise
 */
export function createCellReader(
  { series: known, files }: Rollup,
  open: (file: ParquetFile) => Promise<OpenedFile> = openFile,
): CellReader {
  /** In the order they were last asked for. */
  const coming = new Map<string, Promise<HeldFile>>();
  const held = new Map<string, HeldFile>();

  function fetched(name: string, file: ParquetFile): Promise<HeldFile> {
    const known = coming.get(name);
    const found = known ?? fetchFile(name, file);
    coming.delete(name);
    coming.set(name, found);
    for (const [oldest] of coming) {
      if (coming.size <= MOST_HELD) break;
      coming.delete(oldest);
      held.delete(oldest);
    }
    return found;
  }

  async function fetchFile(name: string, file: ParquetFile): Promise<HeldFile> {
    try {
      const found = await holdFile(file, open);
      if (coming.has(name)) held.set(name, found);
      return found;
    } catch (error) {
      // The next question tries again.
      coming.delete(name);
      throw error;
    }
  }

  const isKnown = (series: readonly string[]): boolean =>
    series.every((one) => known.includes(one));

  return {
    read: async (name, series, filter) => {
      const file = files.get(name);
      if (file === undefined || !isKnown(series)) return null;
      return cellsIn(await fetched(name, file), series, filter);
    },
    here: (name, series, filter) => {
      const file = held.get(name);
      return file === undefined || !isKnown(series) ? null : cellsIn(file, series, filter);
    },
    foresee: async (name) => {
      const file = files.get(name);
      if (file !== undefined && !coming.has(name)) await (await fetch(file.url)).arrayBuffer();
    },
  };
}

async function holdFile(
  file: ParquetFile,
  open: (file: ParquetFile) => Promise<OpenedFile>,
): Promise<HeldFile> {
  const opened = await open(file);
  let from = 0;
  const groups = opened.metadata.row_groups.map(async ({ num_rows: rows }) => {
    const span = { from, to: from + Number(rows) };
    from = span.to;
    const columns = await readPacked(opened, CELL_COLUMNS, span);
    return { columns, spans: seriesIn(columns, span.to - span.from, file.url) };
  });
  return { url: file.url, groups: await Promise.all(groups) };
}

function cellsIn({ url, groups }: HeldFile, series: readonly string[], filter: CellFilter) {
  return series.flatMap((one) =>
    groups.flatMap(({ columns, spans }) => {
      const span = spans.get(one);
      return span ? cellsOf(columns, span, filter, url) : [];
    }),
  );
}
