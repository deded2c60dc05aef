import { join } from "node:path";
import type { Row } from "../../engine/ask.ts";
import { type Waiting, writeTable } from "../../engine/write.ts";
import { OF_LATEST } from "../../form/index.ts";
import { initials } from "../../parse/index.ts";
import type { WrittenFile } from "../dataPackage.ts";
import { WRITING } from "./layout.ts";
import { describePart } from "./written.ts";

/** Agencies taken from the database at a time. */
const AT_ONCE = 10_000;

/** Writes the index of the agencies that reports wait of: what a search needs of each, by its id. */
export async function writeAgencyIndex(
  folder: string,
  { ask, table }: Waiting,
  signal: AbortSignal,
): Promise<WrittenFile> {
  // Of the latest report even where that one has none: a place withdrawn is not brought back.
  const latest = OF_LATEST.map((name) => `arg_max_null(${name}, year) AS ${name}`);
  await ask(`
    CREATE OR REPLACE TABLE agency_index AS
    SELECT agency_id, ${latest.join(", ")}, list(year::VARCHAR ORDER BY year) AS years,
      count(*) AS reports, count(*) FILTER (extent = 'full') AS "full", sum(errors) AS errors
    FROM ${table} GROUP BY agency_id ORDER BY agency_id`);
  const path = "agency_index.parquet";
  async function* rows(): AsyncGenerator<Row> {
    for (let first = 0; ; first += AT_ONCE) {
      signal.throwIfAborted();
      const some = await ask(
        `SELECT * FROM agency_index WHERE rowid BETWEEN ${first} AND ${first + AT_ONCE - 1} ORDER BY rowid`,
      );
      if (some.length === 0) return;
      for (const row of some) yield { ...row, initials: initials(String(row["agency"])) };
    }
  }
  const count = await writeTable("agency_index", rows(), join(folder, path), WRITING.agency_index);
  return describePart(folder, path, count);
}
