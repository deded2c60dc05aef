import type { Ask } from "../../engine/ask.ts";
import { literal, quoted } from "../../engine/tables.ts";
import {
  CELLS,
  type CellDescription,
  type CellName,
  EDITION_NAMES,
  EDITIONS,
  isCellName,
  isClaimName,
  REPORT_COLUMNS,
  SQL_TYPES,
} from "../../form/index.ts";
import { APPLICATION_STAGES, type Stage } from "./applications.ts";
import { chance } from "./chance.ts";
import { disclosureCells } from "./disclosure.ts";
import { DISPUTE_STAGES } from "./disputes.ts";
import { approximate, ITEM_STAGES, statement } from "./prose.ts";
import { IS_FOLLOWED, IS_SUSPECT, LOOKS_BACK, misprinted, slipColumns } from "./slips.ts";
import { YEARS } from "./years.ts";

/** Reports whose every figure has its evidence; the rest have none, as the issue of size allows. */
const EVIDENCED = 2_000;

/**
 * Makes the table `slots`: which agency reports on which year, in which form, and with what slips,
 * in the order of agencies and years. `audited` are those the audit may have
 * something to say of, `recalled` those it looks back at. Exactly `reports` rows.
 *
 * @throws where the agencies made are too few for so many
 */
export async function makeSlots(ask: Ask, reports: number): Promise<void> {
  const inForce = EDITION_NAMES.map(
    (edition) => `WHEN year >= ${EDITIONS[edition].years.from} THEN ${literal(edition)}`,
  );
  await ask(`
    CREATE TABLE slots AS
    SELECT * EXCLUDE (follows, looks_back), suspect OR follows AS audited,
      coalesce(lead(follows OR looks_back) OVER years AND lead(year) OVER years = year + 1, FALSE)
        AS recalled
    FROM (
      SELECT *, ${IS_SUSPECT} AS suspect, ${LOOKS_BACK} AS looks_back,
        coalesce(lag(${IS_FOLLOWED}) OVER years AND lag(year) OVER years = year - 1, FALSE) AS follows
      FROM (
        SELECT number, year, region_code, agency_id, form, undivided,
          CASE WHEN form IS NULL THEN 'opening' ELSE 'full' END AS extent,
          ${slipColumns().join(",\n")},
          ${chance("key_now", "evidence")} < ${EVIDENCED}e0 / ${reports}e0 AS evidenced
        FROM (
          SELECT *, form = '2021' AND ${chance("key_now", "undivided")} < 2e-2 AS undivided
          FROM (
            SELECT *, CASE
              WHEN ${chance("key_now", "opening")} < 4e-2 THEN NULL
              WHEN year BETWEEN 2021 AND 2022 AND ${chance("key_now", "superseded")} < 3e-3 THEN '2019'
              ${inForce.toReversed().join(" ")} END AS form
            FROM (
              SELECT *, hash(key, year) AS key_now
              FROM agencies, (SELECT unnest(range(${YEARS.first}, ${YEARS.last + 1}))::INTEGER AS year)
            )
            WHERE year >= founded AND ${chance("key_now", "reports")} < 9.4e-1
            ORDER BY rank, year LIMIT ${reports}
          )
        )
      )
      WINDOW years AS (PARTITION BY number ORDER BY year)
    )
    WINDOW years AS (PARTITION BY number ORDER BY year)
    ORDER BY number, year`);
  const [made] = await ask("SELECT count(*) AS slots FROM slots");
  if (made?.["slots"] !== reports) {
    throw new Error(`The agencies of the country give ${made?.["slots"]} reports, not ${reports}.`);
  }
}

