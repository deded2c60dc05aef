import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NodeEngine, openNodeEngine } from "../../engine/node.ts";
import { type Answerer, agencyReports, answerWith } from "../../queries/index.ts";
import { isComparable, publishedTwins } from "./copies.ts";
import { reportOf } from "./previous.ts";

let engine: NodeEngine;
let answer: Answerer;

beforeAll(async () => {
  engine = await openNodeEngine({ folder: join(import.meta.dirname, "../../../data") });
  answer = answerWith(engine.ask);
});

afterAll(() => engine.close());

test("a published report under another name is found among all published; changed by one figure it is not", async () => {
  const [row] = await engine.ask(
    "SELECT agency_id, year FROM reports WHERE extent = 'full' ORDER BY applications_new_total DESC NULLS LAST LIMIT 1",
    [],
  );
  const agencyId = String(row?.["agency_id"]);
  const year = Number(row?.["year"]);
  const published = await answer(agencyReports, { agencyId });
  const original = published.find((one) => one.year === year);
  if (!original) throw new Error("The largest report is not among its agency's.");
  const read = reportOf(original);
  const elsewhere = { agencyId: "990101-finance", regionCode: "990101", field: "finance" } as const;
  const copy = { ...read, identity: { ...read.identity, ...elsewhere } };
  const { signal } = new AbortController();
  expect(isComparable(copy)).toBe(true);
  expect(await publishedTwins(answer, copy, signal)).toMatchObject([{ agencyId, year }]);
  // The same agency's own report is no other's.
  expect(await publishedTwins(answer, read, signal)).toEqual([]);
  const cells = new Map(copy.cells);
  cells.set("applications_carried_in_person", {
    state: "number",
    value: 98765,
    raw: "",
    place: "",
  });
  expect(await publishedTwins(answer, { ...copy, cells }, signal)).toEqual([]);
  expect(isComparable({ ...copy, cells: new Map() })).toBe(false);
});
