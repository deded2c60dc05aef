import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NodeEngine, openNodeEngine } from "../../engine/node.ts";
import { REPORT_COLUMNS } from "../../form/index.ts";
import { NO_FILTERS } from "../filters.ts";
import { type Answerer, answerWith } from "../question.ts";
import { isFigure, reportColumn } from "./columns.ts";
import { checkedCondition, operatorsFor, takesValue } from "./conditions.ts";
import { free, freeError, MOST_FREE_ROWS, refusalOf } from "./free.ts";
import { exploredGroups } from "./groups.ts";
import { exploredExtent, exploredReports } from "./rows.ts";
import { WORKED } from "./worked.ts";

let engine: NodeEngine;
let answer: Answerer;

const FILLED = `INSERT INTO reports BY NAME SELECT * FROM (VALUES
  ('a-2022', '甲县教育局', 'a', 2022, 'own', 'full', 3, 10, NULL),
  ('a-2023', '甲县教育局', 'a', 2023, 'own', 'full', 5, 20, 'disclosed_items'),
  ('b-2023', '乙县政府', 'b', 2023, 'area', 'full', 100, 1000, NULL),
  ('c-2023', '丙县税务局', 'c', 2023, NULL, 'opening', NULL, 7, NULL),
  ('d-2023', '=丁县', 'd', 2023, 'own', 'opening', NULL, NULL, NULL)
) AS t(report_id, agency, agency_id, year, scope, extent, disclosure_rules_in_force, disclosed_items, approximate)`;

beforeAll(async () => {
  engine = await openNodeEngine({ folder: mkdtempSync(join(tmpdir(), "sundial-explore-")) });
  answer = answerWith(engine.ask);
  await engine.ask(FILLED);
  await engine.ask(`INSERT INTO findings BY NAME SELECT 'a-2023' AS report_id, 'x' AS rule,
    'error' AS severity, ['disclosed_items'] AS cells`);
});

afterAll(() => engine.close());

const looked = { filters: NO_FILTERS, conditions: [] };
const all = { ...looked, order: null, limit: 100, offset: 0 };

test("every column can be shown, sorted by and asked for", async () => {
  const columns = REPORT_COLUMNS.map(({ name }) => name);
  const rows = await answer(exploredReports, { ...all, columns });
  expect(rows).toHaveLength(5);
  expect(Object.keys(rows[0]?.values ?? {})).toEqual(expect.arrayContaining(columns));
  for (const column of REPORT_COLUMNS) {
    const isNumber = isFigure(column) || column.name === "year";
    const value = column.type === "date" ? "2024-01-31" : isNumber ? "5" : "x";
    const conditions = operatorsFor(column).map((operator) => {
      const checked = checkedCondition({ column: column.name, operator, value });
      if (checked === null) throw new Error(`${column.name} does not take ${operator}.`);
      return checked;
    });
    await answer(exploredExtent, { ...looked, conditions });
  }
}, 60_000);

test("absence is neither small nor large, and never fits a comparison", async () => {
  const order = { column: "disclosed_items", descending: true };
  const sorted = async (descending: boolean) =>
    (await answer(exploredReports, { ...all, columns: [], order: { ...order, descending } })).map(
      ({ reportId }) => reportId,
    );
  expect(await sorted(true)).toEqual(["b-2023", "a-2023", "a-2022", "c-2023", "d-2023"]);
  expect(await sorted(false)).toEqual(["c-2023", "a-2022", "a-2023", "b-2023", "d-2023"]);
  const most = checkedCondition({ column: "disclosed_items", operator: "most", value: "7" });
  const absent = checkedCondition({ column: "disclosed_items", operator: "absent", value: "" });
  const count = async (condition: typeof most) =>
    (await answer(exploredExtent, { ...looked, conditions: condition ? [condition] : [] }))[0]
      ?.reports;
  expect(await count(most)).toBe(1);
  expect(await count(absent)).toBe(1);
});

test("what the audit says, and what the report calls approximate, stands beside the figures", async () => {
  const rows = await answer(exploredReports, { ...all, columns: ["disclosed_items"] });
  const found = rows.find(({ reportId }) => reportId === "a-2023");
  expect(found?.errorsIn).toEqual(["disclosed_items"]);
  expect(found?.approximate).toEqual(["disclosed_items"]);
  expect(rows.find(({ reportId }) => reportId === "a-2022")?.errorsIn).toEqual([]);
});

