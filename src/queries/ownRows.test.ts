/** Two ways to one answer: the statement on the engine, and the agency's rows without it. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReadRows } from "../engine/ask.ts";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import { openBuffer } from "../engine/parquet.ts";
import { createRowReader } from "../engine/rowReader.ts";
import { TABLES, type TableName } from "../form/index.ts";
import {
  type Answerer,
  agencyEvidence,
  agencyFigures,
  agencyFindings,
  agencyIndex,
  agencyReports,
  answerFromRows,
  answerWith,
  coverage,
  type Filters,
  METRICS,
  NO_FILTERS,
  type OwnAnswerer,
  type Question,
} from "./index.ts";

const data = resolve(import.meta.dirname, "../../data");
let engine: NodeEngine;
let asked: Answerer;
let own: OwnAnswerer;
let agencies: readonly string[];

/** Rows as the reader has them, each table decoded once: thousands of questions are asked of it. */
async function readerOf(folder: string): Promise<ReadRows> {
  const fileOf = (table: TableName) => [{ url: join(folder, `${table}.parquet`) }];
  const read = createRowReader(
    { reports: fileOf("reports"), findings: fileOf("findings"), evidence: fileOf("evidence") },
    ({ url }) => {
      const bytes = readFileSync(url);
      const { byteOffset, byteLength } = bytes;
      const buffer = bytes.buffer.slice(byteOffset, byteOffset + byteLength);
      return openBuffer({ byteLength, slice: (start, end) => buffer.slice(start, end) });
    },
  );
  const ids = await engine.ask("SELECT report_id, agency_id FROM reports");
  const texts = (column: string) => ids.map((row) => String(row[column]));
  const whole = async (table: TableName, column: string) => {
    const columns = TABLES[table].map(({ name }) => name);
    return read(table, columns, { column, values: texts(column) });
  };
  const tables = {
    reports: await whole("reports", "agency_id"),
    findings: await whole("findings", "report_id"),
    evidence: await whole("evidence", "report_id"),
  };
  return async (table, columns, { column, values }) =>
    tables[table]
      .filter((row) => values.some((value) => value === row[column]))
      .map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])));
}

beforeAll(async () => {
  // Over a few hundred reports planning costs more than running.
  engine = await openNodeEngine({ folder: data, loaded: true, prepared: true, threads: 1 });
  asked = answerWith(engine.ask);
  own = answerFromRows(await readerOf(data));
  agencies = (await asked(agencyIndex, NO_FILTERS)).map(({ agencyId }) => agencyId);
});

afterAll(() => engine.close());

/** Whether both ways give the same; by itself, since a matcher takes seconds over so many rows. */
async function isSame<Params, Answer>(
  question: Question<Params, Answer>,
  params: Params,
): Promise<boolean> {
  return isDeepStrictEqual(await own(question, params), await asked(question, params));
}

test("each agency's own rows answer what the engine answers of it", {
  timeout: 120_000,
}, async () => {
  expect(agencies.length).toBeGreaterThan(100);
  const unequal: string[] = [];
  for (const agencyId of agencies) {
    const params = { agencyId };
    if (!(await isSame(agencyReports, params))) unequal.push(`reports of ${agencyId}`);
    if (!(await isSame(agencyFindings, params))) unequal.push(`findings of ${agencyId}`);
    if (!(await isSame(agencyEvidence, params))) unequal.push(`evidence of ${agencyId}`);
  }
  expect(unequal).toEqual([]);
});

test("so do those of several agencies, by every metric and under each filter", async () => {
  const everything = { ...NO_FILTERS, agencies };
  const metrics = METRICS.map(({ id }) => id);
  expect(await isSame(agencyFigures, { filters: everything, metrics })).toBe(true);
  const narrowed: readonly Partial<Filters>[] = [
    { years: { from: 2022, to: 2023 } },
    { scope: "area" },
    { region: "3208", level: "county" },
    { field: "human_resources" },
    { agencies: agencies.slice(0, 1) },
    { agencies: ["none"] },
  ];
  for (const more of narrowed) {
    const filters = { ...everything, ...more };
    const params = { filters, metrics: ["disclosed_items", "received", "denied_share"] as const };
    expect(await isSame(agencyIndex, filters), JSON.stringify(more)).toBe(true);
    expect(await isSame(agencyFigures, params), JSON.stringify(more)).toBe(true);
  }
});

test("a question about more than named agencies is not answered so", async () => {
  expect(await own(agencyIndex, NO_FILTERS)).toBeNull();
  expect(await own(coverage, { ...NO_FILTERS, agencies: agencies.slice(0, 1) })).toBeNull();
});