/** Which SQL makes the columns that are no figures, from a slot and its agency. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  report_id: "agency_id || '-' || year",
  // As many regions do: one page a year for all their agencies.
  source: "'https://synthetic.invalid/' || region_code || '/' || year || '/'",
  source_sha256: "NULL",
  published_on: publishedOn(),
  errors: "coalesce(errors, 0)",
  warnings: "coalesce(warnings, 0)",
  approximate: approximate(),
};

/** Most within a month, as article 49 of the Regulation asks of departments; some late, some undated. */
function publishedOn(): string {
  const [when, day] = [chance("key_now", "published"), chance("key_now", "published on")];
  return `CASE WHEN ${when} < 7.2e-1 THEN make_date(year + 1, 1, 4) + floor(${day} * 2.8e1)::INTEGER
    WHEN ${when} < 9.2e-1 THEN make_date(year + 1, 2, 1) + floor(${day} * 5.9e1)::INTEGER
    WHEN ${when} < 9.5e-1 THEN make_date(year + 1, 4, 1) + floor(${day} * ${day} * 2.4e2)::INTEGER
  END`;
}

/** SQL: whether a report prints a cell at all. */
function isPrinted({ name, editions }: CellDescription): string {
  if (name.startsWith("applications_closed_undivided")) return "(form = '2019' OR undivided)";
  const [only, ...others] = editions;
  if (only === undefined || others.length > 0) return "form IS NOT NULL";
  const inParts = name.startsWith("applications_") ? " AND NOT undivided" : "";
  return `(form = ${literal(only)}${inParts})`;
}

const CELL_NUMBERS: ReadonlyMap<string, number> = new Map(
  CELLS.map(({ name }, index) => [name, index]),
);

function printedCell(cell: CellDescription): string {
  const number = CELL_NUMBERS.get(cell.name) ?? 0;
  const value =
    cell.section === "disclosure" ? quoted(cell.name) : misprinted(number, quoted(cell.name));
  // An agency that leaves zeros blank, or strikes them, leaves no number there.
  return `CASE WHEN NOT ${isPrinted(cell)} THEN NULL WHEN habit <> 'zero' AND ${quoted(cell.name)} = 0 THEN NULL ELSE ${value} END`;
}

const BY_NAME: ReadonlyMap<CellName, CellDescription> = new Map(
  CELLS.map((cell) => [cell.name, cell]),
);

/** The columns of `reports.parquet`, each with its SQL and type. */
function published(): readonly string[] {
  return REPORT_COLUMNS.map(({ name, type }) => {
    const cell = isCellName(name) ? BY_NAME.get(name) : undefined;
    const value = cell
      ? printedCell(cell)
      : isClaimName(name)
        ? statement(name)
        : (ATTRIBUTES[name] ?? quoted(name));
    return `(${value})::${SQL_TYPES[type]} AS ${quoted(name)}`;
  });
}

const STAGES: readonly Stage[] = [
  ...APPLICATION_STAGES,
  ...DISPUTE_STAGES,
  ...ITEM_STAGES,
  disclosureCells(),
];

/**
 * The query for the rows of `reports.parquet`, one a slot, in the order of the slots. Every stage
 * adds its columns to those before; nothing is kept, so the query streams.
 *
 * @param slots a condition on slots, and on the columns of `agencies` of the same name
 * @param more further columns to give, of slots and agencies
 */
export function reportQuery(slots: string, more: readonly string[] = []): string {
  const start = `
    SELECT slots.*, agencies.* EXCLUDE (number, region_code, agency_id), errors, warnings,
      hash(key, year) AS key_now, hash(key, year - 1) AS key_before
    FROM (SELECT * FROM slots WHERE ${slots}) AS slots
    JOIN agencies USING (number)
    LEFT JOIN counts USING (number, year)`;
  const staged = STAGES.reduce((inner, stage) => {
    const added = [...stage].map(([name, value]) => `${value} AS ${quoted(name)}`);
    return `SELECT *, ${added.join(", ")} FROM (${inner})`;
  }, start);
  return `SELECT ${[...published(), ...more].join(",\n")} FROM (${staged})`;
}
