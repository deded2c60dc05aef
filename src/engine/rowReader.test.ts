import { mkdtempSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReadRows, Row } from "./ask.ts";
import { type NodeEngine, openNodeEngine } from "./node.ts";
import { openBuffer } from "./parquet.ts";
import { createRowReader } from "./rowReader.ts";
import { TABLE_NAMES } from "./tables.ts";
import { writeTable } from "./write.ts";

const AGENCIES = 3000;

/** Three years of each agency, side by side, as a dataset has them. */
const REPORTS = Array.from({ length: AGENCIES }, (_, agency) =>
  [2021, 2022, 2023].map(
    (year): Row => ({
      report_id: `${agency}-${year}`,
      agency: `某${agency}局`,
      agency_id: `a${String(agency).padStart(4, "0")}`,
      year,
      extent: "full",
      published_on: agency % 2 === 0 ? "2024-02-29" : null,
      source: "https://example.test/",
      errors: agency % 3,
      warnings: 0,
      disclosure_fees_wan: agency % 5 === 0 ? null : 523.15,
      disclosure_procurement_amount: -152790.07,
      applications_new_total: agency % 7 === 0 ? null : agency,
    }),
  ),
).flat();

const FINDING: Row = {
  report_id: "7-2022",
  rule: "disputes.results",
  severity: "error",
  cells: ["review_total", 'it\'s, "quoted"'],
  expected: 11.5,
  found: null,
  message_zh: "复议总计印为 0",
  message_en: "prints 0",
  blame: "report",
};

let engine: NodeEngine;
let read: ReadRows;
/** How many bytes were read since the file was opened. */
let bytesRead = 0;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "sundial-rows-"));
  const path = (table: string) => join(folder, `${table}.parquet`);
  await writeTable("reports", REPORTS, path("reports"), { rowsInGroup: 2048 });
  await writeTable("findings", [FINDING], path("findings"));
  engine = await openNodeEngine({ folder });
  read = createRowReader(
    { reports: [{ url: path("reports") }], findings: [{ url: path("findings") }] },
    async ({ url }) => {
      const handle = await open(url);
      const { size } = await handle.stat();
      return openBuffer({
        byteLength: size,
        slice: async (start, end = size) => {
          const buffer = new ArrayBuffer(end - start);
          await handle.read(new Uint8Array(buffer), 0, end - start, start);
          bytesRead += end - start;
          return buffer;
        },
      });
    },
  );
});

afterAll(() => engine.close());

const columns = Object.keys(REPORTS[0] ?? {});

test("rows are those of the engine, value for value and null for null", async () => {
  for (const values of [["a0000"], ["a0007"], ["a2999", "a0035"]]) {
    const rows = await read("reports", columns, { column: "agency_id", values });
    const asked = await engine.ask(
      `SELECT ${columns.join(", ")} FROM reports WHERE list_contains(?::VARCHAR[], agency_id)`,
      [values],
    );
    expect(rows).toHaveLength(3 * values.length);
    expect(rows).toEqual(asked);
  }
  const where = { column: "report_id", values: ["7-2021", "7-2022"] };
  expect(await read("findings", Object.keys(FINDING), where)).toEqual([FINDING]);
});

test("what is not there has no rows, and neither has a table without files", async () => {
  const none = { column: "agency_id", values: ["a0007x"] };
  expect(await read("reports", columns, none)).toEqual([]);
  expect(await read("reports", columns, { column: "agency_id", values: [] })).toEqual([]);
  expect(await read("evidence", ["cell"], { column: "report_id", values: ["7-2022"] })).toEqual([]);
  expect(TABLE_NAMES).toContain("evidence");
});

test("of a file in many groups only those of the agency are read", async () => {
  const groups = Math.ceil(REPORTS.length / 2048);
  expect(groups).toBeGreaterThan(3);
  await read("reports", ["year"], { column: "agency_id", values: ["a0007"] });
  const cost = async (values: readonly string[]): Promise<number> => {
    const before = bytesRead;
    await read("reports", columns, { column: "agency_id", values });
    return bytesRead - before;
  };
  const one = await cost(["a0007"]);
  const all = await cost(REPORTS.map(({ agency_id }) => String(agency_id)));
  expect(one).toBeLessThan((1.5 * all) / groups);
});
