import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../../engine/ask.ts";
import { type NodeEngine, openNodeEngine } from "../../engine/node.ts";
import { CARRIED_OVER, SQL_TYPES, TABLES, type TableName } from "../../form/index.ts";
import { auditAtHand } from "../atHand.ts";
import { restore } from "../restore.ts";
import { generate } from "./generate.ts";
import { MARK } from "./institutions.ts";
import { SLIP_SHARES } from "./slips.ts";

// Up to the number of the sample every report has its evidence, so that an ingest could read it back.
const REPORTS = 1_500;
const PATIENCE = 120_000;
const room = mkdtempSync(join(tmpdir(), "sundial-synth-"));
const folder = join(room, "country");
const never = new AbortController().signal;
let engine: NodeEngine;

beforeAll(async () => {
  await generate({ reports: REPORTS, folder, seed: 7 }, never);
  engine = await openNodeEngine({ folder });
}, PATIENCE);

afterAll(() => {
  engine.close();
  rmSync(room, { recursive: true, force: true });
});

const ask = (sql: string): Promise<readonly Row[]> => engine.ask(sql);
const one = async (sql: string) => Object.values((await ask(sql))[0] ?? {})[0];

test("the tables have the form's columns and types, in order", async () => {
  for (const [table, columns] of Object.entries(TABLES)) {
    const described = await ask(`DESCRIBE ${table satisfies string}`);
    expect(described.map((row) => [row["column_name"], row["column_type"]])).toEqual(
      columns.map(({ name, type }) => [name, SQL_TYPES[type]]),
    );
  }
});

test("exactly as many reports as asked, one an agency and year, all marked", async () => {
  expect(await one("SELECT count(DISTINCT report_id) FROM reports")).toBe(REPORTS);
  expect(await one("SELECT count(*) FROM (SELECT DISTINCT agency_id, year FROM reports)")).toBe(
    REPORTS,
  );
  expect(await one(`SELECT count(*) FROM reports WHERE agency NOT LIKE '%${MARK}%'`)).toBe(0);
  expect(
    await one("SELECT count(*) FROM reports WHERE report_id <> agency_id || '-' || year"),
  ).toBe(0);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  expect(manifest).toMatchObject({ synthetic: true, counts: { reports: REPORTS } });
});

test("the real audit of every report finds what the findings say, nothing more and nothing less", async () => {
  const [reports, findings, evidence] = await Promise.all(
    (["reports", "findings", "evidence"] as const).map((table: TableName) =>
      ask(`SELECT * FROM ${table}`),
    ),
  );
  const entries = restore({ reports: reports ?? [], findings: [], evidence: evidence ?? [] });
  const audited = auditAtHand(entries);
  const text = (report: unknown, rule: unknown, words: unknown) => `${report} ${rule} ${words}`;
  const found = audited.flatMap(({ entry, findings: its }) =>
    its.map(({ rule, message }) => text(entry.reportId, rule, message.zh)),
  );
  const written = (findings ?? []).map((row) =>
    text(row["report_id"], row["rule"], row["message_zh"]),
  );
  expect(written.length).toBeGreaterThan(50);
  expect(found.sort()).toEqual(written.sort());
});

test("the counts of a report are those of its findings", async () => {
  const differing = await ask(`
    SELECT report_id FROM reports LEFT JOIN (
      SELECT report_id, count(*) FILTER (severity = 'error') AS e,
        count(*) FILTER (severity = 'warning') AS w FROM findings GROUP BY report_id
    ) USING (report_id)
    WHERE errors <> coalesce(e, 0) OR warnings <> coalesce(w, 0)`);
  expect(differing).toEqual([]);
});

test("identities hold but for the stated share of whole reports", async () => {
  const [row] = await ask(
    "SELECT count(*) AS whole, count(*) FILTER (errors > 0) AS broken FROM reports WHERE extent = 'full'",
  );
  const [whole, broken] = [Number(row?.["whole"]), Number(row?.["broken"])];
  const expected = whole * SLIP_SHARES.misprint;
  // Four standard deviations of a count of rare events.
  expect(Math.abs(broken - expected)).toBeLessThan(4 * Math.sqrt(expected));
  expect(broken).toBeGreaterThan(0);
});

