/** The browser's engine itself, run in Node, over Parquet files as a national dataset has them. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createDuckDB, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { toRows } from "./arrow.ts";
import type { Ask, Parameter, Row } from "./ask.ts";
import type { Connection } from "./connection.ts";
import { decode } from "./decode.ts";
import type { Decoder } from "./decoder.ts";
import { loadingOf, prepareTables } from "./loading.ts";
import { type NodeEngine, openNodeEngine } from "./node.ts";
import { openBuffer } from "./parquet.ts";
import { type Run, runnerOf } from "./running.ts";
import { writeTable } from "./write.ts";

// The engine's module takes seconds to compile on a busy machine.
vi.setConfig({ hookTimeout: 120_000, testTimeout: 60_000 });

const YEARS = [2021, 2022, 2023] as const;
const REGIONS = ["110101", "320106", "320205", "440103", "650102"] as const;
/** DuckDB's least: a group of it holds a region or two. */
const ROWS_IN_GROUP = 2048;
const ROWS_A_REGION = 1500;

const reportsOf = (year: number): readonly Row[] =>
  REGIONS.flatMap((region, place) =>
    Array.from(
      { length: ROWS_A_REGION },
      (_, index): Row => ({
        report_id: `${region}-${index}-${year}`,
        agency: `某${index}局`,
        agency_id: `${region}-${index}`,
        year,
        region_code: region,
        level: index % 5 === 0 ? null : "county",
        field: index % 3 === 0 ? "education" : "health",
        extent: "full",
        source: "https://example.test/",
        errors: index % 11 === 0 ? 1 : 0,
        warnings: 0,
        disclosed_items: index % 7 === 0 ? null : index * (place + 1),
        disclosure_fees_wan: index % 5 === 0 ? 523.15 : null,
        applications_new_total: index % 4,
      }),
    ),
  );

/** Two on one report, and one that is no error. */
const findings = (["error", "error", "warning"] as const).map(
  (severity, place): Row => ({
    report_id: `110101-${place === 2 ? 11 : 0}-2021`,
    rule: `rule.${place}`,
    severity,
    cells: place === 0 ? ["disclosed_items"] : ["applications_new_total", "errors"],
    expected: place,
    found: null,
    message_zh: "不符",
    message_en: "does not agree",
    blame: "report",
  }),
);

const root = mkdtempSync(join(tmpdir(), "sundial-loading-"));
const pathOf = (year: number) => join(root, "reports", `year=${year}`, "0.parquet");
const findingsPath = join(root, "findings.parquet");
const files = YEARS.map((year) => ({ url: pathOf(year), year, bytes: 2 ** 21 }));

let node: NodeEngine;
let wasm: Connection;
/** What was decoded, a line for each row group: year, columns. */
let decoded: string[] = [];

/** The worker's own reading, without the worker. */
const decoder: Decoder = {
  decode: async ({ file, ...reading }, { signal, onBegun, onPiece }) => {
    const bytes = await readFile(file.url);
    const buffer = new Uint8Array(bytes).buffer;
    const opened = await openBuffer({
      byteLength: buffer.byteLength,
      slice: (start, end) => buffer.slice(start, end),
    });
    let taken: Promise<void> = Promise.resolve();
    await decode(opened, reading, {
      onBegun,
      isWanted: () => !signal.aborted,
      onPiece: (piece) => {
        decoded.push(`${file.year}: ${reading.columns.map(({ name }) => name).join(" ")}`);
        taken = taken.then(() => onPiece(piece));
      },
    });
    await taken;
    signal.throwIfAborted();
  },
  close: () => {},
};

beforeAll(async () => {
  for (const year of YEARS) {
    mkdirSync(dirname(pathOf(year)), { recursive: true });
    await writeTable("reports", reportsOf(year), pathOf(year), { rowsInGroup: ROWS_IN_GROUP });
  }
  await writeTable("findings", findings, findingsPath, {});
  node = await openNodeEngine({ folder: root });
  const module = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  const bundle = { mainModule: module, mainWorker: "" };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => {});
  database.open({ path: ":memory:" });
  const connection = database.connect();
  wasm = {
    query: async (sql) => connection.query(sql),
    prepare: async (sql) => {
      const statement = connection.prepare(sql);
      return {
        query: async (...values) => statement.query(...values),
        close: async () => statement.close(),
      };
    },
    insert: async (stream, table) =>
      connection.insertArrowFromIPCStream(stream, { ...table, create: false }),
  };
  await prepareTables(wasm);
});
afterAll(() => {
  node.close();
  rmSync(root, { recursive: true });
});

