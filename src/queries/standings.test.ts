/** Where an agency stands among its peers: the counts of the SQL against the reports listed one by one. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type NodeEngine, openNodeEngine } from "../engine/node.ts";
import { type AgencyFigure, agencyFigures } from "./agencyFigures.ts";
import { NO_FILTERS } from "./filters.ts";
import { type Newcomer, peerNames } from "./peers.ts";
import { type Answerer, answerWith } from "./question.ts";
import { type Counted, FEWEST_PEERS, standingOf } from "./standing.ts";
import { type PlacedFigure, standings } from "./standings.ts";

const METRICS = ["reviews", "review_corrected_share", "disputes_per_hundred", "fees_wan"] as const;
const YEARS = [2022, 2023, 2024] as const;
const FILTERS = { years: null, scope: null } as const;

let engine: NodeEngine;
let answer: Answerer;

beforeAll(async () => {
  engine = await openNodeEngine({ folder: mkdtempSync(join(tmpdir(), "sundial-standings-")) });
  answer = answerWith(engine.ask);
});
afterAll(() => engine.close());

/** A report's columns, by name. */
type Drawn = Readonly<Record<string, string | number | null>>;

const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 5 });
/** Few different figures, so that many are equal. */
const few = rarely(fc.integer({ min: 0, max: 4 }));
const cells = fc.record({
  review_upheld: few,
  review_corrected: rarely(fc.integer({ min: 0, max: 20 })),
  review_other: rarely(fc.constantFrom(0, 5, 10)),
  review_pending: few,
  direct_suit_total: few,
  applications_concluded_total: rarely(fc.constantFrom(0, 9, 10, 30, 70)),
  disclosure_fees_wan: rarely(fc.constantFrom(0, 0.1, 0.3, 523.15)),
  stated_reviews: rarely(fc.integer({ min: 0, max: 30 })),
  approximate: fc.option(fc.constant("stated_reviews"), { freq: 2 }),
});
const place = fc.record({
  level: fc.option(fc.constantFrom("county", "county", "county", "city"), { freq: 9 }),
  field: fc.constantFrom("health", "health", "health", "education"),
  region_code: fc.option(fc.constantFrom("320101", "330101"), { freq: 9 }),
});
const report = fc.record({
  cells,
  scope: fc.option(fc.constantFrom("own", "own", "own", "area"), { freq: 9 }),
  /** It may have moved since: then it is of the place its report says. */
  moved: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: place }),
  finding: fc.option(fc.constantFrom("error", "warning", "note"), { freq: 2 }),
});
const agency = fc.record({
  place,
  reports: fc.tuple(rarely(report), rarely(report), rarely(report)),
});
const country = fc.array(agency, { minLength: 25, maxLength: 45 });

type Country = typeof country extends fc.Arbitrary<infer Value> ? Value : never;

/** A country's reports and the findings on them, as rows. */
function rowsOf(drawn: Country): {
  readonly reports: readonly Drawn[];
  readonly findings: readonly Drawn[];
} {
  const all = drawn.flatMap(({ place, reports }, index) =>
    reports.flatMap((one, which) => {
      const year = YEARS[which];
      if (one === null || year === undefined) return [];
      const id = `a${String(index).padStart(2, "0")}`;
      return [{ ...one, who: { report_id: `${id}-${year}`, agency_id: id, year }, place }];
    }),
  );
  return {
    reports: all.map(({ who, scope, moved, place, cells }) => ({
      ...who,
      agency: `${who.agency_id}局 ${who.year}`,
      scope,
      ...(moved ?? place),
      ...cells,
    })),
    findings: all.flatMap(({ who: { report_id }, finding: severity }) =>
      severity === null ? [] : [{ report_id, rule: "disputes.results", severity }],
    ),
  };
}

/** Puts reports and findings in the place of those there were. */
async function settle(reports: readonly Drawn[], findings: readonly Drawn[] = []): Promise<void> {
  await engine.ask("DELETE FROM reports");
  await engine.ask("DELETE FROM findings");
  for (const [table, rows] of [
    ["reports", reports],
    ["findings", findings],
  ] as const) {
    // The engine joins no more than a thousand.
    for (let from = 0; from < rows.length; from += 500) {
      const some = rows.slice(from, from + 500).map(selected);
      await engine.ask(`INSERT INTO ${table} BY NAME ${some.join(" UNION ALL ")}`);
    }
  }
  await engine.ask("UPDATE findings SET cells = ['review_corrected']");
}

