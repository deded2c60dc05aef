import { expect, test } from "vitest";
import type { Row } from "../engine/ask.ts";
import type { CellReader } from "../engine/rollup.ts";
import { linesOfTexts, type WantedColumns, type WholeColumns } from "../engine/wholeColumns.ts";
import {
  type AgencyEntry,
  agencyFindings,
  agencyIndex,
  coverage,
  type Filters,
  type NameIndex,
  NO_FILTERS,
} from "../queries/index.ts";
import { createData, type Engine } from "./data.ts";
import type { Manifest } from "./manifest.ts";

const manifest: Manifest = { synthetic: false, version: null, isInParts: false, files: new Map() };

const engine: Engine = {
  ask: async () => [],
  current: () => ({ phase: "ready" }),
  subscribe: () => () => {},
  start: async () => {},
  cancel: () => {},
};

const NO_CELLS: CellReader = {
  read: async () => null,
  here: () => null,
  foresee: async () => {},
};

test("a manifest that failed once is fetched again by the next question", async () => {
  let fetched = 0;
  const data = createData({
    fetchManifest: async () => {
      fetched += 1;
      if (fetched === 1) throw new Error("offline");
      return manifest;
    },
    indexOver: async () => null,
    cellsOver: async () => NO_CELLS,
    rowsOver: async () => async () => [],
    engineOver: async () => engine,
  });
  expect(fetched).toBe(0);
  expect(data.engine.current()).toEqual({ phase: "idle" });
  await expect(data.answer(coverage, NO_FILTERS)).rejects.toThrow("offline");
  await expect(data.answer(coverage, NO_FILTERS)).resolves.toEqual([]);
  expect(data.engine.current()).toEqual({ phase: "ready" });
  expect(fetched).toBe(2);
});

test("a question about one agency that nothing shipped answers never starts the engine", async () => {
  const read: string[] = [];
  const data = createData({
    fetchManifest: async () => manifest,
    shipped: { find: async () => null, here: () => null, bring: async () => false },
    indexOver: async () => null,
    cellsOver: async () => NO_CELLS,
    rowsOver: async () => async (table, _, where) => {
      read.push(`${table} ${where.column} ${where.values.join()}`);
      return [];
    },
    engineOver: async () => {
      throw new Error("The engine was started.");
    },
  });
  expect(await data.answer(agencyFindings, { agencyId: "32-x" })).toEqual([]);
  expect(read).toEqual(["reports agency_id 32-x", "findings report_id "]);
  expect(await data.answer(agencyIndex, { ...NO_FILTERS, agencies: ["32-x"] })).toEqual([]);
  await expect(data.answer(agencyIndex, NO_FILTERS)).rejects.toThrow("was started");
});

test("names come from a whole list that was shipped, else from the dataset's index, else from its reports", async () => {
  const row = {
    agency_id: "320100-education",
    agency: "南京市教育局",
    province: "江苏省",
    city: "南京市",
    county: null,
    region_code: "320100",
    level: "city",
    field: "education",
    years: ["2022", "2023"],
    reports: 2,
    full: 0,
    errors: 0,
  };
  const counted = { found: 1, given: 0 };
  const over = (found: number | null, indexed: boolean) =>
    createData({
      fetchManifest: async () => manifest,
      shipped: {
        find: async (question) =>
          found === null ? null : [question.row({ ...row, ...counted, found })],
        here: () => null,
        bring: async () => true,
      },
      rowsOver: async () => async () => [],
      indexOver: async (_, wanted, told) => {
        told(1);
        return indexed ? columnsOf(wanted, { ...row, agency: "乙局", initials: "yj" }) : null;
      },
      cellsOver: async () => NO_CELLS,
      engineOver: async () => ({ ...engine, ask: async () => [{ ...row, agency: "丙局" }] }),
    });
  const nameIn = async (data: ReturnType<typeof createData>) =>
    allOf(await data.names()).map(({ agency }) => agency);
  expect(await nameIn(over(1, true))).toEqual(["南京市教育局"]);
  expect(await nameIn(over(2, true))).toEqual(["乙局"]);
  expect(await nameIn(over(null, true))).toEqual(["乙局"]);
  expect(await nameIn(over(2, false))).toEqual(["丙局"]);
  const shares: number[] = [];
  await over(null, true).names((share) => shares.push(share));
  expect(shares).toEqual([0, 1]);
});

/** The columns of an index of one agency. */
function columnsOf({ lines, coded }: WantedColumns, row: Row): WholeColumns {
  return {
    rows: 1,
    lines: new Map(lines.map((name) => [name, linesOfTexts([String(row[name] ?? "")])])),
    coded: new Map(
      coded.map((name) => [name, { codes: Int32Array.of(0), dictionary: [row[name] ?? null] }]),
    ),
  };
}

function allOf({ count, entryOf }: NameIndex): readonly AgencyEntry[] {
  return Array.from({ length: count }, (_, line) => entryOf(line));
}