test("a sum is of one scope, says what it rests on, and adds nothing that stands at a day over years", async () => {
  const params = { ...looked, order: null, limit: 100 };
  const columns = ["disclosed_items", "disclosure_rules_in_force"];
  const [byYear22, byYear23] = await answer(exploredGroups, { ...params, by: ["year"], columns });
  expect(byYear22?.sums[0]).toEqual({ sum: 10, given: 1, errors: 0, approximate: 0 });
  // Two agencies' own reports, one of which does not say; the area's and the unknown are left out.
  expect(byYear23).toMatchObject({ scope: "own", reports: 2 });
  expect(byYear23?.sums[0]).toEqual({ sum: 20, given: 1, errors: 1, approximate: 1 });
  expect(byYear23?.sums[1]?.sum).toBe(5);
  const byAgency = await answer(exploredGroups, { ...params, by: ["agency"], columns });
  const a = byAgency.find(({ keys }) => keys["agency_id"] === "a");
  expect(a?.sums[0]?.sum).toBe(30);
  expect(a?.sums[1]).toMatchObject({ sum: null, given: 2 });
  expect(a?.keys["agency"]).toBe("甲县教育局");
  const byScope = await answer(exploredGroups, { ...params, by: ["scope"], columns });
  expect(byScope.map(({ scope, sums }) => [scope, sums[0]?.sum])).toEqual([
    ["area", 1000],
    ["own", 30],
    [null, null],
  ]);
});

test("a condition of another kind than its column is none", () => {
  const none = [
    { column: "nosuch", operator: "is", value: "1" },
    { column: "disclosed_items", operator: "has", value: "1" },
    { column: "disclosed_items", operator: "is", value: "1; DROP" },
    { column: "disclosed_items", operator: "is", value: "" },
    { column: "published_on", operator: "least", value: "2024-13-40" },
    { column: "agency", operator: "absent", value: "" },
  ] as const;
  expect(none.map((one) => checkedCondition(one))).toEqual(none.map(() => null));
  expect(takesValue("given")).toBe(false);
  expect(reportColumn("year").name).toBe("year");
});

test("only one question is asked, and what is none is named", () => {
  expect(refusalOf(" -- nothing\n ; ")).toEqual({ kind: "empty" });
  for (const word of ["COPY", "SET", "INSTALL", "ATTACH", "PRAGMA", "DROP", "INSERT", "CALL"]) {
    expect(refusalOf(`/* x */ ${word} y`)).toEqual({ kind: "forbidden", word, at: 8 });
  }
  expect(refusalOf("SELECT 1; SET x = 1")).toEqual({ kind: "several", at: 10 });
  expect(refusalOf("SELECT ';' AS \"a;b\" -- ;\n;")).toBeNull();
  expect(refusalOf("(SELECT 1)")).toBeNull();
});

test("a text that closes our bracket can still only ask", async () => {
  const text = "SELECT 1) AS x; SET memory_limit = '1MB'; SELECT * FROM (SELECT 2";
  expect(refusalOf(text)).toMatchObject({ kind: "several" });
  const hidden = "SELECT 1) AS x, (SELECT * FROM reports";
  const rows = await answer(free, { text: hidden, limit: 3 });
  expect(rows.length).toBeLessThanOrEqual(3);
  await expect(
    answer(free, { text: "WITH x AS (DELETE FROM reports RETURNING *) FROM x", limit: 3 }),
  ).rejects.toThrow();
  expect(await engine.ask("FROM reports")).toHaveLength(5);
});

test("every worked example runs", async () => {
  for (const { sql } of WORKED) {
    expect(refusalOf(sql)).toBeNull();
    await answer(free, { text: sql, limit: MOST_FREE_ROWS });
  }
});

const wrong: readonly (readonly [text: string, at: string])[] = [
  ["SELECT yeer, 中文 FROM reports", "yeer"],
  ["SELECT year\nFROM reports\nWHERE '很长' = agency AND nosuch(year)", "nosuch"],
  ["SELECT agency FROM\n   reports WHERE\n year > 1 foo bar", "foo"],
  [
    "SELECT agency, '很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长' AS x, nosuch(year), agency_id, report_id, province, city, county FROM reports",
    "nosuch",
  ],
  ["FROM repots", "repots"],
];

test.each(wrong)("an error points at its place: %s", async (text, at) => {
  const failed = await answer(free, { text, limit: 3 }).catch((error: unknown) => error);
  if (!(failed instanceof Error)) throw new Error("It did not fail.");
  const { words, span } = freeError(failed.message, text);
  expect(span && text.slice(span.from, span.to)).toBe(at);
  expect(words).not.toMatch(/LINE|\^|The query failed/);
});
