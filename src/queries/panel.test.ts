/** Panels, outcomes and the flow on the real engine, over a few reports with known answers. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../engine/ask.ts";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import { writeTable } from "../engine/write.ts";
import { APPLICANTS } from "../form/index.ts";
import {
  type Answerer,
  agencyOutcomes,
  answerWith,
  applicants,
  flow,
  flowOmitted,
  GROUND_ROWS,
  NO_FILTERS,
  panel,
  panelOmitted,
  panelSpans,
} from "./index.ts";

const YEARS = { from: 2021, to: 2023 };

function report(agency: string, year: number, more: Row): Row {
  return {
    report_id: `${agency}-${year}`,
    agency,
    agency_id: agency,
    year,
    scope: "own",
    extent: "full",
    source: "x",
    errors: 0,
    warnings: 0,
    ...more,
  };
}

const ROWS = [...GROUND_ROWS.map(({ id }) => id), "concluded"];

/** Every cell of section 3 that says how an application ended: 0 but where told. */
function table(told: Readonly<Record<string, number>>, without: readonly string[] = []): Row {
  const cells = ROWS.flatMap((row) =>
    without.includes(row) ? [] : APPLICANTS.map(({ id }) => [`applications_${row}_${id}`, 0]),
  );
  const totals = Object.fromEntries(
    Object.entries(told).flatMap(([cell, value]) => [
      [`applications_${cell}_person`, value],
      [`applications_${cell}_total`, value],
    ]),
  );
  return { ...Object.fromEntries(cells), ...totals };
}

const DIVIDED = ["closed_undivided"];
const UNDIVIDED = ["closed_not_clarified", "closed_fee_unpaid", "closed_other"];

const REPORTS: readonly Row[] = [
  ...[2021, 2022, 2023].map((year) =>
    report("steady", year, { disclosure_rules_issued: 1, disclosure_rules_repealed: year - 2021 }),
  ),
  // Lacks one of the two figures in one year: in no panel of both over three years.
  report("patchy", 2021, { disclosure_rules_issued: 100, disclosure_rules_repealed: 100 }),
  report("patchy", 2022, { disclosure_rules_issued: 100 }),
  report("patchy", 2023, { disclosure_rules_issued: 100, disclosure_rules_repealed: 100 }),
  report("area", 2021, { scope: "area", disclosure_rules_issued: 9, disclosure_rules_repealed: 9 }),
  report("big", 2022, table({ granted: 1, concluded: 1 }, DIVIDED)),
  report("big", 2023, table({ granted: 6, denied_third_party: 4, concluded: 10 }, DIVIDED)),
  report("old", 2023, table({ closed_undivided: 3, concluded: 3 }, UNDIVIDED)),
  report("asked", 2024, {
    applications_new_person: 5,
    applications_new_business: 2,
    applications_new_research: 0,
    applications_new_nonprofit: 0,
    applications_new_legal: 1,
    applications_new_other: 0,
  }),
  report("half", 2024, { applications_new_person: 70, applications_new_business: 20 }),
  // One cell blank: its outcomes are still known by their totals, its flow is not.
  report("blank", 2023, {
    ...table({ unable_not_held: 2, concluded: 2 }, DIVIDED),
    applications_granted_legal: null,
  }),
];

let engine: NodeEngine;
let answer: Answerer;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "sundial-panel-"));
  await writeTable("reports", REPORTS, join(folder, "reports.parquet"));
  await writeTable(
    "findings",
    [
      {
        report_id: "big-2023",
        rule: "applications.concluded",
        severity: "error",
        cells: ["applications_denied_third_party_total"],
        message_zh: "不符",
        message_en: "differs",
        blame: "report",
      },
    ],
    join(folder, "findings.parquet"),
  );
  engine = await openNodeEngine({ folder });
  answer = answerWith(engine.ask);
});

afterAll(() => engine.close());

