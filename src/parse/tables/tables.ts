import type { Document } from "../../documents/index.ts";
import {
  APPLICATION_ROWS,
  type Bilingual,
  CELLS,
  type CellName,
  type ClosedRows,
  type Edition,
} from "../../form/index.ts";
import type { Cell, Doubt } from "../report.ts";
import { cellsOfRow, DIVIDED } from "./applicationLabels.ts";
import { readApplications } from "./applications.ts";
import { TITLE as DISCLOSURE_TITLE, readDisclosure } from "./disclosure.ts";
import { TITLE as DISPUTES_TITLE } from "./disputeHeads.ts";
import { findDisputes, noDisputes, readDisputes } from "./disputes.ts";
import * as doubts from "./doubts.ts";
import { findApplications } from "./extents.ts";
import { type Line, linesOf } from "./lines.ts";
import { titledYear, withoutOtherYears } from "./otherYears.ts";
import { Table, type TableReading } from "./table.ts";

/** The tables of a report as read. */
export interface Tables {
  /** The edition of the form that is printed; null where no table was found. */
  readonly form: Edition | null;
  readonly cells: ReadonlyMap<CellName, Cell>;
  readonly doubts: readonly Doubt[];
}

function isAnother(known: Cell | undefined, cell: Cell): boolean {
  return known?.state === "number" && cell.state === "number" && cell.value !== known.value;
}

/** One table out of several printings of it: figures that agree stay, those that differ are nobody's. */
function merge(readings: readonly TableReading[]): TableReading {
  const [first, ...others] = readings;
  if (!first) return { cells: new Map(), doubts: [], isDamaged: false };
  const cells = new Map(first.cells);
  const differ: CellName[] = [];
  for (const other of others) {
    const differs = [...other.cells].some(([name, cell]) => isAnother(cells.get(name), cell));
    for (const [name, cell] of other.cells) {
      const known = cells.get(name);
      if (isAnother(known, cell)) {
        const raw = `${known?.raw ?? ""} / ${cell.raw ?? ""}`;
        cells.set(name, { state: "unreadable", raw, place: known?.place ?? null });
        differ.push(name);
      } else if (!known || (known.state !== "number" && !differs)) {
        // Of another year's table nothing may be taken where this one's has no figure.
        cells.set(name, cell);
      }
    }
  }
  // Printed twice alike (a page for telephones, say), a doubt is still one.
  const said = [
    ...new Map(
      readings
        .flatMap((reading) => reading.doubts)
        .map((doubt) => [doubt.message.zh + doubt.cells, doubt]),
    ).values(),
  ];
  return {
    cells,
    doubts: differ.length > 0 ? [...said, doubts.tablesDiffer(differ)] : said,
    isDamaged: readings.some((reading) => reading.isDamaged),
    apart: [...new Set(readings.flatMap(({ apart = [] }) => apart))],
  };
}

function noApplications(closed: ClosedRows): TableReading {
  const table = new Table();
  const rows = APPLICATION_ROWS.map(({ id }) => id).filter((row) =>
    closed === "undivided" ? !DIVIDED.includes(row) : row !== "closed_undivided",
  );
  const cells = rows.flatMap(cellsOfRow);
  table.absent(cells, "missing");
  table.doubts.push(
    doubts.tableMissing(
      { zh: "收到和处理政府信息公开申请情况", en: "Applications received and handled" },
      cells,
    ),
  );
  return table;
}

/**
 * A table with what its figures on lines of their own are worth, where no sum vouches for them: nothing marks
 * their cells, and one lost and a stray in its place leave no trace. Where any table of the report is
 * damaged none of them is believed; else they stand, and it is said what they rest on.
 */
function doubted(reading: TableReading, title: Bilingual, isReportDamaged: boolean): TableReading {
  const { apart = [], isDamaged } = reading;
  if (apart.length === 0) return reading;
  if (!isReportDamaged) {
    const unmarked = doubts.unmarkedCells(title, apart);
    return { cells: reading.cells, doubts: [...reading.doubts, unmarked], isDamaged };
  }
  const cells = new Map(reading.cells);
  for (const name of apart) {
    const { raw = null, place = null } = cells.get(name) ?? {};
    cells.set(name, { state: "unreadable", raw, place });
  }
  return { cells, doubts: [...reading.doubts, doubts.unreadableCells(title, apart)], isDamaged };
}

/** A report prints each table once, at times twice; a file with more is no report and would only cost time. */
const MOST_PRINTINGS = 8;

/**
 * The lines that are read: where each table is there without those captioned with another year, only the
 * others; else all of them.
 */
function linesRead(document: Document, year: number | null): readonly Line[] {
  const all = linesOf(document);
  const own = year === null ? all : withoutOtherYears(all, year);
  if (own === all) return all;
  const isWhole =
    (readDisclosure(all).blocks === 0 || readDisclosure(own).blocks > 0) &&
    (findApplications(all).length === 0 || findApplications(own).length > 0) &&
    (findDisputes(all).length === 0 || findDisputes(own).length > 0);
  return isWhole ? own : all;
}

/**
 * Reads the three tables of a report on `year` (null where it is not known: then nothing tells another
 * year's table from it). Every cell of the report's edition comes out as the number
 * printed or as an absence with its reason; prose never fills a cell.
 */
export function readTables(document: Document, year: number | null = null): Tables {
  const lines = linesRead(document, year);
  const extents = findApplications(lines).slice(0, MOST_PRINTINGS);
  const disputes = findDisputes(lines).slice(0, MOST_PRINTINGS);
  const outside = lines.filter(
    (_, index) => !extents.some(({ from, to }) => index >= from && index < to),
  );
  const section2 = readDisclosure(outside);
  if (section2.blocks === 0 && extents.length === 0 && disputes.length === 0) {
    return { form: null, cells: new Map(), doubts: [] };
  }
  const closed: ClosedRows = section2.edition === "2019" ? "undivided" : "divided";
  const applications = extents.map((extent) => readApplications(lines, extent, closed));
  const divided = applications.some(({ cells }) => cells.has("applications_closed_other_total"));
  const form = section2.edition ?? (divided ? "2021" : "2019");
  const section3 = merge(applications.length > 0 ? applications : [noApplications(closed)]);
  const section4 = merge(
    disputes.length > 0 ? disputes.map((start) => readDisputes(lines, start)) : [noDisputes()],
  );
  const isDamaged = [section2, section3, section4].some((reading) => reading.isDamaged);
  const parts = [
    doubted(section2, DISCLOSURE_TITLE, isDamaged),
    section3,
    doubted(section4, DISPUTES_TITLE, isDamaged),
  ];
  const titled = year === null ? null : titledYear(lines, year);
  const otherwise = year === null || titled === null ? [] : [doubts.titledOtherwise(year, titled)];
  return {
    form,
    cells: inFormOrder(new Map(parts.flatMap((part) => [...part.cells]))),
    doubts: [...parts.flatMap((part) => part.doubts), ...otherwise],
  };
}

function inFormOrder(cells: ReadonlyMap<CellName, Cell>): ReadonlyMap<CellName, Cell> {
  const ordered = new Map<CellName, Cell>();
  for (const { name } of CELLS) {
    const cell = cells.get(name);
    if (cell) ordered.set(name, cell);
  }
  return ordered;
}
