import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import { NO_FILTERS } from "./filters.ts";
import { jumps, leadFindings, stopped } from "./leads.ts";
import { type Answerer, answerWith } from "./question.ts";

let engine: NodeEngine;
let answer: Answerer;

beforeAll(async () => {
  engine = await openNodeEngine({ folder: mkdtempSync(join(tmpdir(), "sundial-leads-")) });
  answer = answerWith(engine.ask);
  await engine.ask(`INSERT INTO reports BY NAME SELECT *, report_id AS source, 'full' AS extent FROM (VALUES
    ('a-2021', '甲局', 'a', 2021, 'own', 100), ('a-2022', '甲局', 'a', 2022, 'own', 900),
    ('a-2023', '甲局', 'a', 2023, 'area', 9000), ('a-2025', '甲局', 'a', 2025, 'own', 1),
    ('b-2022', '乙局', 'b', 2022, 'own', 10000), ('b-2023', '乙局', 'b', 2023, 'own', 25000),
    ('c-2021', '丙局', 'c', 2021, 'own', 400), ('c-2022', '丙局', 'c', 2022, 'own', 0),
    ('d-2021', '丁局', 'd', 2021, 'own', 2), ('d-2022', '丁局', 'd', 2022, 'own', 40),
    ('e-2021', '戊局', 'e', 2021, 'own', NULL), ('e-2022', '戊局', 'e', 2022, 'own', 5000)
  ) AS t(report_id, agency, agency_id, year, scope, disclosed_items)`);
  for (const [reportId, rule, found, blame] of [
    ["a-2022", "applications.balance", 9, "report"],
    ["a-2021", "applications.balance", 6, "reading"],
    ["b-2022", "published.late", null, "report"],
  ] as const) {
    await engine.ask(
      `INSERT INTO findings BY NAME SELECT ? AS report_id, ? AS rule, 'error' AS severity,
        ['disclosed_items'] AS cells, 5 AS expected, ?::DECIMAL(18,4) AS found, 'm' AS message_zh,
        'm' AS message_en, ? AS blame`,
      [reportId, rule, found, blame],
    );
  }
});
afterAll(() => engine.close());

const params = { filters: NO_FILTERS, metric: "disclosed_items", least: 100, limit: 10 } as const;

test("a jump is between two years running, in one scope, of three times at least, and never from what is not given", async () => {
  const found = await answer(jumps, params);
  expect(found.map((jump) => [jump.agencyId, jump.toYear, jump.before, jump.after])).toEqual([
    ["a", 2022, 100, 900],
    ["c", 2022, 400, 0],
  ]);
  expect(found[0]).toMatchObject({ source: "a-2022", total: 2 });
  const small = await answer(jumps, { ...params, least: 1, limit: 1 });
  expect(small[0]).toMatchObject({ total: 3 });
});

test("an agency has stopped where two years running are followed by none", async () => {
  const found = await answer(stopped, { filters: NO_FILTERS, limit: 10 });
  expect(found.map(({ agencyId, years, latest }) => [agencyId, years, latest])).toEqual([
    ["b", [2022, 2023], 2025],
    ["c", [2021, 2022], 2025],
    ["d", [2021, 2022], 2025],
    ["e", [2021, 2022], 2025],
  ]);
});

test("what we may have misread is no lead", async () => {
  const found = await answer(leadFindings, { filters: NO_FILTERS, lead: "arithmetic", limit: 10 });
  expect(found.map(({ reportId, lead, total }) => [reportId, lead, total])).toEqual([
    ["a-2022", "arithmetic", 1],
  ]);
});
