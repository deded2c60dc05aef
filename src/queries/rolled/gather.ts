import type { Ask, Value } from "../../engine/ask.ts";
import { cellsSql } from "./cellsSql.ts";
import { COUNTRY } from "./rolled.ts";
import { type Asked, seriesOf } from "./series.ts";

/** What a dataset was summed into: which series, in the order they have in each of the files to write. */
export interface Gathered {
  readonly series: readonly string[];
  readonly files: readonly GatheredFile[];
}

interface GatheredFile {
  readonly name: string;
  /** How many cells it has of each series. */
  readonly counts: readonly number[];
  /** Its cells, in their order. */
  readonly sql: string;
}

/**
 * Sums a dataset into cells, which stay in a table of the engine.
 *
 * @param asked what the pages of its site ask of metrics
 * @returns nothing where some agency changes its province, level or field: cells would count it twice
 */
export async function gatherCells(ask: Ask, asked: Asked): Promise<Gathered> {
  const [changing] = await ask(`
    SELECT agency_id FROM reports GROUP BY agency_id
    HAVING count(DISTINCT struct_pack(a := left(region_code, 2), b := level, c := field)) > 1 LIMIT 1`);
  if (changing) return { series: [], files: [] };
  const all = seriesOf(asked);
  for (const [place, series] of all.entries()) {
    const into = place === 0 ? "CREATE TABLE cells AS" : "INSERT INTO cells";
    const { sql, parameters } = cellsSql(series);
    await ask(`${into} ${sql}`, parameters);
  }
  const names = all.map(({ name }) => name);
  const list = `[${names.map((name) => `'${name}'`).join(", ")}]`;
  const held = await ask("SELECT file, series, count(*) AS cells FROM cells GROUP BY file, series");
  const files = [...new Set(held.map(({ file }) => textOf(file)))].toSorted(byName);
  return {
    series: names,
    files: files.map((file) => {
      const here = new Map(
        held
          .filter((row) => textOf(row["file"]) === file)
          .map(({ series, cells }) => [series, Number(cells)]),
      );
      return {
        name: file ?? COUNTRY,
        counts: names.map((name) => here.get(name) ?? 0),
        sql: `SELECT * EXCLUDE (file) FROM cells
          WHERE file IS NOT DISTINCT FROM ${file === null ? "NULL" : `'${Number(file)}'`}
          ORDER BY list_position(${list}, series), year, level, field, scope, since, until, region,
            reports DESC, agency_id`,
      };
    }),
  };
}

function textOf(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The country's file first. */
function byName(one: string | null, other: string | null): number {
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
