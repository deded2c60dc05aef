/** Every question bound on the real engine, over the form's tables without a row in them. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import * as questions from "./index.ts";
import { type Answerer, answerWith, type Filters, METRICS, NO_FILTERS } from "./index.ts";

const YEARS = { from: 2022, to: 2023 };
const HOSTILE = "x' OR 1=1); DROP TABLE reports; --";
/** Columns and conditions of every kind a table of reports takes. */
const columns = ["province", "disclosure_fees_wan", "applications_new_total"];
const ALL_METRICS = METRICS.map(({ id }) => id);

/** Every question with parameters under some filters; a question not here fails the last test. */
function everyQuestion(
  filters: Filters,
): readonly ((answer: Answerer) => Promise<readonly unknown[]>)[] {
  const agency = { agencyId: filters.agencies[0] ?? HOSTILE };
  const looked = {
    filters,
    conditions: [
      { column: "agency", operator: "has", value: HOSTILE },
      { column: "disclosed_items", operator: "least", value: "5" },
      { column: "published_on", operator: "most", value: "2024-01-31" },
      { column: "city", operator: "absent", value: "" },
    ],
  } as const;
  const first = { order: { column: "disclosed_items", descending: true }, limit: 5, offset: 0 };
  const narrow = { rule: null, severity: null, blame: null, limit: 5, offset: 0 } as const;
  return [
    (answer) => answer(questions.coverage, filters),
    (answer) => answer(questions.coverageGrid, filters),
    (answer) => answer(questions.coverageByYear, filters),
    (answer) => answer(questions.facets, filters),
    (answer) => answer(questions.agencyIndex, filters),
    ...[null, "received" as const].map(
      (figure) => (answer: Answerer) =>
        answer(questions.agencyList, { ...questions.LIST_OF_ALL, filters, figure, by: "figure" }),
    ),
    (answer) => answer(questions.mostReported, { filters, limit: 3 }),
    (answer) => answer(questions.agencyReports, agency),
    (answer) => answer(questions.agencyEvidence, agency),
    (answer) => answer(questions.agencyFindings, agency),
    (answer) => answer(questions.findings, { filters, ...narrow }),
    (answer) => answer(questions.findingCounts, filters),
    (answer) => answer(questions.example, null),
    (answer) =>
      answer(questions.cellAbsences, { filters, figure: "review_total", reports: [HOSTILE] }),
    (answer) => answer(questions.jumps, { filters, metric: "received", least: 5, limit: 5 }),
    (answer) => answer(questions.stopped, { filters, limit: 5 }),
    (answer) => answer(questions.leadFindings, { filters, lead: "arithmetic", limit: 5 }),
    (answer) => answer(questions.exploredReports, { ...looked, columns, ...first }),
    (answer) => answer(questions.exploredExtent, looked),
    ...questions.GROUP_KEYS.map(
      (key) => (answer: Answerer) =>
        answer(questions.exploredGroups, {
          ...looked,
          by: [key],
          columns: ["disclosure_fees_wan"],
          ...first,
        }),
    ),
    (answer) =>
      answer(questions.sameFigures, {
        form: "2021",
        figures: [
          ["applications_new_total", 5],
          ["disclosure_fees_wan", 1.25],
        ],
        limit: 5,
      }),
    (answer) => answer(questions.free, { text: "FROM reports -- ;\n;", limit: 5 }),
    (answer) => answer(questions.breakdowns, filters),
    (answer) => answer(questions.flow, filters),
    (answer) => answer(questions.flowOmitted, { filters, limit: 5 }),
    (answer) =>
      answer(questions.panelOmitted, { filters, metrics: ["received"], years: YEARS, limit: 5 }),
    (answer) => answer(questions.refusals, filters),
    (answer) => answer(questions.applicants, filters),
    (answer) => answer(questions.agencyOutcomes, { filters, limit: 5 }),
    (answer) => answer(questions.panelSpans, { filters, metrics: ["received", "granted_share"] }),
    (answer) =>
      answer(questions.panel, { filters, metrics: ["received", "granted_share"], years: YEARS }),
    (answer) => answer(questions.totals, { filters, metrics: ALL_METRICS }),
    (answer) => answer(questions.agencyFigures, { filters, metrics: ALL_METRICS }),
    ...[
      agency,
      {
        newcomer: {
          agencyId: HOSTILE,
          level: filters.level ?? "city",
          field: filters.field ?? "health",
          region: filters.region,
        },
        figures: [
          {
            metric: "fees_wan",
            year: 2023,
            amount: 523.15,
            base: null,
            readIn: "table",
            approximate: false,
            mark: null,
          } as const,
        ],
      },
    ].flatMap((of) => [
      (answer: Answerer) =>
        answer(questions.standings, { ...of, filters, metrics: ["reviews", "fees_wan"] }),
      (answer: Answerer) =>
        answer(questions.peerNames, { ...of, filters, metrics: ["reviews"], limit: 5 }),
    ]),
    (answer) => answer(questions.pooled, { filters, metric: "review_corrected_share" }),
    (answer) => answer(questions.pooledOverall, { filters, metric: "review_corrected_share" }),
    (answer) => answer(questions.pooledOverall, { filters, metric: "disputes_per_hundred" }),
    (answer) => answer(questions.outliers, { filters, metric: "granted_share", limit: 5 }),
    (answer) =>
      answer(questions.pooledRanking, {
        filters,
        metric: "disputes_per_hundred",
        ranked: 5,
        few: 5,
      }),
    ...(["received", "disclosed_items", "fees_wan"] as const).map(
      (metric) => (answer: Answerer) => answer(questions.spread, { filters, metric }),
    ),
    ...ALL_METRICS.flatMap((metric) => [
      (answer: Answerer) => answer(questions.leaders, { filters, metric, limit: 5 }),
      (answer: Answerer) => answer(questions.absentees, { filters, metric, limit: 5 }),
      (answer: Answerer) =>
        answer(questions.largestChanges, { filters, metric, years: YEARS, limit: 5 }),
    ]),
  ];
}

