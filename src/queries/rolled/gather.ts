import type { Ask } from "../../engine/ask.ts";
import { literal } from "../../engine/tables.ts";
import { text } from "../decode.ts";
import { cellsSql } from "./cellsSql.ts";
import { type Asked, seriesOf } from "./series.ts";

/** What a dataset was summed into: which series, in the order they have in each of the files to write. */
export interface Gathered {
  readonly series: readonly string[];
  readonly files: readonly GatheredFile[];
}

interface GatheredFile {
  readonly name: string;
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
    HAVING count(DISTINCT struct_pack(a := left(region_code, 4), b := level, c := field)) > 1 LIMIT 1`);
  if (changing) return { series: [], files: [] };
  const all = seriesOf(asked);
  for (const [place, series] of all.entries()) {
    const into = place === 0 ? "CREATE TABLE gathered AS" : "INSERT INTO gathered";
    const { sql, parameters } = cellsSql(series);
    await ask(`${into} SELECT *, ${place}::UTINYINT AS place FROM (${sql})`, parameters);
  }
  // A file is then one stretch of the table, in its order: it is found without going through the others.
  await ask(`
    CREATE TABLE cells AS SELECT * EXCLUDE (place) FROM gathered
    ORDER BY file, place, year, level, field, scope, since, until, region, reports DESC, agency_id`);
  await ask("DROP TABLE gathered");
  const files = await ask("SELECT DISTINCT file FROM cells ORDER BY file");
  return {
    series: all.map(({ name }) => name),
    files: files.map((row) => {
      const name = text(row, "file");
      return { name, sql: `SELECT * EXCLUDE (file) FROM cells WHERE file = ${literal(name)}` };
    }),
  };
}