function selected(row: Drawn): string {
  const columns = Object.entries(row).map(([name, value]) =>
    typeof value === "string" ? `'${value}' AS ${name}` : `${value} AS ${name}`,
  );
  return `SELECT ${columns.join(", ")}`;
}

/** Where a report says its agency is. */
const placeIn = (reports: readonly Drawn[], reportId: string) =>
  reports.find((row) => row["report_id"] === reportId) ?? {};

/** The figures that stand beside an agency's, by its latest report: each other agency's latest, where it is its like. */
async function listed(reports: readonly Drawn[], agencyId: string) {
  const latest = reports
    .filter((row) => row["agency_id"] === agencyId && row["scope"] === "own")
    .toSorted((one, other) => Number(other["year"]) - Number(one["year"]))[0];
  const all = await answer(agencyFigures, { filters: NO_FILTERS, metrics: METRICS });
  const isLike = ({ reportId }: AgencyFigure) => {
    const { level, field } = placeIn(reports, reportId);
    return (
      latest !== undefined &&
      level != null &&
      level === latest["level"] &&
      field === latest["field"]
    );
  };
  const isNear = ({ reportId }: AgencyFigure) => {
    const { region_code: region } = placeIn(reports, reportId);
    return (
      region != null && String(region).slice(0, 2) === String(latest?.["region_code"]).slice(0, 2)
    );
  };
  const figures = all.filter(
    ({ scope, value, base }) => scope === "own" && value !== null && (base === null || base >= 10),
  );
  const ofLate = figures.filter(
    (one) =>
      !figures.some(
        (other) =>
          other.metric === one.metric && other.agencyId === one.agencyId && other.year > one.year,
      ),
  );
  const alike = ofLate.filter(isLike).map((figure) => ({ ...figure, isNear: isNear(figure) }));
  return {
    latest,
    own: alike.filter((figure) => figure.agencyId === agencyId),
    peers: alike.filter((figure) => figure.agencyId !== agencyId),
  };
}

function counted(value: number | null, others: readonly AgencyFigure[]): Counted {
  const values = others.map((other) => other.value);
  return {
    peers: values.length,
    below: values.filter((other) => value !== null && other !== null && other < value).length,
    above: values.filter((other) => value !== null && other !== null && other > value).length,
  };
}

test("counts are those of the peers listed one by one, for the published and for a report that is not", async () => {
  const seen = { placed: 0, marked: 0 };
  await fc.assert(
    fc.asyncProperty(country, async (drawn) => {
      const { reports, findings } = rowsOf(drawn);
      await settle(reports, findings);
      for (const agencyId of ["a00", "a01"]) {
        const { latest, own, peers } = await listed(reports, agencyId);
        const rows = await answer(standings, { agencyId, filters: FILTERS, metrics: METRICS });
        const expected = own.map((figure) => {
          const others = peers.filter(({ metric }) => metric === figure.metric);
          const { metric, year, value, amount, base, readIn, approximate, mark } = figure;
          return {
            ...{ metric, year, value, amount, base, readIn, approximate, mark },
            among: {
              all: counted(value, others),
              near: counted(
                value,
                others.filter(({ isNear }) => isNear),
              ),
            },
          };
        });
        expect(rows).toEqual(expected);
        seen.placed += rows.filter(({ among }) => standingOf(among.all) !== null).length;
        seen.marked += rows.filter(({ mark }) => mark !== null).length;
        const names = [...new Map(peers.map((peer) => [peer.agencyId, peer.isNear])).keys()]
          .map((id) => ({ id, far: !peers.some((peer) => peer.agencyId === id && peer.isNear) }))
          .toSorted(
            (one, other) => Number(one.far) - Number(other.far) || (one.id < other.id ? -1 : 1),
          )
          .map(({ id }) => id);
        const params = { filters: FILTERS, metrics: METRICS, limit: 7 };
        const named = await answer(peerNames, { agencyId, ...params });
        expect(named.map((peer) => peer.agencyId)).toEqual(names.slice(0, 7));
        const newcomer = newcomerOf(agencyId, latest);
        if (newcomer === null) continue;
        const figures: readonly PlacedFigure[] = rows;
        expect(
          await answer(standings, { newcomer, figures, filters: FILTERS, metrics: METRICS }),
        ).toEqual(rows);
        expect(await answer(peerNames, { newcomer, ...params })).toEqual(named);
      }
    }),
    // To shrink a country asks the engine hundreds of times.
    { numRuns: 25, seed: 8, endOnFailure: true },
  );
  // Enough of them have a place, and enough a mark.
  expect(seen.placed).toBeGreaterThan(20);
  expect(seen.marked).toBeGreaterThan(20);
}, 120_000);

