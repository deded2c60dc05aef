/** A dataset in parts, as readers of all kinds find it: ours, DuckDB, and one that knows neither. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataType, tableFromIPC, Vector } from "apache-arrow";
import { readParquet } from "parquet-wasm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../engine/ask.ts";
import { type NodeEngine, openNodeEngine } from "../../engine/node.ts";
import { openSource, type ParquetFile } from "../../engine/parquet.ts";
import type { DatasetFile } from "../../engine/parts.ts";
import { createRowReader } from "../../engine/rowReader.ts";
import { literal } from "../../engine/tables.ts";
import { RESOURCES, type ResourceName, TABLES } from "../../form/index.ts";
import { agencyIndex, NO_FILTERS } from "../../queries/index.ts";
import type { WrittenPart, WrittenResource } from "../dataPackage.ts";
import { ROWS_IN_BUCKET } from "./layout.ts";
import { writeParts } from "./parts.ts";
import { openWaiting } from "./waiting.ts";

const AGENCIES = 1_100;
const YEARS = [2020, 2021, 2022, 2023];
/** So that a year's evidence is in two row groups. */
const CELLS_PROVEN = 12;

const folder = mkdtempSync(join(tmpdir(), "sundial-parts-"));
let resources: readonly WrittenResource[];
/** What a second writing of the same rows gave. */
let again: readonly WrittenResource[];
let engine: NodeEngine;

/** Agencies whose order by id is not that by region, as a person's decision may have it. */
function report(agency: number, year: number): Row {
  const id = `a${String(agency).padStart(4, "0")}-finance`;
  return {
    report_id: `${id}-${year}`,
    agency: `某${agency}市财政局${year === 2023 ? "（新）" : ""}`,
    agency_id: id,
    year,
    province: agency % 9 === 0 ? null : "某省",
    region_code: agency % 9 === 0 ? null : String(100_000 + ((agency * 7919) % 500_000)),
    extent: agency % 3 === 0 ? "opening" : "full",
    published_on: agency % 2 === 0 ? `${year + 1}-02-28` : null,
    source: "https://example.test/",
    errors: agency % 4 === 0 ? 1 : 0,
    warnings: 0,
    disclosure_fees_wan: agency % 5 === 0 ? null : agency + 0.25,
    disclosure_procurement_amount: -152790.07,
    applications_new_total: agency % 7 === 0 ? null : agency * year,
  };
}

beforeAll(async () => {
  const reports = await openWaiting(folder, "reports");
  const findings = await openWaiting(folder, "findings");
  const evidence = await openWaiting(folder, "evidence");
  for (let agency = 0; agency < AGENCIES; agency += 1) {
    for (const year of YEARS) {
      const row = report(agency, year);
      const { report_id = null } = row;
      reports.append(row);
      for (let cell = 0; cell < CELLS_PROVEN; cell += 1) {
        const proof = { cell: `cell_${cell}`, state: "number", raw: String(agency * cell) };
        evidence.append({ report_id, ...proof, place: `t3 r${cell} c1`, year });
      }
      if (agency % 4 !== 0) continue;
      findings.append({
        report_id,
        rule: "applications.balance",
        severity: "error",
        cells: ["applications_new_total", "applications_concluded_total"],
        expected: agency / 4,
        found: null,
        message_zh: "某项不符",
        message_en: "does not agree",
        blame: "report",
      });
    }
  }
  const waiting = {
    reports: reports.seal(),
    findings: findings.seal(),
    evidence: evidence.seal(),
  };
  const { signal } = new AbortController();
  again = await writeParts(folder, waiting, signal);
  resources = await writeParts(folder, waiting, signal);
  for (const rows of [reports, findings, evidence]) await rows.close();
  engine = await openNodeEngine({ folder });
}, 120_000);

afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

function partsOf(name: ResourceName): readonly WrittenPart[] {
  const resource = resources.find((one) => one.name === name);
  if (!resource) throw new Error(`There is no ${name}.`);
  return "file" in resource ? [resource.file] : resource.parts;
}

/** SQL for the rows of some files, as they stand. */
function filesOf(parts: readonly { readonly path: string }[]): string {
  const list = parts.map(({ path }) => literal(join(folder, path)));
  return `read_parquet([${list.join(", ")}], hive_partitioning = false)`;
}

test("the tables are the years' files alone: the reports by agency are the same again, not more", async () => {
  const counted = (from: string) => engine.ask(`SELECT count(*) AS rows FROM ${from}`);
  const buckets = filesOf(partsOf("agencies"));
  expect(await counted("reports")).toEqual([{ rows: AGENCIES * YEARS.length }]);
  expect(await counted(buckets)).toEqual([{ rows: AGENCIES * YEARS.length }]);
  expect(await counted(`(FROM reports EXCEPT ALL FROM ${buckets})`)).toEqual([{ rows: 0 }]);
  expect(await counted("evidence")).toEqual([{ rows: AGENCIES * YEARS.length * CELLS_PROVEN }]);
});

test("the same rows give the same bytes", () => {
  expect(again).toEqual(resources);
  expect(again.map(({ name }) => name)).toEqual(Object.keys(RESOURCES));
});