test("what a year carries in is what the year before carried out, but where a finding says otherwise", async () => {
  const differing = CARRIED_OVER.map(
    ({ next, previous }) => `later.${next} <> earlier.${previous}`,
  ).join(" OR ");
  const rows = await ask(`
    SELECT count(*) AS pairs, count(*) FILTER (${differing}) AS differ,
      count(*) FILTER ((${differing}) AND later.report_id NOT IN (
        SELECT report_id FROM findings WHERE rule = 'years.carried_over')) AS unsaid,
      count(*) FILTER (later.applications_carried_in_total > 0) AS carried
    FROM reports AS later JOIN reports AS earlier
      ON later.agency_id = earlier.agency_id AND later.year = earlier.year + 1`);
  const [{ pairs, differ, unsaid, carried } = {}] = rows;
  expect(Number(pairs)).toBeGreaterThan(900);
  expect(Number(carried)).toBeGreaterThan(100);
  expect(Number(differ)).toBeGreaterThan(0);
  expect(Number(unsaid)).toBe(0);
});

test("the country is believable: heavy tails, zeros, both forms, gaps, openings", async () => {
  const [row] = await ask(`
    SELECT median(applications_new_total) AS median, max(applications_new_total) AS most,
      avg((applications_denied_third_party_person = 0)::INTEGER) AS zeros,
      avg((extent = 'opening')::INTEGER) AS openings,
      count(*) FILTER (form = '2019' AND year <= 2020) AS old,
      count(*) FILTER (form = '2021') AS young,
      count(*) FILTER (form = '2021' AND year < 2021) AS early,
      count(*) FILTER (form IS NOT NULL AND year < 2019) AS before,
      count(DISTINCT province) AS provinces, count(DISTINCT agency_id) AS agencies
    FROM reports`);
  const figure = (name: string) => Number(row?.[name]);
  expect(figure("most")).toBeGreaterThan(50 * figure("median"));
  expect(figure("zeros")).toBeGreaterThan(0.7);
  expect(figure("openings")).toBeGreaterThan(0.05);
  expect(figure("old")).toBeGreaterThan(0);
  expect(figure("young")).toBeGreaterThan(figure("old"));
  expect(figure("early")).toBe(0);
  expect(figure("before")).toBe(0);
  expect(figure("provinces")).toBe(31);
  // Eight years each would leave no gap.
  expect(figure("agencies")).toBeGreaterThan(REPORTS / 8);
});

function digests(of: string): readonly string[] {
  return readdirSync(of)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(of, name));
      return `${name} ${createHash("sha256").update(bytes).digest("hex")}`;
    });
}

test(
  "the same seed gives the same bytes, another seed another country",
  async () => {
    const again = join(room, "again");
    await generate({ reports: 300, folder: again, seed: 3 }, never);
    const first = digests(again);
    await generate({ reports: 300, folder: again, seed: 3 }, never);
    expect(digests(again)).toEqual(first);
    // Some reports of two seeds are of the same agency and year, and yet are others.
    const [row] = await ask(`
    SELECT count(*) AS shared, count(*) FILTER (one.published_on = other.published_on) AS alike
    FROM reports AS one JOIN '${join(again, "reports.parquet")}' AS other USING (report_id)`);
    expect(Number(row?.["shared"])).toBeGreaterThan(100);
    expect(Number(row?.["alike"])).toBeLessThan(Number(row?.["shared"]) / 4);
    expect(first.map((line) => line.split(" ")[0])).toEqual([
      "datapackage.json",
      "evidence.parquet",
      "findings.parquet",
      "reports.parquet",
    ]);
  },
  PATIENCE,
);

test("a folder that holds anything else is left alone", async () => {
  const real = mkdtempSync(join(room, "real-"));
  writeFileSync(join(real, "datapackage.json"), '{"synthetic": false}');
  await expect(generate({ reports: 10, folder: real, seed: 1 }, never)).rejects.toThrow(
    "no synthetic dataset",
  );
  expect(readdirSync(real)).toEqual(["datapackage.json"]);
});
