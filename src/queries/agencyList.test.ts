/** The list of agencies: whole where they are few, else the first of each order. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../engine/ask.ts";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import { writeTable } from "../engine/write.ts";
import {
  type AgencyListParams,
  type Answerer,
  agencyIndex,
  agencyList,
  answerWith,
  LIST_OF_ALL,
  leaders,
  mostReported,
  NO_FILTERS,
  WHOLE_LIST,
} from "./index.ts";

const FIELDS = ["education", "health"] as const;
const AGENCIES = WHOLE_LIST + 20;
const NARROW = { ...NO_FILTERS, region: "32" };

/** Agencies of two provinces, each with a report or two; every third gives no figure. */
const ROWS = Array.from({ length: AGENCIES }, (_, at): readonly Row[] =>
  [2022, 2023].slice(at % 2).map((year) => ({
    report_id: `${at}-${year}`,
    agency: `${at % 7}县${at}局`,
    agency_id: `a${String(at).padStart(4, "0")}`,
    year,
    scope: "own",
    field: FIELDS[at % 2] ?? "health",
    region_code: at % 5 === 0 ? "320101" : "330101",
    extent: at % 4 === 0 ? "full" : "opening",
    source: "x",
    errors: at % 3,
    warnings: 0,
    ...(at % 3 === 0 ? {} : { applications_new_total: (at * 37 + year) % 101 }),
  })),
).flat();

let engine: NodeEngine;
let answer: Answerer;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "sundial-list-"));
  await writeTable("reports", ROWS, join(folder, "reports.parquet"));
  engine = await openNodeEngine({ folder });
  answer = answerWith(engine.ask);
});

afterAll(() => engine.close());

const list = (more: Partial<AgencyListParams>) => answer(agencyList, { ...LIST_OF_ALL, ...more });

test("a short list is whole, each agency with its figure where it gives one", async () => {
  const params = { filters: NARROW, metric: "received", limit: AGENCIES } as const;
  const entries = await answer(agencyIndex, NARROW);
  const figures = await answer(leaders, params);
  const rows = await list({ filters: NARROW, figure: "received", first: 3 });
  expect(rows.map(({ entry }) => entry)).toEqual(entries);
  expect(rows.map(({ figure }) => figure)).toEqual(
    entries.map(({ agencyId }) => figures.find((one) => one.agencyId === agencyId) ?? null),
  );
  expect(rows[0]).toMatchObject({ found: entries.length, given: figures.length });
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.length).toBeLessThan(entries.length);
  const plain = await list({ filters: NARROW });
  expect(plain.map(({ figure, given }) => [figure, given])).toEqual(plain.map(() => [null, 0]));
});

test("of a long list come the first of its order, and how many it has", async () => {
  const entries = await answer(agencyIndex, NO_FILTERS);
  const ids = async (more: Partial<AgencyListParams>) =>
    (await list({ first: 9, ...more })).map(({ entry }) => entry.agencyId);
  const inOrder = entries.map(({ agencyId }) => agencyId);
  expect(await ids({})).toEqual(inOrder.slice(0, 9));
  expect(await ids({ descending: true })).toEqual(inOrder.toReversed().slice(0, 9));
  const most = await list({ by: "years", descending: true, first: 9 });
  expect(most.map(({ entry }) => entry.reports)).toEqual(Array.from({ length: 9 }, () => 2));
  expect(most[0]).toMatchObject({ found: AGENCIES, given: 0 });
  const figures = await answer(leaders, { filters: NO_FILTERS, metric: "received", limit: 9 });
  const largest = await list({ figure: "received", by: "figure", descending: true, first: 9 });
  expect(largest.map(({ figure }) => figure)).toEqual(figures);
  expect(largest[0]).toMatchObject({ found: AGENCIES, given: figures[0]?.eligible });
  const least = await list({ figure: "received", by: "figure", first: 9 });
  expect(least.every(({ figure }) => figure !== null)).toBe(true);
});

test("a part of a name narrows a list, as text and never as a pattern", async () => {
  const rows = await list({ name: "3县", first: 4 });
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.every(({ entry }) => entry.agency.includes("3县"))).toBe(true);
  expect(await list({ name: "%" })).toEqual([]);
});

test("the agencies of which most is known come by reports, then by those read whole", async () => {
  const rows = await answer(mostReported, { filters: NO_FILTERS, limit: 5 });
  expect(rows.map(({ agencyId }) => agencyId)).toEqual([
    "a0000",
    "a0004",
    "a0008",
    "a0012",
    "a0016",
  ]);
});
