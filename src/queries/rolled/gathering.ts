import { BETWEEN_SUMS } from "../../engine/cell.ts";
import { LEADING } from "./names.ts";

/**
 * How the reports of a cell are put together, in SQL. What `gather` makes can be gathered again by
 * fewer keys: a country is summed from its provinces.
 */
export interface Gathering {
  /** The columns of one report that `gather` reads, over a series' own. */
  readonly each: string;
  /** The rows of a query put together by some columns, which it gives with `reports` and its own. */
  readonly gather: (from: string, keys: string) => string;
  /** The rows of a last `gather` as cells have them: the keys, `reports`, and `text` for the sums. */
  readonly written: (from: string, keys: string) => string;
}

/** Each number of a list added up; of `width` numbers. */
export function addedUp(width: number): Gathering {
  const each = Array.from({ length: width }, (_, at) => `sum(sums[${at + 1}])::BIGINT`);
  return {
    each: "1 AS reports, sums",
    gather: (from, keys) =>
      `SELECT ${keys}, sum(reports)::INTEGER AS reports, [${each.join(", ")}]::BIGINT[] AS sums
       FROM (${from}) GROUP BY ${keys}`,
    written: (from, keys) => `SELECT ${keys}, reports, ${textSql("sums")} AS text FROM (${from})`,
  };
}

/** The first numbers listed, each with how many reports have it. */
export const LISTED: Gathering = {
  each: "1 AS reports, sums[1] AS value",
  gather: (from, keys) =>
    `SELECT ${keys}, value, sum(reports)::INTEGER AS reports FROM (${from}) GROUP BY ${keys}, value`,
  written: (from, keys) =>
    `SELECT ${keys}, sum(reports)::INTEGER AS reports,
       ${textSql("flatten(list([value, reports] ORDER BY value))")} AS text
     FROM (${from}) GROUP BY ${keys}`,
};

/** What a cell of a leading report says of it. */
export const LEADER = ["report_id", "agency_id", "agency", "province", "city", "county"] as const;

/** The first reports of each cell as cells of their own, the first of which counts them all. */
export const LED: Gathering = {
  each: `1 AS reports, ${LEADER.join(", ")}, rank, sums`,
  gather: (from, keys) => `
    SELECT ${keys}, ${LEADER.join(", ")}, rank, sums,
      CASE WHEN position = 1 THEN many ELSE 0 END::INTEGER AS reports
    FROM (
      SELECT *, sum(reports) OVER (PARTITION BY ${keys}) AS many,
        row_number() OVER (PARTITION BY ${keys} ORDER BY rank, agency_id) AS position
      FROM (${from})
    ) WHERE position <= ${LEADING}`,
  written: (from, keys) =>
    `SELECT ${keys}, ${LEADER.join(", ")}, reports, ${textSql("sums")} AS text FROM (${from})`,
};

/** A list of numbers as cells have it. */
function textSql(list: string): string {
  return `array_to_string([coalesce(one::VARCHAR, '') FOR one IN ${list}], '${BETWEEN_SUMS}')`;
}