const NARROW: Filters = {
  years: YEARS,
  region: "32",
  level: "county",
  field: "education",
  scope: "area",
  agencies: [HOSTILE, 'a"b', "c\\d"],
};

function isQuestion(value: unknown): value is { readonly name: string } {
  return typeof value === "object" && value !== null && "statement" in value && "row" in value;
}

let engine: NodeEngine;

beforeAll(async () => {
  engine = await openNodeEngine({ folder: mkdtempSync(join(tmpdir(), "sundial-binding-")) });
});

afterAll(() => engine.close());

describe("every question", () => {
  test("is asked here", async () => {
    const asked = new Set<string>();
    const listen: Answerer = async (question) => {
      asked.add(question.name);
      return [];
    };
    for (const ask of everyQuestion(NO_FILTERS)) await ask(listen);
    const declared = Object.values<unknown>(questions).flatMap((value) =>
      isQuestion(value) ? [value.name] : [],
    );
    expect([...asked].sort()).toEqual(declared.sort());
  });

  test("binds and answers over an empty dataset", async () => {
    const empty = answerWith(engine.ask);
    for (const filters of [NO_FILTERS, NARROW]) {
      for (const ask of everyQuestion(filters)) {
        const rows = await ask(empty);
        // Coverage alone has a row for nothing: it says so.
        expect(rows.length).toBeLessThanOrEqual(1);
      }
    }
  }, 60_000);

  test("takes whatever a reader types as a value and never as SQL", async () => {
    const asked: string[] = [];
    const listen = answerWith(async (sql, parameters) => {
      asked.push(sql);
      return await engine.ask(sql, parameters);
    });
    for (const ask of everyQuestion({ ...NARROW, region: HOSTILE })) await ask(listen);
    expect(asked.filter((sql) => sql.includes("DROP") || sql.includes('a"b'))).toEqual([]);
    // Every table is still there.
    expect(await answerWith(engine.ask)(questions.findingCounts, NO_FILTERS)).toEqual([]);
  }, 60_000);
});
