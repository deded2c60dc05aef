import { CELL_COLUMNS } from "../../engine/cell.ts";
import type { Statement } from "../question.ts";
import { CUTS, type Cut } from "./cuts.ts";
import { CHOICES } from "./files.ts";
import { LEADER, LED } from "./gathering.ts";
import type { Series } from "./series.ts";

/** Who and when, in what the reports of a cell agree. */
const ALIKE = "scope, level, field, year, since, until";
/** A place that is told apart, with its names. */
const PLACE = "region, province, city, county";

/**
 * A series in cells, each once in every file that its reports are of: the columns of `Cell` in their
 * order, then `file`. Reports are gone through once for the provinces and once for their parts; what is
 * of a country, or of all fields, is made of the provinces' sums.
 */
export function cellsSql(series: Series): Statement {
  const { sql, parameters = [], years, gathering, tells } = series;
  const { each, gather, written } = gathering;
  const place = tells === "nothing" ? "" : `, ${PLACE}`;
  const ofPlaces = (code: string, alike: string) =>
    gather(
      `SELECT ${alike}, ${code} AS place${place.replace("region", "region_code AS region")}, ${each}
       FROM spanned`,
      `${ALIKE}, place${place}`,
    );
  const cuts = CUTS.filter((cut) => STANDS_IN[tells](cut));
  const keys = `${ALIKE}, file${place}`;
  return {
    sql: `
      WITH counted AS (${sql}),
      spanned AS MATERIALIZED (${SPANNED[years]}),
      of_province AS MATERIALIZED (${ofPlaces(PROVINCE, ALIKE)}),
      of_part AS MATERIALIZED (${tells === "fields" ? ofPlaces(PREFECTURE, ALIKE) : ofPlaces(BELOW_PROVINCE, ALL_FIELDS)}),
      cut AS (${cuts.map((cut) => cutSql(cut, tells)).join(" UNION ALL ")})
      SELECT ${columnsOf(series)}, file FROM (${written(gather("SELECT * FROM cut", keys), keys)})`,
    parameters,
  };
}

/** In which kinds of files a series stands. */
const STANDS_IN: Readonly<Record<Series["tells"], (cut: Cut) => boolean>> = {
  nothing: () => true,
  // A city's places are among those of its province.
  places: ({ from }) => from === "of_province",
  fields: ({ isOfField }) => !isOfField,
};

const ALL_FIELDS = ALIKE.replace("field", "NULL AS field");

const PROVINCE = "left(region_code, 2)";
/** A city, or a county that is of none: a municipality's, or one its province governs. */
const BELOW_PROVINCE = `CASE WHEN city IS NOT NULL THEN left(region_code, 4)
  WHEN county IS NOT NULL THEN region_code END`;
/** What the first four digits are of; a province's own code ends in zeros. */
const PREFECTURE = "CASE WHEN region_code NOT LIKE '%0000' THEN left(region_code, 4) END";

/** What stands in one kind of file. */
function cutSql({ from, file, where, isOfField, places }: Cut, tells: Series["tells"]): string {
  const changed: readonly string[] = [
    ...(isOfField || tells === "fields" ? [] : ["NULL AS field"]),
    ...(tells === "nothing" || places === "counties" ? [] : PROVINCES_TOLD[tells]),
  ];
  const replaced = changed.length === 0 ? "" : ` REPLACE (${changed.join(", ")})`;
  const folder = tells === "nothing" ? "" : `'${CHOICES}' || `;
  return `SELECT *${replaced}, ${folder}${file} AS file FROM ${from} WHERE ${where}`;
}

const PROVINCES_TOLD = {
  places: ["place AS region", "NULL AS city", "NULL AS county"],
  fields: ["NULL AS region", "NULL AS province", "NULL AS city", "NULL AS county"],
} as const;

/** The columns of cells, over what was written of a series; those that it does not have are none. */
function columnsOf({ name, tells, gathering }: Series): string {
  const has = new Set<string>([
    ...ALIKE.split(", "),
    "reports",
    ...(tells === "nothing" ? [] : PLACE.split(", ")),
    ...(gathering === LED ? LEADER : []),
  ]);
  const made = (column: string) => {
    if (column === "series") return `'${name}'`;
    if (column === "sums") return "text";
    return has.has(column) ? column : "NULL::VARCHAR";
  };
  return CELL_COLUMNS.map((column) => `${made(column)} AS ${column}`).join(", ");
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
