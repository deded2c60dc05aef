import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Row } from "../../engine/ask.ts";
import { copyRows, type WriteOptions } from "../../engine/copy.ts";
import { columnsOf, literal, quoted } from "../../engine/tables.ts";
import type { Waiting } from "../../engine/write.ts";
import type { ResourceName } from "../../form/index.ts";
import type { WrittenFile, WrittenPart, WrittenResource } from "../dataPackage.ts";
import { writeAgencyIndex } from "./agencyIndex.ts";
import { ROWS_IN_BUCKET, ROWS_IN_EVIDENCE, WRITING } from "./layout.ts";
import { type Run, runsOf } from "./runs.ts";
import { together } from "./together.ts";
import type { WaitingTables } from "./waiting.ts";
import { describePart } from "./written.ts";

/** Writes a dataset in parts: every file is fetched by those alone who look at what is in it. */
export async function writeParts(
  folder: string,
  { reports, findings, evidence }: WaitingTables,
  signal: AbortSignal,
): Promise<readonly WrittenResource[]> {
  const copy = partWriter(folder, signal);
  const reportParts: WrittenPart[] = [];
  for (const year of await yearsOf(reports)) {
    const path = `reports/year=${year}/0.parquet`;
    const select = { where: `year = ${year}`, order: "region_code, agency_id" };
    reportParts.push({ ...(await copy("reports", reports, path, select)), year });
  }
  const evidenceParts: WrittenPart[] = [];
  for (const year of await yearsOf(evidence)) {
    const runs = await runsIn(evidence, "report_id", `year = ${year}`, ROWS_IN_EVIDENCE);
    for (const [index, run] of runs.entries()) {
      const path = `evidence/year=${year}/${index}.parquet`;
      const select = { where: `year = ${year} AND ${within("report_id", run)}` };
      const file = await copy("evidence", evidence, path, select);
      evidenceParts.push({ ...file, year, first: run.first });
    }
  }
  const runs = await runsIn(reports, "agency_id", "TRUE", ROWS_IN_BUCKET);
  // Beside each other: one bucket keeps one thread busy, and the index is made of JavaScript's work.
  const [index, ...buckets] = await together<WrittenPart>(2, [
    () => writeAgencyIndex(folder, reports, signal),
    ...runs.map((run, number) => async () => {
      const path = `agencies/${String(number).padStart(4, "0")}.parquet`;
      const select = { where: within("agency_id", run), order: "agency_id, year" };
      return { ...(await copy("agencies", reports, path, select)), first: run.first };
    }),
  ]);
  if (!index) throw new Error("The index of agencies was not written.");
  return [
    { name: "reports", parts: reportParts },
    {
      name: "findings",
      file: await copy("findings", findings, "findings.parquet", { order: "report_id, rowid" }),
    },
    { name: "evidence", parts: evidenceParts },
    { name: "agencies", parts: buckets },
    { name: "agency_index", file: index },
  ];
}

interface Selection {
  readonly where?: string;
  readonly order?: string;
}

/** What writes some of the rows that wait to one file. */
function partWriter(folder: string, signal: AbortSignal) {
  return async (
    resource: Exclude<ResourceName, "agency_index">,
    { ask, table }: Waiting,
    path: string,
    { where = "TRUE", order }: Selection,
  ): Promise<WrittenFile> => {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    const columns = columnsOf(resource).map(({ name }) => quoted(name));
    const query = `SELECT ${columns.join(", ")} FROM ${table} WHERE ${where}${order ? ` ORDER BY ${order}` : ""}`;
    const writing: WriteOptions = WRITING[resource];
    const rows = await copyRows(ask, query, join(folder, path), { ...writing, signal });
    return describePart(folder, path, rows);
  };
}

async function yearsOf({ ask, table }: Waiting): Promise<readonly number[]> {
  const rows = await ask(`SELECT DISTINCT year FROM ${table} ORDER BY year`);
  return rows.map((row) => Number(row["year"]));
}

/** The rows under a condition in runs of at most so many, none of which divides those of one id. */
async function runsIn(
  { ask, table }: Waiting,
  id: "agency_id" | "report_id",
  where: string,
  most: number,
): Promise<readonly Run[]> {
  const counts = await ask(
    `SELECT ${id} AS id, count(*) AS rows FROM ${table} WHERE ${where} GROUP BY ALL ORDER BY id`,
  );
  return runsOf(counts.map(counted), most);
}

function counted(row: Row): { readonly id: string; readonly rows: number } {
  return { id: String(row["id"]), rows: Number(row["rows"]) };
}

/** SQL for the ids of a run. */
function within(id: string, { first, next }: Run): string {
  const from = `${id} >= ${literal(first)}`;
  return next === null ? from : `${from} AND ${id} < ${literal(next)}`;
}
