/** The second statement of questions, from sums, against the first, from reports: the same rows. */
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../engine/ask.ts";
import { copyRows } from "../../engine/copy.ts";
import { type NodeEngine, openNodeEngine } from "../../engine/node.ts";
import { openBuffer } from "../../engine/parquet.ts";
import { type CellReader, createCellReader } from "../../engine/rollup.ts";
import { writeTable } from "../../engine/write.ts";
import { APPLICANTS, APPLICATION_ROWS, DISPUTES, RESULTS } from "../../form/index.ts";
import * as questions from "../index.ts";
import {
  answerFromCells,
  answerWith,
  type Filters,
  gatherCells,
  METRICS,
  type MetricId,
  NO_FILTERS,
  type Question,
  summedScope,
} from "../index.ts";

const PANELS: readonly (readonly MetricId[])[] = [
  ["received"],
  ["received", "carried_in", "concluded"],
  ["disclosed_items"],
];
const SPREAD = ["received", "disclosed_items"] as const;
const RANKED = ["received", "denied_share", "reviews"] as const;
/** Each state costs some fifty statements. */
const STATES = Math.ceil(Number(process.env["SUNDIAL_CASES"] ?? 200) / 16);
const FIRST = 2019;
const YEARS = 5;
const PLACES = [
  { region_code: "320100", province: "江苏省", city: "南京市" },
  { region_code: "320106", province: "江苏省", city: "南京市", county: "鼓楼区" },
  { region_code: "320500", province: "江苏省", city: "苏州市" },
  { region_code: "540100", province: "西藏自治区", city: "拉萨市" },
  { region_code: "110105", province: "北京市", county: "朝阳区" },
  { region_code: "110000", province: "北京市" },
  { region_code: null, province: null },
] as const;
const LEVELS = ["city", "county"] as const;
const FIELDS = ["education", "health"] as const;

/** The same numbers in every run: what is drawn from them is fast-check's affair. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Reports of agencies that miss years and cells, change their scope, and give figures in prose. */
function reports(): readonly Row[] {
  const next = numbers(20_211_122);
  const figure = (): number | null => (next() < 0.06 ? null : Math.floor(next() ** 4 * 40));
  return Array.from({ length: 90 }, (_, agency): readonly Row[] => {
    const place = PLACES[agency % PLACES.length] ?? PLACES[0];
    const who = {
      agency_id: `a${String(agency).padStart(3, "0")}`,
      agency: `某${agency}局`,
      ...place,
      level: LEVELS[agency % 2] ?? null,
      field: agency % 7 === 0 ? null : (FIELDS[agency % 3 === 0 ? 0 : 1] ?? null),
    };
    return Array.from({ length: YEARS }, (_, since): readonly Row[] => {
      if (next() < 0.15) return [];
      const isFull = next() < 0.8;
      const cells = isFull
        ? [
            ...APPLICATION_ROWS.flatMap(({ id }) =>
              APPLICANTS.map(({ id: kind }) => [`applications_${id}_${kind}`, figure()] as const),
            ),
            ...DISPUTES.flatMap(({ id }) =>
              RESULTS.map(({ id: result }) => [`${id}_${result}`, figure()] as const),
            ),
            ["disclosure_fees_wan", next() < 0.5 ? null : Math.floor(next() * 1e6) / 1e4] as const,
          ]
        : [];
      const scope = agency % 9 === 0 ? null : next() < 0.85 ? "own" : "area";
      return [
        {
          ...who,
          report_id: `${who.agency_id}-${FIRST + since}`,
          year: FIRST + since,
          scope,
          extent: isFull ? "full" : "opening",
          stated_applications: figure(),
          disclosed_items: figure(),
          approximate: next() < 0.2 ? "stated_applications,disclosed_items" : null,
          source: "https://example.test/",
          errors: 0,
          warnings: 0,
          ...Object.fromEntries(cells),
        },
      ];
    }).flat();
  }).flat();
}

