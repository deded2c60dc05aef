import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Row } from "../engine/ask.ts";
import { openBuffer } from "../engine/parquet.ts";
import { createCellReader, readRollup } from "../engine/rollup.ts";
import { writeTable } from "../engine/write.ts";
import { report } from "../queries/fixtures/report.ts";
import { NO_FILTERS, questionKey } from "../queries/index.ts";
import { notesOf } from "./answers.ts";
import { askedOf, writeCells } from "./cells.ts";

const nothing = { columns: [], rows: [] };

/** What pages ask, of two states: the second asks nothing new. */
function asked() {
  const { note, taken } = notesOf();
  for (const filters of [NO_FILTERS, { ...NO_FILTERS, level: "city" }]) {
    note("totals", { filters, metrics: ["received", "reviews"] }, nothing);
    note("totals", { filters, metrics: ["reviews"] }, nothing);
    note("panel-spans", { filters, metrics: ["received", "carried_in"] }, nothing);
    note("spread", { filters, metric: "disclosed_items" }, nothing);
    note("leaders", { filters, metric: "denied_share", limit: 5 }, nothing);
    note("coverage", filters, nothing);
  }
  return askedOf(taken());
}

test("what is summed is what the pages of the build asked, once", () => {
  expect(asked()).toEqual({
    summed: ["received", "reviews"],
    panels: [["received", "carried_in"]],
    spread: ["disclosed_items"],
    ranked: ["denied_share"],
  });
  const key = questionKey("leaders", { filters: NO_FILTERS, metric: "no such figure", limit: 5 });
  expect(askedOf([{ state: "", key, rows: nothing }]).ranked).toEqual([]);
});

const figure = { stated_applications: 7 };

async function folderOf(reports: readonly Row[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sundial-publish-cells-"));
  await writeTable("reports", reports, join(folder, "reports.parquet"));
  return folder;
}

async function indexIn(folder: string) {
  const parsed: unknown = JSON.parse(await readFile(join(folder, "cells", "index.json"), "utf8"));
  return readRollup(parsed, new URL("https://example.test/assets/cells/"));
}

test("the cells of a dataset are files under names of their own, and an index of them", async () => {
  const dataset = await folderOf([
    report("a", 2022, figure),
    report("a", 2023, figure),
    report("b", 2023, figure),
  ]);
  const folder = mkdtempSync(join(tmpdir(), "sundial-publish-site-"));
  const count = await writeCells(folder, dataset, asked());
  const { files } = await indexIn(folder);
  const sums = ["32", "32-education", "3201", "all", "all-education"];
  const choices = sums.map((name) => `choices/${name}`);
  expect([...files.keys()].toSorted()).toEqual([...sums, ...choices].toSorted());
  expect(count).toBe(files.size);
  for (const [name, { url, bytes }] of files) {
    const found = new RegExp(`/([0-9a-f]{10})/${name}\\.parquet$`).exec(url);
    const path = join(folder, "assets", "cells", found?.[1] ?? "", `${name}.parquet`);
    const content = await readFile(path);
    expect(content.length).toBe(bytes);
    const copy = new ArrayBuffer(content.length);
    new Uint8Array(copy).set(content);
    const { read } = createCellReader(await indexIn(folder), async () => openBuffer(copy));
    const cells = async (series: string) => await read(name, [series], { ...NO_FILTERS });
    const isOfSums = sums.includes(name);
    // Of the year 2023 agency a is not new, and b is.
    expect(await cells("reports")).toHaveLength(isOfSums ? 3 : 0);
    expect(await cells("metric received")).toHaveLength(isOfSums ? 3 : 0);
    expect(await cells("flow")).toEqual([]);
    expect(await cells("places")).toHaveLength(isOfSums || name.endsWith("3201") ? 0 : 2);
    expect(await cells("fields")).toHaveLength(isOfSums || name.includes("-") ? 0 : 2);
  }
});

test("where an agency moves, it could be counted twice: nothing is summed", async () => {
  const dataset = await folderOf([report("a", 2022), report("a", 2023, { level: "county" })]);
  const folder = mkdtempSync(join(tmpdir(), "sundial-publish-site-"));
  expect(await writeCells(folder, dataset, asked())).toBe(0);
  expect((await indexIn(folder)).files.size).toBe(0);
});