/** Names of what the engine has fetched, from one of its own lists. */
async function namesIn(list: string, column: string): Promise<readonly string[]> {
  const rows = toRows(
    await wasm.query(`SELECT DISTINCT ${column} FROM ${list} WHERE schema_name = 'fetched'`),
  );
  return rows.map((row) => String(row[column]));
}

/** A runner that has fetched nothing yet. */
async function fresh(mostBytes?: number): Promise<Ask> {
  for (const name of await namesIn("duckdb_tables()", "table_name")) {
    await wasm.query(`DROP TABLE fetched."${name}"`);
  }
  decoded = [];
  const tables = { reports: files, findings: [{ url: findingsPath }] };
  const run: Run = runnerOf(wasm, loadingOf(wasm, decoder, tables, mostBytes));
  const fetching = { signal: new AbortController().signal, onProgress: () => {} };
  return (sql, parameters = []) => run(sql, parameters, fetching);
}

const SUMS = `SELECT field, count(*)::INTEGER AS reports, sum(disclosed_items)::BIGINT AS items,
  sum(disclosure_fees_wan) AS fees FROM reports`;

test.each<{ readonly where: string; readonly values: readonly Parameter[] }>([
  { where: "", values: [] },
  { where: "WHERE year = 2022", values: [] },
  { where: "WHERE year BETWEEN ? AND ?", values: [2022, 2023] },
  { where: "WHERE starts_with(region_code, ?)", values: ["32"] },
  { where: "WHERE starts_with(region_code, ?) AND year >= ?", values: ["3201", 2023] },
  { where: "WHERE region_code = '650102' OR year = 2021", values: [] },
  { where: "WHERE year = 2019", values: [] },
  { where: "WHERE starts_with(region_code, '99')", values: [] },
  { where: "WHERE level = ?", values: ["county"] },
  { where: "WHERE field = 'health' AND starts_with(region_code, ?)", values: ["3201"] },
  { where: "WHERE field = 'water'", values: [] },
])("what is fetched is enough for $where", async ({ where, values }) => {
  const ask = await fresh();
  const sql = `${SUMS} ${where} GROUP BY field ORDER BY field`;
  const expected = await node.ask(sql, values);
  expect(await ask(sql, values)).toEqual(expected);
  // Asked again of what is there by now.
  expect(await ask(sql, values)).toEqual(expected);
});

test("only the years, the regions and the columns of a statement are fetched, each once", async () => {
  const ask = await fresh();
  await ask("SELECT sum(errors) FROM reports WHERE year = 2022");
  expect(new Set(decoded)).toEqual(new Set(["2022: year errors"]));
  expect(decoded).toHaveLength(4);
  decoded = [];
  // A region of two fifths of the rows: two or three of the four groups.
  await ask("SELECT sum(errors) FROM reports WHERE starts_with(region_code, ?)", ["32"]);
  expect(decoded.length).toBeLessThan(YEARS.length * 4);
  expect(new Set(decoded)).toEqual(new Set(YEARS.map((year) => `${year}: region_code errors`)));
  decoded = [];
  await ask("SELECT max(errors) FROM reports WHERE starts_with(region_code, ?)", ["32"]);
  expect(decoded).toEqual([]);
  await ask("SELECT sum(errors) FROM reports WHERE year = 2022 AND warnings = 0");
  expect(new Set(decoded)).toEqual(new Set(["2022: warnings"]));
});

test("a region's answers stay right as the reader goes from one to another and to all", async () => {
  const ask = await fresh();
  const sql = `${SUMS} WHERE starts_with(region_code, ?) GROUP BY field ORDER BY field`;
  for (const region of ["32", "44", "320106", "", "44"]) {
    expect(await ask(sql, [region])).toEqual(await node.ask(sql, [region]));
  }
});