let engine: NodeEngine;
let reader: CellReader;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "sundial-cells-"));
  const all = reports();
  await writeTable("reports", all, join(folder, "reports.parquet"));
  const findings = all.flatMap(({ report_id }, place): readonly Row[] => {
    if (place % 5 !== 0) return [];
    const cells = place % 10 === 0 ? ["applications_new_total"] : ["review_upheld"];
    const words = { message_zh: "不等", message_en: "differ", blame: "report" };
    return [
      {
        report_id: report_id ?? null,
        rule: "disputes.results",
        severity: "error",
        cells,
        ...words,
      },
    ];
  });
  await writeTable("findings", findings, join(folder, "findings.parquet"));
  engine = await openNodeEngine({ folder, loaded: true });
  const { series, files } = await gatherCells(engine.ask, {
    summed: METRICS.map(({ id }) => id),
    panels: PANELS,
    spread: SPREAD,
    ranked: RANKED,
  });
  const pathOf = (name: string) => join(folder, `${encodeURIComponent(name)}.cells`);
  for (const { name, sql } of files) {
    await copyRows(engine.ask, sql, pathOf(name), { rowsInGroup: 2048 });
  }
  const fields = ["education", "health"];
  const parts = ["110105", "3201", "3205", "5401"];
  const provinces = ["11", "32", "54"];
  const ofFields = ["all", ...provinces].flatMap((region) =>
    fields.map((field) => `${region}-${field}`),
  );
  const sums = ["all", ...provinces, ...parts, ...ofFields];
  const choices = sums.map((name) => `choices/${name === "110105" ? "1101" : name}`);
  expect(files.map(({ name }) => name)).toEqual([...sums, ...choices].toSorted());
  reader = createCellReader(
    {
      series,
      files: new Map(files.map(({ name }) => [name, { url: pathOf(name) }])),
    },
    async ({ url }) => {
      const { buffer, byteOffset, byteLength } = await readFile(url);
      const copy = new ArrayBuffer(byteLength);
      new Uint8Array(copy).set(new Uint8Array(buffer, byteOffset, byteLength));
      return openBuffer(copy);
    },
  );
});

afterAll(() => engine.close());

const spans = fc
  .tuple(fc.integer({ min: FIRST - 1, max: FIRST + YEARS }), fc.integer({ min: 0, max: YEARS }))
  .map(([from, more]) => ({ from, to: from + more }));
/** Of a city's fields only the facets are summed. */
const places = fc.oneof(
  fc.record({
    region: fc.constantFrom(null, "11", "32", "54"),
    field: fc.constantFrom(null, ...FIELDS),
  }),
  fc.record({
    region: fc.constantFrom("110105", "3201", "3205", "5401"),
    field: fc.constant(null),
  }),
);
const states: fc.Arbitrary<Filters> = fc
  .record({
    years: fc.option(spans),
    level: fc.constantFrom(null, ...LEVELS, "township" as const),
    scope: fc.constantFrom(null, "own" as const, "area" as const),
    agencies: fc.constant([]),
  })
  .chain((others) => places.map((place) => ({ ...others, ...place })));

/** Holds a question's two ways equal; how many rows it has. */
async function rowsOf<Params, Answer>(
  question: Question<Params, Answer>,
  params: Params,
): Promise<number> {
  const rows = await answerWith(engine.ask)(question, params);
  const { find, here } = answerFromCells(reader);
  expect(await find(question, params), question.name).toEqual(rows);
  expect(here(question, params), question.name).toEqual(rows);
  return rows.length;
}