test("what is foreseen is fetched one after the other, until a change is made", async () => {
  const brought: string[] = [];
  const data = createData({
    fetchManifest: async () => manifest,
    shipped: {
      find: async () => null,
      here: () => null,
      bring: async ({ region }, questions) => {
        brought.push(`${region ?? "all"} ${questions.join()}`);
        if (region === "12") throw new Error("offline");
        return region !== "13";
      },
    },
    indexOver: async () => null,
    cellsOver: async () => NO_CELLS,
    rowsOver: async () => async () => [],
    engineOver: async () => engine,
  });
  const choices = ["11", "12", "13"].map((region) => ({ ...NO_FILTERS, region }));
  const here: Filters[] = [];
  await data.foresee([NO_FILTERS, ...choices], ["coverage"], (filters) => here.push(filters));
  // Of the others one could not be had, and one was not shipped.
  expect(here).toEqual([NO_FILTERS, choices[0]]);
  expect(brought).toEqual(["all coverage", "11 coverage", "12 coverage", "13 coverage"]);
  brought.length = 0;
  const ahead = data.foresee(choices, []);
  expect(await data.ready(NO_FILTERS, ["totals"])).toBe(true);
  await ahead;
  expect(brought).toEqual(["11 ", "all totals"]);
});

/** Cells of the whole country in one field, and the files that were asked for. */
function cellsOfHealth() {
  const asked: string[] = [];
  const brought = new Set<string>();
  const cellsIn: CellReader["here"] = (file, series) => {
    if (!file.endsWith("all-health")) return null;
    const cell = { series: "agencies", scope: "own", level: "city", field: "health", year: 2023 };
    const place = { region: null, province: null, city: null, county: null };
    const nobody = { report_id: null, agency_id: null, agency: null };
    const years = { since: null, until: null };
    const all = [{ ...cell, ...place, ...nobody, ...years, reports: 7, sums: [4, 3] }];
    return all.filter((one) => series.includes(one.series));
  };
  const reader: CellReader = {
    read: async (file, series, filter) => {
      asked.push(`${file}: ${series.join(", ")}`);
      brought.add(file);
      return cellsIn(file, series, filter);
    },
    here: (file, ...of) => (brought.has(file) ? cellsIn(file, ...of) : null),
    foresee: async (file) => void asked.push(`ahead ${file}`),
  };
  return { asked, reader };
}

const HEALTH = { ...NO_FILTERS, level: "city", field: "health" } as const;

test("of a dataset in parts a question is answered from its sums, and from the engine where they lack it", async () => {
  const { asked, reader } = cellsOfHealth();
  const data = createData({
    fetchManifest: async () => ({ ...manifest, isInParts: true }),
    indexOver: async () => null,
    rowsOver: async () => async () => [],
    cellsOver: async () => reader,
    engineOver: async () => ({
      ...engine,
      ask: async () => {
        asked.push("engine");
        return [];
      },
    }),
  });
  const [found] = await data.answer(coverage, HEALTH);
  expect(found).toMatchObject({ reports: 7, agencies: 7, full: 4, opening: 3, own: 7 });
  expect(asked).toEqual(["all-health: agencies", "choices/all-health: places"]);
  expect(await data.answer(coverage, { ...NO_FILTERS, region: "32" })).toEqual([]);
  expect(await data.answer(coverage, { ...NO_FILTERS, region: "320106" })).toEqual([]);
  const places = "choices/32: places";
  const county = ["320106: agencies", places, "engine"];
  expect(asked.slice(2)).toEqual(["32: agencies", places, "engine", ...county]);
});

test("a change that no answer was shipped for waits for its sums, and its questions for nothing more", async () => {
  const { asked, reader } = cellsOfHealth();
  const data = createData({
    fetchManifest: async () => ({ ...manifest, isInParts: true }),
    shipped: { find: async () => null, here: () => null, bring: async () => false },
    indexOver: async () => null,
    rowsOver: async () => async () => [],
    cellsOver: async () => reader,
    engineOver: async () => engine,
  });
  expect(data.here(coverage, HEALTH)).toBeNull();
  // The way itself is a part of the program: it comes with the first question.
  await data.answer(coverage, { ...HEALTH, level: "county" });
  asked.length = 0;
  expect(await data.ready(HEALTH, ["coverage"])).toBe(true);
  expect(asked).toEqual(["all-health: ", "choices/all-health: ", "choices/all: "]);
  expect(data.here(coverage, HEALTH)).toMatchObject([{ reports: 7 }]);
  expect(data.here(coverage, { ...HEALTH, field: "education" })).toBeNull();
  asked.length = 0;
  await data.foresee(
    [
      { ...HEALTH, region: "32" },
      { ...HEALTH, region: "320106" },
    ],
    ["coverage"],
  );
  expect(asked).toEqual(["ahead 32-health"]);
});

test("sums that can't be read are no answer at once: the question itself goes further, and a page stands", async () => {
  const { reader } = cellsOfHealth();
  const broken: CellReader["here"] = () => {
    throw new TypeError("The cell 0 has x as its sums.");
  };
  const data = createData({
    fetchManifest: async () => ({ ...manifest, isInParts: true }),
    indexOver: async () => null,
    rowsOver: async () => async () => [],
    cellsOver: async () => ({ ...reader, here: broken }),
    engineOver: async () => engine,
  });
  expect(await data.answer(coverage, HEALTH)).toMatchObject([{ reports: 7 }]);
  expect(data.here(coverage, HEALTH)).toBeNull();
});