test("of the rows of a level or a field no others are held", async () => {
  const ask = await fresh();
  const held = async () => {
    const tables = await namesIn("duckdb_tables()", "table_name");
    const counts = await Promise.all(
      tables.map(async (name) =>
        toRows(await wasm.query(`SELECT count(*) AS rows FROM fetched."${name}"`)),
      ),
    );
    return counts.flat().reduce((sum, row) => sum + Number(row["rows"]), 0);
  };
  const sum = "SELECT sum(errors)::INTEGER AS errors FROM reports WHERE field = ? AND year = 2022";
  expect(await ask(sum, ["education"])).toEqual(await node.ask(sum, ["education"]));
  expect(await held()).toBe((REGIONS.length * ROWS_A_REGION) / 3);
  // Other columns of the same rows stand beside them.
  const most = sum.replace("sum(errors)", "max(disclosed_items)");
  expect(await ask(most, ["education"])).toEqual(await node.ask(most, ["education"]));
  expect(await held()).toBe((REGIONS.length * ROWS_A_REGION) / 3);
  expect(await ask(sum, ["health"])).toEqual(await node.ask(sum, ["health"]));
  expect(await held()).toBe(REGIONS.length * ROWS_A_REGION);
});

test("of a place every level and field is kept: another of them is fetched no more", async () => {
  const ask = await fresh();
  const sum = `SELECT sum(errors)::INTEGER AS errors FROM reports
    WHERE starts_with(region_code, '32') AND field = ?`;
  expect(await ask(sum, ["education"])).toEqual(await node.ask(sum, ["education"]));
  decoded = [];
  expect(await ask(sum, ["health"])).toEqual(await node.ask(sum, ["health"]));
  expect(decoded).toEqual([]);
});

test("columns of no use are let go of, and fetched again where they are asked for", async () => {
  // Room for two columns of numbers of the three years.
  const ask = await fresh(2 * 4 * YEARS.length * REGIONS.length * ROWS_A_REGION);
  const sum = (column: string) => `SELECT sum(${column})::BIGINT AS sum FROM reports`;
  for (const column of ["errors", "disclosed_items", "applications_new_total", "errors"]) {
    expect(await ask(sum(column))).toEqual(await node.ask(sum(column)));
  }
  const fetched = decoded.filter((line) => line === "2021: errors");
  expect(fetched.length).toBe(2 * 4);
  expect((await namesIn("duckdb_columns()", "column_name")).toSorted()).toEqual([
    "applications_new_total",
    "errors",
  ]);
});

test("the columns with an open error are those of Node's engine, whatever of the findings was fetched before", async () => {
  const ask = await fresh();
  const failed = `SELECT report_id, list_sort(failed_cells) AS cells FROM reports
    JOIN failures ON failed_report = report_id WHERE year = ? ORDER BY report_id`;
  const rules = "SELECT rule FROM findings ORDER BY rule";
  for (const sql of [rules, failed, rules, failed]) {
    const values = sql === failed ? [2021] : [];
    expect(await ask(sql, values)).toEqual(await node.ask(sql, values));
  }
  expect(await ask(failed, [2021])).toEqual([
    {
      report_id: "110101-0-2021",
      cells: ["applications_new_total", "disclosed_items", "errors"],
    },
  ]);
});

test("a fetching that is given up leaves what was there, and can be begun again", async () => {
  await fresh();
  const loading = loadingOf(wasm, decoder, { reports: files });
  const run = runnerOf(wasm, loading);
  const stop = new AbortController();
  const given = run(`${SUMS} GROUP BY field ORDER BY field`, [], {
    signal: stop.signal,
    onProgress: (loaded) => {
      if (loaded > 0) stop.abort(new Error("given up"));
    },
  });
  await expect(given).rejects.toThrow("given up");
  const calm = { signal: new AbortController().signal, onProgress: () => {} };
  const sql = `${SUMS} GROUP BY field ORDER BY field`;
  expect(await run(sql, [], calm)).toEqual(await node.ask(sql));
});

test("progress grows to all the bytes that were announced", async () => {
  await fresh();
  const run = runnerOf(wasm, loadingOf(wasm, decoder, { reports: files }));
  const seen: { loaded: number; total: number }[] = [];
  await run("SELECT sum(errors) FROM reports", [], {
    signal: new AbortController().signal,
    onProgress: (loaded, total) => seen.push({ loaded, total }),
  });
  const last = seen.at(-1);
  expect(last?.loaded).toBeGreaterThan(0);
  expect(last?.loaded).toBe(last?.total);
  expect(seen.map(({ loaded }) => loaded)).toEqual(
    seen.map(({ loaded }) => loaded).toSorted((a, b) => a - b),
  );
});
