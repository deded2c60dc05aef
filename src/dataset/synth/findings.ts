import { audit, type Finding } from "../../audit/index.ts";
import type { Ask, Row } from "../../engine/ask.ts";
import {
  APPLICANTS,
  CELLS,
  type CellName,
  CLAIMS,
  type ClaimName,
  type ClosedRows,
  DISPUTES,
  EDITION_NAMES,
  type Edition,
  RESULTS,
  type Section,
} from "../../form/index.ts";
import type { Cell, Claim } from "../../parse/index.ts";
import type { Entry } from "../entry.ts";
import { restore } from "../restore.ts";
import type { Audited } from "../rows.ts";
import { reportQuery } from "./reports.ts";

/** Reports in memory at a time. */
const AT_ONCE = 1_000;

export interface Examined extends Audited {
  /** Whether its evidence is to be written. */
  readonly evidenced: boolean;
}

/**
 * Runs the audit over every report that it may have something to say of, beside its year before
 * where that matters, as an ingest does. The rest hold by the way they are made. A report is not
 * compared with all others: that two agencies have eight like figures by chance is beyond
 * expectation.
 */
export async function* examine(ask: Ask): AsyncGenerator<Examined> {
  // Kept as a table: planning the query of all stages again for every thousand would cost more.
  await ask(
    `CREATE TABLE examined AS
     SELECT *, row_number() OVER (ORDER BY number, year) - 1 AS place FROM (${reportQuery(
       "(audited OR evidenced OR recalled)",
       ["number", "habit", "undivided", "audited", "evidenced"],
     )})
     ORDER BY number, year`,
  );
  let before: Entry | null = null;
  for (let first = 0; ; first += AT_ONCE) {
    const rows = await ask(
      `SELECT * FROM examined WHERE place >= ${first} AND place < ${first + AT_ONCE} ORDER BY place`,
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      const entry = entryOf(row);
      const evidenced = row["evidenced"] === true;
      if (row["audited"] === true || evidenced) {
        yield { entry, findings: findingsOf(entry, before), evidenced };
      }
      before = entry;
    }
  }
  await ask("DROP TABLE examined");
}

function findingsOf({ report }: Entry, before: Entry | null): readonly Finding[] {
  const isNext =
    before?.report.identity.agencyId === report.identity.agencyId &&
    before.report.year === report.year - 1;
  const previous = isNext ? (before?.report ?? null) : null;
  return audit(report, { previous, others: new Map() });
}

/** A generated row as the ingest would have read it: what a report prints, and where. */
function entryOf(row: Row): Entry {
  const [entry] = restore({ reports: [row], findings: [], evidence: [] });
  if (!entry) throw new Error("A row gives one entry.");
  const cells = cellsOf(row);
  return { ...entry, report: { ...entry.report, cells, claims: claimsOf(row) } };
}

function claimsOf(row: Row): ReadonlyMap<ClaimName, Claim> {
  const approximate = row["approximate"];
  const claims = new Map<ClaimName, Claim>();
  for (const [index, { name }] of CLAIMS.entries()) {
    const value = row[name];
    if (typeof value !== "number") continue;
    // The prose begins after the title and the sentence that names the law.
    const place = `l${index + 5}`;
    claims.set(name, { value, approximate: approximate === name, raw: String(value), place });
  }
  return claims;
}

const WIDTHS: Readonly<Record<Section, number>> = {
  disclosure: 3,
  applications: APPLICANTS.length,
  disputes: DISPUTES.length * RESULTS.length,
};

interface Position {
  readonly name: CellName;
  readonly editions: readonly Edition[];
  /** Null for a cell that both ways of printing 其他处理 have. */
  readonly closed: ClosedRows | null;
  readonly place: string;
  readonly zero: Cell;
}

/** Every cell with where it would stand in a report: table, row, column. */
const POSITIONS: readonly Position[] = (
  ["disclosure", "applications", "disputes"] as const
).flatMap((section, table) =>
  CELLS.filter((cell) => cell.section === section).map(({ name, editions }, index) => {
    const width = WIDTHS[section];
    const place = `t${table + 1} r${Math.floor(index / width) + 1} c${(index % width) + 1}`;
    const zero: Cell = { state: "number", value: 0, raw: "0", place };
    return { name, editions, closed: closedOf(name), place, zero };
  }),
);

function closedOf(name: CellName): ClosedRows | null {
  if (!name.startsWith("applications_closed_")) return null;
  return name.startsWith("applications_closed_undivided_") ? "undivided" : "divided";
}

function cellsOf(row: Row): ReadonlyMap<CellName, Cell> {
  const form = EDITION_NAMES.find((name) => name === row["form"]);
  const cells = new Map<CellName, Cell>();
  if (!form) return cells;
  const printed = row["undivided"] === true || form === "2019" ? "undivided" : "divided";
  for (const { name, editions, closed, place, zero } of POSITIONS) {
    if (!editions.includes(form) || (closed !== null && closed !== printed)) continue;
    const value = row[name];
    // Most cells are 0: one object serves them all.
    if (value === 0) cells.set(name, zero);
    else if (typeof value === "number") {
      cells.set(name, { state: "number", value, raw: String(value), place });
    } else if (row["habit"] === "slash") cells.set(name, { state: "slash", raw: "/", place });
    else cells.set(name, { state: "blank", raw: "", place });
  }
  return cells;
}