test("each part is what the manifest is told of it", async () => {
  expect(partsOf("reports").map(({ path, year }) => [path, year])).toEqual(
    YEARS.map((year) => [`reports/year=${year}/0.parquet`, year]),
  );
  expect(partsOf("agencies").map(({ path }) => path)).toEqual([
    "agencies/0000.parquet",
    "agencies/0001.parquet",
  ]);
  for (const { path, first, rows, bytes, footer } of partsOf("agencies")) {
    const found = await engine.ask(`SELECT agency_id FROM ${filesOf([{ path }])}`);
    expect(found[0]?.["agency_id"]).toBe(first);
    expect(found).toHaveLength(rows);
    expect(rows).toBeLessThanOrEqual(ROWS_IN_BUCKET);
    const written = readFileSync(join(folder, path));
    expect([written.length, written.readUInt32LE(bytes - 8) + 8]).toEqual([bytes, footer]);
    expect(found.map((row) => row["agency_id"])).toEqual(
      found.map((row) => String(row["agency_id"])).sort(),
    );
  }
  for (const { path, year } of partsOf("reports")) {
    const found = await engine.ask(
      `SELECT year, region_code, agency_id FROM ${filesOf([{ path }])}`,
    );
    expect(new Set(found.map((row) => row["year"]))).toEqual(new Set([year]));
    const keys = found.map((row) => `${row["region_code"] ?? "~"} ${row["agency_id"]}`);
    expect(keys).toEqual([...keys].sort());
  }
});

test("the index of agencies says what the question of the same name does, and the initials", async () => {
  const { sql, parameters } = agencyIndex.statement(NO_FILTERS);
  const asked = await engine.ask(sql, parameters);
  const index = await engine.ask(`FROM ${filesOf(partsOf("agency_index"))}`);
  expect(index.map(({ initials: _, ...row }) => row)).toEqual(
    asked.map((row) => expect.objectContaining(row)),
  );
  expect(index[5]).toMatchObject({
    agency: "某5市财政局（新）",
    initials: expect.stringMatching(/^m5sczj/),
  });
  expect(Object.keys(index[0] ?? {})).toEqual(RESOURCES.agency_index.map(({ name }) => name));
});

test("an agency's page fetches the file of its bucket, and of the years' evidence one group each", async () => {
  const requests: { path: string; bytes: number }[] = [];
  const fileOf = ({ path, bytes, footer, year, first }: WrittenPart): DatasetFile => ({
    url: path,
    bytes,
    ...(footer === undefined ? {} : { footer }),
    ...(year === undefined ? {} : { year }),
    ...(first === undefined ? {} : { first }),
  });
  const open = (file: ParquetFile) => {
    const held = readFileSync(join(folder, file.url));
    const { buffer, byteOffset, byteLength } = held;
    const slice = (start: number, end = byteLength) => {
      requests.push({ path: file.url, bytes: end - start });
      return buffer.slice(byteOffset + start, byteOffset + end);
    };
    return openSource({ byteLength, slice }, file);
  };
  const read = createRowReader(
    {
      reports: partsOf("reports").map(fileOf),
      findings: partsOf("findings").map(fileOf),
      evidence: partsOf("evidence").map(fileOf),
      agencies: partsOf("agencies").map(fileOf),
    },
    open,
  );
  const columns = TABLES.reports.map(({ name }) => name);
  const id = "a1096-finance";
  const reports = await read("reports", columns, { column: "agency_id", values: [id] });
  expect(reports).toEqual(
    await engine.ask("SELECT * FROM reports WHERE agency_id = ? ORDER BY year", [id]),
  );
  const [, second] = partsOf("agencies");
  expect(requests).toEqual([{ path: "agencies/0001.parquet", bytes: second?.bytes }]);

  requests.length = 0;
  const values = reports.map((row) => String(row["report_id"]));
  const proof = TABLES.evidence.map(({ name }) => name);
  const evidence = await read("evidence", proof, { column: "report_id", values });
  expect(evidence).toHaveLength(YEARS.length * CELLS_PROVEN);
  for (const { path, bytes, footer = 0 } of partsOf("evidence")) {
    const fetched = requests.filter((request) => request.path === path);
    // The footer, the ids of the group, and its columns: the footer says that the other holds none of them.
    expect(fetched).toHaveLength(3);
    const sum = fetched.reduce((total, request) => total + request.bytes, 0);
    expect(sum).toBeGreaterThan(footer);
    expect(sum).toBeLessThan(0.75 * bytes);
  }
  expect(new Set(requests.map(({ path }) => path)).size).toBe(YEARS.length);
});

/** A value as an Arrow column has it, in the terms of every engine. */
function plain(column: Vector, row: number): unknown {
  const value: unknown = column.get(row);
  if (value === null) return null;
  const { type } = column;
  if (DataType.isDecimal(type) && value instanceof Uint32Array) {
    const words = [...value].reduceRight((high, word) => (high << 32n) | BigInt(word), 0n);
    return Number(`${BigInt.asIntN(128, words)}e-${type.scale}`);
  }
  if (DataType.isDate(type)) return new Date(Number(value)).toISOString().slice(0, 10);
  if (value instanceof Vector) return value.toArray();
  return value;
}

test("a reader that shares nothing with ours finds the same rows in every part", async () => {
  for (const { name } of resources) {
    for (const { path, rows } of partsOf(name)) {
      const bytes = new Uint8Array(readFileSync(join(folder, path)));
      const table = tableFromIPC(readParquet(bytes).intoIPCStream());
      expect(table.numRows).toBe(rows);
      const names = table.schema.fields.map((field) => field.name);
      expect(names).toEqual(RESOURCES[name].map((column) => column.name));
      const asked = await engine.ask(`FROM ${filesOf([{ path }])}`);
      const differing = names.flatMap((column) => {
        const vector = table.getChild(column);
        const found = asked.map((_, row) => (vector ? plain(vector, row) : undefined));
        const wanted = asked.map((row) => row[column]);
        return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [`${path} ${column}`];
      });
      expect(differing).toEqual([]);
    }
  }
}, 60_000);
