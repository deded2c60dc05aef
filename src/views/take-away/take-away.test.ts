/** Files are read back by other programs than wrote them: DuckDB, and a reader of spreadsheets. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NodeEngine, openEmptyEngine } from "../../engine/node.ts";
import type { ExploredReport } from "../../queries/index.ts";
import { aboutLines } from "./about.ts";
import { takenReports, takenTable } from "./columns.ts";
import { fileOf } from "./file.ts";
import { FORMATS, type Format, type Taken } from "./taken.ts";

const folder = mkdtempSync(join(tmpdir(), "sundial-take-"));
let engine: NodeEngine;

beforeAll(async () => {
  engine = await openEmptyEngine({ store: ":memory:", memory: "200MB" });
});
afterAll(() => engine.close());

const report = (agency: string, items: number | null): ExploredReport => ({
  reportId: `${agency}-2023`,
  agencyId: agency,
  agency,
  year: 2023,
  scope: "own",
  values: {
    report_id: `${agency}-2023`,
    agency_id: agency,
    agency,
    year: 2023,
    scope: "own",
    published_on: "2024-01-31",
    disclosed_items: items,
    stated_fee_yuan: items === null ? null : 523.15,
  },
  errorsIn: items === null ? [] : ["disclosed_items"],
  warningsIn: [],
  approximate: items === null ? [] : ["disclosed_items"],
});

const taken: Taken = {
  ...takenReports(
    [report('=HYPERLINK("x")甲局', 1808595), report('乙"局, 分\n部', null), report("丙局", 0)],
    ["published_on", "disclosed_items", "stated_fee_yuan"],
  ),
  name: "sundial-reports",
  about: aboutLines({
    title: "探索",
    filters: "浙江省 · 2023",
    version: "0.1.0",
    synthetic: false,
    address: "https://example.org/explore/",
    date: "2026-11-22",
  }),
};
const marked = "disclosed_items: error, approximate";

async function written(format: Format): Promise<{ path: string; bytes: Uint8Array }> {
  const { name, content } = await fileOf(taken, format, "zh");
  const bytes = new Uint8Array(await content.arrayBuffer());
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { path, bytes };
}

test("CSV: marked as UTF-8, starts no formula, absent is empty, zero is zero", async () => {
  const { bytes } = await written("csv");
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(["sundial-reports.csv", "dictionary.csv", "about.csv"]);
  const path = join(folder, "reports.csv");
  writeFileSync(path, files["sundial-reports.csv"] ?? "");
  expect([...(files["sundial-reports.csv"] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  const rows = await engine.ask(`SELECT * FROM read_csv('${path}', header = true)`);
  expect(rows).toMatchObject([
    { agency: '\'=HYPERLINK("x")甲局', disclosed_items: 1808595, findings: marked },
    { agency: '乙"局, 分\n部', disclosed_items: null, stated_fee_yuan: null, findings: null },
    { agency: "丙局", disclosed_items: 0, published_on: "2024-01-31" },
  ]);
  const about = new TextDecoder().decode(files["about.csv"]);
  for (const part of ["CC0-1.0", "0.1.0", "浙江省 · 2023", "2026-11-22", "example.org"]) {
    expect(about).toContain(part);
  }
  expect(new TextDecoder().decode(files["dictionary.csv"])).toContain("主动公开信息（条）");
});

test("XLSX: Chinese, numbers and days as such, no formula, three sheets", async () => {
  const { path } = await written("xlsx");
  const sheets = await readXlsxFile(path);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["数据", "字段说明", "来源说明"]);
  const [data, dictionary, about] = sheets.map((one) => one.data);
  expect(data?.[0]).toContain("主动公开信息（条）");
  expect(data?.[1]).toContain('=HYPERLINK("x")甲局');
  expect(data?.[1]).toContain(1808595);
  expect(data?.[1]).toContain(523.15);
  expect(data?.[1]).toContain(marked);
  expect(data?.[1]?.find((value) => value instanceof Date)).toEqual(new Date("2024-01-31"));
  const column = data?.[0]?.indexOf("主动公开信息（条）") ?? -1;
  expect(data?.slice(2).map((row) => row[column])).toEqual([null, 0]);
  expect(dictionary?.map(([name]) => name)).toContain("disclosed_items");
  expect(about?.flat()).toContain("CC0-1.0 https://creativecommons.org/publicdomain/zero/1.0/");
});

test("Parquet: types, exact decimals, and what it is in its metadata", async () => {
  const { path } = await written("parquet");
  const rows = await engine.ask(
    `SELECT *, typeof(stated_fee_yuan) AS type FROM read_parquet('${path}')`,
  );
  expect(rows).toMatchObject([
    { disclosed_items: 1808595, stated_fee_yuan: 523.15, type: "DECIMAL(18,2)", findings: marked },
    { disclosed_items: null, stated_fee_yuan: null, published_on: "2024-01-31" },
    { disclosed_items: 0, agency: "丙局" },
  ]);
  const metadata = await engine.ask(
    `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${path}')`,
  );
  const said = new Map(metadata.map(({ key, value }) => [key, String(value)]));
  expect(said.get("licence")).toContain("CC0");
  expect(said.get("filters")).toBe("浙江省 · 2023");
  expect(said.get("dictionary")).toContain("disclosed_items");
});

test("JSON: what it is, its columns, its rows", async () => {
  const { bytes } = await written("json");
  const content = JSON.parse(new TextDecoder().decode(bytes));
  expect(content.about).toMatchObject({ version: "0.1.0", date: "2026-11-22" });
  expect(content.rows[1]).toMatchObject({ agency: '乙"局, 分\n部', disclosed_items: null });
  expect(content.columns[0].title.zh).toBe("报告编号");
});

test("a chart's table says of each figure what must be said, in a column after it", async () => {
  const table = takenTable({
    columns: [
      { id: "label", title: "机关", kind: "text" },
      { id: "value", title: "占比", kind: "share" },
    ],
    rows: [
      { id: "a", cells: [{ value: "甲" }, { value: 0.25, notes: ["prose", "error"] }] },
      { id: "b", cells: [{ value: "乙" }, { value: null }] },
    ],
  });
  expect(table.columns.map(({ name, type }) => [name, type])).toEqual([
    ["label", "text"],
    ["value", "decimal"],
    ["value__notes", "text"],
  ]);
  expect(table.rows[0]?.[2]).toMatch(/^prose .*error/);
  expect(table.rows[1]).toEqual(["乙", null, null]);
  for (const format of FORMATS) {
    const { content } = await fileOf({ ...table, name: "x", about: [] }, format, "en");
    expect(content.size).toBeGreaterThan(100);
  }
});
