/** Pooled shares and agencies' figures: the SQL against plain TypeScript over the same reports. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row } from "../engine/ask.ts";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import { writeTable } from "../engine/write.ts";
import {
  type Answerer,
  agencyFigures,
  answerWith,
  breakdowns,
  NO_FILTERS,
  pooled,
} from "./index.ts";

const FIELDS = ["education", "health"] as const;
const LEVELS = ["county", "city"] as const;
const SCOPES = ["own", "own", "own", "area", null] as const;
const RESULTS = ["upheld", "corrected", "other", "pending"] as const;
const DISPUTES = ["review", "direct_suit", "after_review_suit"] as const;

interface Sample {
  readonly id: string;
  readonly year: number;
  readonly scope: string | null;
  readonly level: string;
  readonly field: string;
  readonly province: string;
  readonly cells: Readonly<Record<string, number | null>>;
}

/** Reports with every mixture of figures and absences, the same in every run. */
function samples(): readonly Sample[] {
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  return Array.from({ length: 60 }, (_, index) => index).flatMap((index) =>
    [2022, 2023, 2024].slice(random(3)).map((year): Sample => {
      const cells: Record<string, number | null> = {};
      for (const dispute of DISPUTES) {
        for (const result of RESULTS) {
          cells[`${dispute}_${result}`] = random(6) === 0 ? null : random(9);
        }
      }
      cells["stated_reviews"] = random(3) === 0 ? 50 + random(9) : null;
      return {
        id: `a${String(index).padStart(2, "0")}`,
        year,
        scope: SCOPES[random(SCOPES.length)] ?? null,
        level: LEVELS[index % 2] ?? "county",
        field: FIELDS[Math.floor(index / 2) % 2] ?? "health",
        province: index % 3 === 0 ? "32" : "33",
        cells,
      };
    }),
  );
}

const reports = samples();
const own = reports.filter(({ scope }) => scope === "own");
let engine: NodeEngine;
let answer: Answerer;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "sundial-comparison-"));
  const rows = reports.map(
    ({ id, year, scope, level, field, province, cells }): Row => ({
      report_id: `${id}-${year}`,
      agency: id,
      agency_id: id,
      year,
      scope,
      level,
      field,
      region_code: `${province}0101`,
      extent: "full",
      source: "x",
      errors: 0,
      warnings: 0,
      ...cells,
    }),
  );
  await writeTable("reports", rows, join(folder, "reports.parquet"));
  const finding = { rule: "disputes.results", message_zh: "不符", message_en: "differs" };
  await writeTable(
    "findings",
    [
      {
        ...finding,
        report_id: rows[0]?.["report_id"] ?? "",
        severity: "error",
        cells: ["review_corrected"],
        blame: "report",
      },
    ],
    join(folder, "findings.parquet"),
  );
  engine = await openNodeEngine({ folder });
  answer = answerWith(engine.ask);
});

afterAll(() => engine.close());

/** A sum that is known only where each part is. */
function sum(parts: readonly (number | null | undefined)[]): number | null {
  return parts.reduce<number | null>(
    (total, part) => (total === null || part == null ? null : total + part),
    0,
  );
}

const closed = ({ cells }: Sample): number | null =>
  sum([cells["review_upheld"], cells["review_corrected"], cells["review_other"]]);

const reviews = ({ cells }: Sample): number | null =>
  sum(RESULTS.map((result) => cells[`review_${result}`])) ?? cells["stated_reviews"] ?? null;

test("an agency's cases are pooled over its years, pending ones beside, without rows of nothing", async () => {
  const expected = [...new Set(own.map(({ id }) => id))].flatMap((id) => {
    const counted = own.filter((report) => report.id === id && (closed(report) ?? 0) > 0);
    const cases = counted.reduce((total, report) => total + (closed(report) ?? 0), 0);
    const successes = counted.reduce(
      (total, { cells }) => total + (cells["review_corrected"] ?? 0),
      0,
    );
    return cases === 0 ? [] : [{ agencyId: id, successes, cases, reports: counted.length }];
  });
  const rows = await answer(pooled, { filters: NO_FILTERS, metric: "review_corrected_share" });
  expect(rows.length).toBeGreaterThan(20);
  expect(
    rows
      .map(({ agencyId, successes, cases, reports }) => ({ agencyId, successes, cases, reports }))
      .sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1)),
  ).toEqual(expected.sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1)));
  const first = reports[0];
  const marked = rows.filter(({ mark }) => mark !== null).map(({ agencyId }) => agencyId);
  expect(marked).toEqual(first?.scope === "own" && (closed(first) ?? 0) > 0 ? [first.id] : []);
});

test("results are summed only where all four of a kind are printed, kinds and scopes apart", async () => {
  const rows = await answer(breakdowns, NO_FILTERS);
  for (const [whole, dispute] of [
    ["reviews", "review"],
    ["direct_suits", "direct_suit"],
    ["after_review_suits", "after_review_suit"],
  ] as const) {
    for (const scope of ["own", "area"] as const) {
      const whole_ = reports.filter(
        (report) =>
          report.scope === scope &&
          RESULTS.every((result) => report.cells[`${dispute}_${result}`] != null),
      );
      expect(whole_.length).toBeGreaterThan(0);
      for (const part of RESULTS) {
        const row = rows.find(
          (found) => found.whole === whole && found.scope === scope && found.part === part,
        );
        const amount = whole_.reduce(
          (total, { cells }) => total + (cells[`${dispute}_${part}`] ?? 0),
          0,
        );
        expect(row).toMatchObject({ amount, reports: whole_.length });
      }
    }
  }
});

test("every report of a chosen agency has a row, whether it gives the figure or not", async () => {
  const chosen = ["a01", "a02", "a03"];
  const rows = await answer(agencyFigures, {
    filters: { ...NO_FILTERS, agencies: chosen },
    metrics: ["reviews", "review_corrected_share"],
  });
  const wanted = reports.filter(({ id }) => chosen.includes(id));
  expect(rows).toHaveLength(2 * wanted.length);
  for (const report of wanted) {
    const of = (metric: string) =>
      rows.find((row) => row.metric === metric && row.reportId === `${report.id}-${report.year}`);
    const tables = sum(RESULTS.map((result) => report.cells[`review_${result}`]));
    expect(of("reviews")).toMatchObject({
      scope: report.scope,
      value: reviews(report),
      readIn: tables !== null ? "table" : reviews(report) === null ? null : "prose",
    });
    const base = closed(report);
    const corrected = report.cells["review_corrected"] ?? null;
    expect(of("review_corrected_share")).toMatchObject({
      base,
      value: base === null || base === 0 || corrected === null ? null : corrected / base,
    });
  }
});