test("a question that sums gives the same rows from cells as from reports", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(states, spans, fc.nat(), async (filters, years, some) => {
      const metrics = METRICS.map(({ id }) => id).filter((_, place) => (place + some) % 5 === 0);
      compared += await rowsOf(questions.coverage, filters);
      compared += await rowsOf(questions.coverageGrid, filters);
      compared += await rowsOf(questions.facets, filters);
      compared += await rowsOf(questions.totals, { filters, metrics });
      compared += await rowsOf(questions.breakdowns, filters);
      compared += await rowsOf(questions.applicants, filters);
      compared += await rowsOf(questions.flow, filters);
      for (const metric of SPREAD) compared += await rowsOf(questions.spread, { filters, metric });
      for (const metric of RANKED) {
        compared += await rowsOf(questions.leaders, { filters, metric, limit: 12 });
        compared += await rowsOf(questions.leaders, { filters, metric, limit: 3 });
      }
      for (const panel of PANELS) {
        compared += await rowsOf(questions.panelSpans, { filters, metrics: panel });
        compared += await rowsOf(questions.panel, { filters, metrics: panel, years });
      }
    }),
    { numRuns: STATES },
  );
  expect(compared).toBeGreaterThan(STATES);
});

test("as many agencies are said to have no figure as the list of them names", async () => {
  const answer = answerWith(engine.ask);
  let named = 0;
  await fc.assert(
    fc.asyncProperty(states, spans, fc.nat(), async (filters, years, some) => {
      const scope = summedScope(filters);
      const metrics = METRICS.map(({ id }) => id).filter((_, place) => (place + some) % 7 === 0);
      const limit = 1000;
      const sums = await answer(questions.totals, { filters, metrics });
      for (const metric of metrics) {
        const rows = await answer(questions.absentees, { filters, metric, limit });
        const total = sums.find((one) => one.metric === metric && one.scope === scope);
        expect(total?.absent ?? 0, metric).toBe(rows.length);
        named += rows.length;
      }
      for (const panel of PANELS) {
        const params = { filters, metrics: panel, years };
        const rows = await answer(questions.panelOmitted, { ...params, limit });
        const [figure] = await answer(questions.panel, params);
        if (figure) expect(figure.asked - figure.agencies).toBe(rows.length);
      }
      const [flow] = await answer(questions.flow, filters);
      const rows = await answer(questions.flowOmitted, { filters, limit });
      if (flow) expect(flow.omitted).toBe(rows.length);
    }),
    { numRuns: STATES },
  );
  expect(named).toBeGreaterThan(STATES);
});

test("what no cell holds is left to the reports: a city's field, a county, a province without a file, named agencies, other panels", async () => {
  const { find: rolled, bring, here } = answerFromCells(reader);
  expect(await rolled(questions.coverage, { ...NO_FILTERS, region: "12" })).toBeNull();
  expect(await rolled(questions.coverage, { ...NO_FILTERS, region: "320106" })).toBeNull();
  const fieldOfCity = { ...NO_FILTERS, region: "3201", field: "health" } as const;
  expect(await rolled(questions.coverage, fieldOfCity)).toBeNull();
  await bring(fieldOfCity);
  expect(here(questions.coverage, fieldOfCity)).toBeNull();
  expect(here(questions.facets, fieldOfCity)).toEqual(
    await answerWith(engine.ask)(questions.facets, fieldOfCity),
  );
  expect(await rolled(questions.coverage, { ...NO_FILTERS, agencies: ["a001"] })).toBeNull();
  expect(
    await rolled(questions.panelSpans, { filters: NO_FILTERS, metrics: ["reviews"] }),
  ).toBeNull();
  expect(
    await rolled(questions.leaders, { filters: NO_FILTERS, metric: "received", limit: 13 }),
  ).toBeNull();
  expect(
    await rolled(questions.leaders, { filters: NO_FILTERS, metric: "suits", limit: 5 }),
  ).toBeNull();
});

test("the cities and counties a filter offers come with its province", async () => {
  const filters = { ...NO_FILTERS, region: "320106" };
  expect(await rowsOf(questions.facets, filters)).toBeGreaterThan(0);
  expect(await rowsOf(questions.facets, { ...filters, field: "health" })).toBeGreaterThan(0);
  expect(await rowsOf(questions.facets, { ...filters, region: "110105" })).toBeGreaterThan(0);
  const offered = await answerFromCells(reader).find(questions.facets, filters);
  expect(offered?.some(({ facet, name }) => facet === "county" && name === "鼓楼区")).toBe(true);
});