/** Somebody at the agency's place who is not in the data; null where its place is not known. */
function newcomerOf(agencyId: string, latest: Drawn | undefined): Newcomer | null {
  const { level, field, region_code: region } = latest ?? {};
  if (level !== "county" && level !== "city") return null;
  if (field !== "health" && field !== "education") return null;
  return { agencyId, level, field, region: region == null ? null : String(region) };
}

/** So many agencies of one level and field, with reviews of which a third are corrected. */
function crowd(size: number): readonly Drawn[] {
  return Array.from({ length: size }, (_, index) => {
    const corrected = 4 + (index % 9);
    return {
      report_id: `p${index}-2023`,
      agency_id: `p${index}`,
      agency: `p${index}局`,
      year: 2023,
      scope: "own",
      level: "county",
      field: "health",
      region_code: index % 2 === 0 ? "320101" : "330101",
      review_upheld: corrected,
      review_corrected: corrected,
      review_other: corrected,
      review_pending: 0,
    };
  });
}

test("neither answer grows with the number of peers", async () => {
  const params = { agencyId: "p0", filters: FILTERS, metrics: METRICS } as const;
  const answers = [];
  for (const size of [11, 1001]) {
    await settle(crowd(size));
    const rows = await answer(standings, params);
    expect(rows.map(({ among }) => among.all.peers)).toEqual([size - 1, size - 1]);
    answers.push([rows.length, (await answer(peerNames, { ...params, limit: 5 })).length]);
  }
  expect(answers[1]).toEqual(answers[0]);
});

test("equal shares are equal, whatever they are shares of", async () => {
  await settle(crowd(20));
  const newcomer = { agencyId: "n", level: "county", field: "health", region: "32" } as const;
  const figure: PlacedFigure = {
    metric: "review_corrected_share",
    year: 2024,
    amount: 7,
    base: 21,
    readIn: "table",
    approximate: true,
    mark: "warning",
  };
  const asked = { newcomer, filters: FILTERS, metrics: METRICS };
  const [row, ...others] = await answer(standings, { ...asked, figures: [figure] });
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    ...figure,
    value: 1 / 3,
    among: {
      all: { peers: 20, below: 0, above: 0 },
      near: { peers: 10, below: 0, above: 0 },
    },
  });
  // Under ten cases a share has no place, and no share has none.
  const small = { ...figure, amount: 3, base: 9 };
  for (const figures of [[small], []]) {
    expect(await answer(standings, { ...asked, figures })).toEqual([]);
  }
});

test("nobody is the like of an agency that is not there", async () => {
  await settle(crowd(12));
  const params = { agencyId: "nobody", filters: FILTERS, metrics: METRICS };
  expect(await answer(standings, params)).toEqual([]);
  expect(await answer(peerNames, { ...params, limit: 5 })).toEqual([]);
});

test("a place among peers is a band, and none is given among few", () => {
  expect(standingOf({ peers: 10, below: 0, above: 7 })).toEqual({
    peers: 10,
    below: 0,
    equal: 3,
    above: 7,
    from: 0,
    to: 0.3,
  });
  expect(standingOf({ peers: 10, below: 10, above: 0 })).toMatchObject({ from: 1, to: 1 });
  expect(standingOf({ peers: 10, below: 6, above: 4 })).toMatchObject({
    equal: 0,
    from: 0.6,
    to: 0.6,
  });
  expect(standingOf({ peers: FEWEST_PEERS - 1, below: 0, above: 0 })).toBeNull();
});
