/** The funnel of all agencies in SQL against the same in plain TypeScript, and what is shown of very many. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../engine/ask.ts";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import { writeTable } from "../engine/write.ts";
import { type Funnel, funnelOf, type Proportion, ZONES, zoneOf } from "./funnel.ts";
import {
  ALL_SHOWN,
  type Answerer,
  answerWith,
  NO_FILTERS,
  outliers,
  pooled,
  pooledOverall,
  pooledRanking,
} from "./index.ts";
import { FEWEST_RANKED } from "./leaders.ts";

const METRIC = "review_corrected_share";

/** The same numbers in every run, between 0 and 1. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** Agencies of heavy-tailed sizes, whose own shares lie about `target` by up to `spread`. */
function agenciesOf(count: number, target: number, spread: number, seed: number) {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, at) => {
    const cases = Math.ceil(3 / (random() + 0.004));
    const own = Math.min(1, Math.max(0, target + spread * (2 * random() - 1)));
    const successes = Array.from({ length: cases }, random).filter((each) => each < own).length;
    return { id: `a${String(at).padStart(4, "0")}`, successes, cases };
  });
}

/** Engine and answers over one report of each agency. */
async function over(agencies: readonly (Proportion & { readonly id: string })[]) {
  const folder = mkdtempSync(join(tmpdir(), "sundial-pooled-"));
  const rows = agencies.map(
    ({ id, successes, cases }): Row => ({
      report_id: `${id}-2023`,
      agency: id,
      agency_id: id,
      year: 2023,
      scope: "own",
      extent: "full",
      source: "x",
      errors: 0,
      warnings: 0,
      review_corrected: successes,
      review_upheld: cases - successes,
      review_other: 0,
    }),
  );
  await writeTable("reports", rows, join(folder, "reports.parquet"));
  const engine = await openNodeEngine({ folder });
  return { engine, answer: answerWith(engine.ask) };
}

/** Alike, but for a few that stand far out: more of them than are shown. */
const many = agenciesOf(6000, 0.2, 0.05, 5).map((agency, at) =>
  at % 16 === 0
    ? { ...agency, cases: agency.cases + 20, successes: agency.successes + 19 }
    : agency,
);
let engine: NodeEngine;
let answer: Answerer;

beforeAll(async () => {
  ({ engine, answer } = await over(many));
});

afterAll(() => engine.close());

function expected(agencies: readonly Proportion[]) {
  const measured = agencies.filter(({ cases }) => cases >= FEWEST_RANKED);
  const funnel = measured.length < 10 ? null : funnelOf(measured);
  const inZone = (zone: string) =>
    agencies.filter((agency) => zoneOf(agency, funnel) === zone).length;
  return { funnel, zones: Object.fromEntries(ZONES.map(({ id }) => [id, inZone(id)])) };
}

function same(found: Funnel | null | undefined, wanted: Funnel | null): void {
  expect(found === null).toBe(wanted === null);
  for (const part of ["target", "dispersion", "variance"] as const) {
    expect(found?.[part] ?? 0).toBeCloseTo(wanted?.[part] ?? 0, 9);
  }
}

test.each([
  ["agencies that differ", agenciesOf(300, 0.3, 0.2, 3)],
  ["agencies alike but for chance", agenciesOf(300, 0.05, 0, 11)],
  ["shares near all", agenciesOf(200, 0.97, 0.1, 23)],
  ["none and all, and little between", agenciesOf(120, 0.5, 3, 31)],
  ["too few", agenciesOf(12, 0.3, 0.1, 2)],
  ["no success at all", agenciesOf(60, 0, 0, 2)],
])("the funnel in SQL is the one in TypeScript, to 1e-9: %s", async (_, agencies) => {
  const here = await over(agencies);
  const [overall] = await here.answer(pooledOverall, { filters: NO_FILTERS, metric: METRIC });
  const wanted = expected(agencies);
  same(overall?.funnel, wanted.funnel);
  expect(overall?.zones).toEqual(wanted.zones);
  const rows = await here.answer(pooled, { filters: NO_FILTERS, metric: METRIC });
  expect(rows).toHaveLength(agencies.length);
  for (const row of rows) expect(row.zone).toBe(zoneOf(row, wanted.funnel));
  here.engine.close();
});

test("of very many a part is shown, and what is said is of all", async () => {
  const params = { filters: NO_FILTERS, metric: METRIC } as const;
  const [overall] = await answer(pooledOverall, params);
  const { funnel, zones } = expected(many);
  const sum = (of: keyof Proportion) => many.reduce((total, agency) => total + agency[of], 0);
  expect(overall).toMatchObject({
    agencies: many.length,
    successes: sum("successes"),
    cases: sum("cases"),
    reports: many.length,
    failed: 0,
    enough: many.filter(({ cases }) => cases >= FEWEST_RANKED).length,
    zones,
  });
  same(overall?.funnel, funnel);

  const rows = await answer(pooled, params);
  expect(rows.length).toBeLessThanOrEqual(ALL_SHOWN);
  if (!funnel) throw new Error("So many agencies have a funnel.");
  const { target, variance } = funnel;
  const deviation = ({ successes, cases }: Proportion) =>
    Math.abs(successes / cases - target) / Math.sqrt((target * (1 - target)) / cases + variance);
  const isOut = (agency: Proportion) => /^(?:above|below)/.test(zoneOf(agency, funnel));
  const out = many.filter(isOut);
  const shown = rows.filter(isOut);
  expect(out.length).toBeGreaterThan(200);
  expect(shown).toHaveLength(200);
  const least = Math.min(...shown.map(deviation));
  expect(out.filter((agency) => deviation(agency) > least + 1e-9).length).toBeLessThan(200);
  expect(rows.filter(({ zone }) => zone === "within")).toHaveLength(80);
  expect(rows.filter(({ zone }) => zone === "few")).toHaveLength(20);
  expect(await answer(pooled, params)).toEqual(rows);
});

test("outliers are those beyond 99.8%, most cases first", async () => {
  const { funnel } = expected(many);
  const wanted = many
    .filter((agency) => /998$/.test(zoneOf(agency, funnel)))
    .toSorted((one, other) => other.cases - one.cases || (one.id < other.id ? -1 : 1));
  const rows = await answer(outliers, { filters: NO_FILTERS, metric: METRIC, limit: 7 });
  expect(wanted.length).toBeGreaterThan(7);
  expect(rows.map(({ agencyId }) => agencyId)).toEqual(wanted.slice(0, 7).map(({ id }) => id));
});

test("a ranking is of ten cases and more by rate; after it come those of fewer, by cases", async () => {
  const rows = await answer(pooledRanking, {
    filters: NO_FILTERS,
    metric: METRIC,
    ranked: 5,
    few: 3,
  });
  const rate = ({ successes, cases }: Proportion) => successes / cases;
  const ids = (agencies: readonly { readonly id: string }[]) => agencies.map(({ id }) => id);
  const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
    one.id < other.id ? -1 : 1;
  const ranked = many
    .filter(({ cases }) => cases >= FEWEST_RANKED)
    .toSorted((a, b) => rate(b) - rate(a) || b.cases - a.cases || byId(a, b));
  const few = many
    .filter(({ cases }) => cases < FEWEST_RANKED)
    .toSorted((a, b) => b.cases - a.cases || byId(a, b));
  expect(rows.map(({ agencyId }) => agencyId)).toEqual([
    ...ids(ranked.slice(0, 5)),
    ...ids(few.slice(0, 3)),
  ]);
});