test("a panel is of the agencies that give every figure in every year, of one scope", async () => {
  const metrics = ["rules_issued", "rules_repealed"] as const;
  expect(await answer(panelSpans, { filters: NO_FILTERS, metrics })).toEqual([
    { from: 2021, to: 2023, agencies: 1 },
    { from: 2022, to: 2023, agencies: 1 },
    { from: 2021, to: 2022, agencies: 1 },
  ]);
  const rows = await answer(panel, { filters: NO_FILTERS, metrics, years: YEARS });
  expect(rows.map(({ year, metric, amount }) => [metric, year, amount])).toEqual([
    ["rules_issued", 2021, 1],
    ["rules_issued", 2022, 1],
    ["rules_issued", 2023, 1],
    ["rules_repealed", 2021, 0],
    ["rules_repealed", 2022, 1],
    ["rules_repealed", 2023, 2],
  ]);
  // Asked of five agencies with reports of their own in these years; one of them is compared.
  expect(rows.every(({ agencies, asked }) => agencies === 1 && asked === 5)).toBe(true);
  const omitted = { filters: NO_FILTERS, metrics, years: YEARS };
  expect(await answer(panelOmitted, { ...omitted, limit: 9 })).toEqual(
    ["big", "blank", "old", "patchy"].map((id) => ({ agencyId: id, agency: id })),
  );
  expect(await answer(panelOmitted, { ...omitted, limit: 1 })).toEqual([
    { agencyId: "big", agency: "big" },
  ]);
});

test("one figure alone is compared over more agencies than two together", async () => {
  const rows = await answer(panel, {
    filters: NO_FILTERS,
    metrics: ["rules_issued"],
    years: YEARS,
  });
  expect(rows.map(({ agencies, amount }) => [agencies, amount])).toEqual([
    [2, 101],
    [2, 101],
    [2, 101],
  ]);
});

test("outcomes are of each agency's latest whole table, and together of the same reports", async () => {
  const [first, ...others] = await answer(agencyOutcomes, { filters: NO_FILTERS, limit: 5 });
  expect(first).toMatchObject({
    agencyId: "big",
    year: 2023,
    concluded: 10,
    mark: "error",
    eligible: 3,
    concludedTogether: 15,
    failedTogether: 1,
  });
  expect(first?.outcomes).toMatchObject({ granted: 6, denied: 4, closed: 0 });
  expect(first?.together).toMatchObject({ granted: 6, denied: 4, unable: 2, closed: 3 });
  expect(others.map(({ agencyId, mark }) => [agencyId, mark])).toEqual([
    ["old", null],
    ["blank", null],
  ]);
});

test("the flow is of reports that print every cell, 其他处理 divided or not", async () => {
  const filters = { ...NO_FILTERS, years: { from: 2023, to: 2023 } };
  const rows = await answer(flow, filters);
  const whole = { applicant: "person", reports: 2, asked: 5, omitted: 3, failed: 1 };
  expect(rows.filter(({ amount }) => amount > 0)).toEqual([
    { ...whole, outcome: "granted", ground: "granted", amount: 6 },
    { ...whole, outcome: "denied", ground: "denied_third_party", amount: 4 },
    { ...whole, outcome: "closed", ground: "closed_undivided", amount: 3 },
  ]);
});

test("who applied is of reports that print all six kinds", async () => {
  const filters = { ...NO_FILTERS, years: { from: 2023, to: 2023 } };
  // The tables above print no row of new applications.
  expect(await answer(applicants, filters)).toEqual([]);
  const rows = await answer(applicants, { ...NO_FILTERS, years: { from: 2024, to: 2024 } });
  expect(
    rows.map(({ applicant, amount, reports, asked }) => [applicant, amount, reports, asked]),
  ).toEqual([
    ["person", 5, 1, 2],
    ["business", 2, 1, 2],
    ["research", 0, 1, 2],
    ["nonprofit", 0, 1, 2],
    ["legal", 1, 1, 2],
    ["other", 0, 1, 2],
  ]);
});

test("who prints no whole table is left out of the flow by name, and nobody of another scope", async () => {
  const rows = await answer(flowOmitted, { filters: NO_FILTERS, limit: 9 });
  expect(rows.map(({ agencyId }) => agencyId)).toEqual([
    "asked",
    "blank",
    "half",
    "patchy",
    "steady",
  ]);
  const [first] = await answer(flow, NO_FILTERS);
  expect(first?.omitted).toBe(5);
});
