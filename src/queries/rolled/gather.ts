import type { Ask } from "../../engine/ask.ts";
import { cellsSql } from "./cellsSql.ts";
import { COUNTRY } from "./rolled.ts";
import { type Asked, seriesOf } from "./series.ts";

/** What a dataset was summed into. */
export interface Gathered {
  readonly series: readonly string[];
  /** The files to write: each with its rows, in their order. */
  readonly files: readonly { readonly name: string; readonly sql: string }[];
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
  const files = await ask("SELECT DISTINCT file FROM cells ORDER BY file NULLS FIRST");
  return {
    series: all.map(({ name }) => name),
    files: files.map(({ file }) => ({
      name: file === null ? COUNTRY : String(file),
      sql: `SELECT * EXCLUDE (file) FROM cells
        WHERE file IS NOT DISTINCT FROM ${file === null ? "NULL" : `'${Number(file)}'`}
        ORDER BY series, year, level, field, scope, since, until, region, reports DESC, agency_id`,
    })),
  };
}
