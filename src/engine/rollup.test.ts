import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CellFilter } from "./cell.ts";
import { copyRows } from "./copy.ts";
import { openNodeEngine } from "./node.ts";
import { type OpenedFile, openBuffer } from "./parquet.ts";
import { createCellReader, readRollup } from "./rollup.ts";

const folder = new URL("https://example.test/assets/cells/");

test("the list of what was summed becomes addresses; what is no such list is said", () => {
  const { series, files } = readRollup(
    { series: ["reports"], folder: "0a1b", files: { "all-health": 7 } },
    folder,
  );
  expect(series).toEqual(["reports"]);
  const url = `${folder.href}0a1b/all-health.parquet`;
  expect(files.get("all-health")).toEqual({ url, bytes: 7, whole: true });
  for (const wrong of [null, "x", {}, { series: [], folder: "a", files: null }]) {
    expect(() => readRollup(wrong, folder)).toThrow(folder.href);
  }
  expect(() => readRollup({ series: [], folder: "a", files: { 32: "7" } }, folder)).toThrow("32");
});

/** A file of cells: of two series and more row groups than one, so that a series is part of some. */
async function written(
  sums = "n || ' '",
  series = "CASE WHEN n < 3000 THEN 'agencies' ELSE 'reports' END",
): Promise<OpenedFile> {
  const place = mkdtempSync(join(tmpdir(), "sundial-rollup-"));
  const engine = await openNodeEngine({ folder: place });
  try {
    const none = ["region", "province", "city", "county"].map((name) => `NULL::VARCHAR AS ${name}`);
    await copyRows(
      engine.ask,
      `SELECT ${series} AS series, ${none.join(", ")},
        'own' AS scope, 'city' AS level, NULL::VARCHAR AS field, 2023 AS year,
        NULL::INTEGER AS since, 2024 AS until, n::INTEGER AS reports, ${sums} AS sums,
        NULL::VARCHAR AS report_id, NULL::VARCHAR AS agency_id, NULL::VARCHAR AS agency
      FROM range(5000) AS numbers(n)`,
      join(place, "cells"),
      { rowsInGroup: 2048 },
    );
  } finally {
    engine.close();
  }
  const { buffer, byteOffset, byteLength } = await readFile(join(place, "cells"));
  const copy = new ArrayBuffer(byteLength);
  new Uint8Array(copy).set(new Uint8Array(buffer, byteOffset, byteLength));
  return openBuffer(copy);
}

const ANY = { years: null, region: null, level: null, field: null, scope: null };

const rollup = {
  series: ["agencies", "reports", "flow"],
  files: new Map([["all", { url: "all" }]]),
};

test("a file is read once, and its series each alone; what failed is tried again", async () => {
  const file = await written();
  let opened = 0;
  const { read, here } = createCellReader(rollup, async () => {
    opened += 1;
    if (opened === 1) throw new Error("offline");
    return file;
  });
  await expect(read("all", ["reports"], ANY)).rejects.toThrow("offline");
  expect(here("all", ["reports"], ANY)).toBeNull();
  const reports = await read("all", ["reports"], ANY);
  expect(await read("all", ["agencies"], ANY)).toHaveLength(3000);
  expect(opened).toBe(2);
  expect(reports).toHaveLength(2000);
  expect(here("all", ["reports"], ANY)).toEqual(reports);
  expect(here("all", ["values"], ANY)).toBeNull();
  const [cell] = reports ?? [];
  expect(cell?.series).toBe("reports");
  expect([cell?.year, cell?.since, cell?.until, cell?.reports]).toEqual([2023, null, 2024, 3000]);
  expect([cell?.scope, cell?.field]).toEqual(["own", null]);
  expect(cell?.sums).toEqual([3000, null]);
});

test("a series without a cell is empty; one that was not summed, or another file, is unknown", async () => {
  const file = await written();
  const { read } = createCellReader(rollup, async () => file);
  expect(await read("all", ["flow"], ANY)).toEqual([]);
  expect(await read("all", ["reports", "values"], ANY)).toBeNull();
  expect(await read("32", ["reports"], ANY)).toBeNull();
});

test("files of states long left are let go", async () => {
  const file = await written();
  const names = Array.from({ length: 30 }, (_, place) => String(11 + place));
  const files = new Map(names.map((name) => [name, { url: name }]));
  const { read, here } = createCellReader({ ...rollup, files }, async () => file);
  const isHere = (name: string) => here(name, [], ANY) !== null;
  for (const name of names) {
    await read(name, [], ANY);
    // Asked for again and again, it stays.
    await read("11", [], ANY);
  }
  expect(isHere("11")).toBe(true);
  expect(isHere("12")).toBe(false);
  expect(names.filter(isHere)).toHaveLength(24);
});

test("a file whose series do not stand together is said", async () => {
  const file = await written("'1'", "CASE WHEN n % 2 = 0 THEN 'agencies' ELSE 'reports' END");
  const { read } = createCellReader(rollup, async () => file);
  await expect(read("all", [], ANY)).rejects.toThrow("do not stand together");
});

test("a cell that is none is said, with its file", async () => {
  const file = await written("'x 1'");
  const { read } = createCellReader(rollup, async () => file);
  const [cell] = (await read("all", ["reports"], ANY)) ?? [];
  expect(() => cell?.sums).toThrow(/^all: .* sums/);
});

test("only cells that fit are given: by year, level, field, scope, and place where they tell it", async () => {
  const file = await written();
  const { read } = createCellReader(rollup, async () => file);
  const count = async (filter: Partial<CellFilter>) =>
    (await read("all", ["agencies"], { ...ANY, ...filter }))?.length;
  expect(await count({ years: { from: 2023, to: 2025 } })).toBe(3000);
  expect(await count({ years: { from: 2020, to: 2022 } })).toBe(0);
  expect(await count({ level: "city" })).toBe(3000);
  expect(await count({ level: "county" })).toBe(0);
  expect(await count({ field: "health" })).toBe(0);
  expect(await count({ scope: "own", region: "32" })).toBe(3000);
});
