import { BETWEEN_SUMS, CELL_COLUMNS } from "../../engine/cell.ts";
import type { Statement } from "../question.ts";
import { LEADING } from "./names.ts";
import type { Series } from "./series.ts";

/** Who and when, in what the reports of a cell agree. */
const ALIKE = ["scope", "level", "field", "year", "since", "until"] as const;
const NONE = "NULL::VARCHAR";

type Column = (typeof CELL_COLUMNS)[number];
/** How some columns of cells are made; those it does not name are none. */
type Made = Readonly<Partial<Record<Column, string>>>;

/**
 * A series in cells, each once in the country's file (`file` is null) and once in its province's (the
 * two digits of its code): the columns of `Cell` in their order, then `file`.
 */
export function cellsSql(series: Series): Statement {
  return {
    sql: `
      WITH counted AS (${series.sql}),
      spanned AS (SELECT *, left(region_code, 2) AS file FROM (${SPANNED[series.years]})),
      of_country AS (SELECT * REPLACE (${NONE} AS file) FROM spanned),
      of_province AS (SELECT * FROM spanned WHERE file IS NOT NULL)
      ${gathered(series, "of_country")} UNION ALL ${gathered(series, "of_province")}`,
    parameters: series.parameters ?? [],
  };
}

/** The cells of the reports of one kind of file; one without a province is in none of a province. */
function gathered(series: Series, from: "of_country" | "of_province"): string {
  const alike = [...ALIKE, "file"].join(", ");
  const cells = (made: Made) =>
    `SELECT ${CELL_COLUMNS.map((name) => `${columnSql(name, { series: `'${series.name}'`, ...made })} AS ${name}`).join(", ")}, file`;
  switch (series.gathered.as) {
    case "sums": {
      const { width } = series.gathered;
      const each = Array.from({ length: width }, (_, at) => `sum(sums[${at + 1}])::BIGINT`);
      const sums = { reports: "count(*)::INTEGER", sums: textSql(`[${each.join(", ")}]`) };
      if (!series.isPlaced) return `${cells(sums)} FROM ${from} GROUP BY ${alike}`;
      const [region, names]: readonly [string, Made] =
        from === "of_country"
          ? ["left(region_code, 2)", {}]
          : ["region_code", { city: "max(city)", county: "max(county)" }];
      return `${cells({ ...sums, region, province: "max(province)", ...names })}
        FROM ${from} GROUP BY ${alike}, ${region}`;
    }
    case "values":
      return `${cells({
        reports: "sum(many)::INTEGER",
        sums: textSql("flatten(list([value, many] ORDER BY value))"),
      })}
        FROM (SELECT ${alike}, sums[1] AS value, count(*) AS many FROM ${from} GROUP BY ${alike}, value)
        GROUP BY ${alike}`;
    case "leaders": {
      const own = ["province", "city", "county", "report_id", "agency_id", "agency"] as const;
      return `${cells({
        ...Object.fromEntries(own.map((name) => [name, name])),
        sums: textSql("sums"),
        reports: "CASE WHEN place = 1 THEN many ELSE 0 END::INTEGER",
      })}
        FROM (
          SELECT *, count(*) OVER (PARTITION BY ${alike}) AS many,
            row_number() OVER (PARTITION BY ${alike} ORDER BY rank, agency_id) AS place
          FROM ${from}
        ) WHERE place <= ${LEADING}`;
    }
  }
}

/** A list of numbers as cells have it. */
function textSql(list: string): string {
  return `array_to_string([coalesce(one::VARCHAR, '') FOR one IN ${list}], '${BETWEEN_SUMS}')`;
}

function columnSql(name: Column, made: Made): string {
  return made[name] ?? (ALIKE.some((one) => one === name) ? name : NONE);
}

function since(partition: string): string {
  return `SELECT *, lag(year) OVER (PARTITION BY ${partition} ORDER BY year) + 1 AS since,
    NULL::INTEGER AS until FROM counted`;
}

const SPANNED: Readonly<Record<Series["years"], string>> = {
  scope: since("agency_id, scope"),
  any: since("agency_id"),
  latest: `SELECT *, NULL::INTEGER AS since,
    lead(year) OVER (PARTITION BY agency_id, scope ORDER BY year) - 1 AS until FROM counted`,
  run: `SELECT *, min(year) OVER same AS since, max(year) OVER same AS until FROM (
      SELECT *, year - row_number() OVER (PARTITION BY agency_id, scope ORDER BY year) AS run
      FROM counted
    ) WINDOW same AS (PARTITION BY agency_id, scope, run)`,
  none: "SELECT *, NULL::INTEGER AS since, NULL::INTEGER AS until FROM counted",
};
