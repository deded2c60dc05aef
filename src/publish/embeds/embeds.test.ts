import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Row } from "../../engine/ask.ts";
import { openNodeEngine } from "../../engine/node.ts";
import { dataOf } from "../data.ts";
import { drawStill } from "../still.ts";
import { type DrawnChart, writeChart, writeLists } from "./embeds.ts";
import { keepFrozen } from "./frozen.ts";
import type { SharedParts } from "./shared.ts";

const dataset = resolve(import.meta.dirname, "../../../data");
const engine = await openNodeEngine({ folder: dataset, loaded: true });
const place = mkdtempSync(join(tmpdir(), "sundial-embeds-"));
afterAll(() => {
  engine.close();
  rmSync(place, { recursive: true });
});

const shared: SharedParts = {
  style: "/a/assets/embed-1.css",
  script: "/a/assets/frame-1.js",
  program: "/a/assets/index-1.js",
  frozen: { style: ".still{display:block}", script: "(function(){})()" },
};

/** One state of a chart into a folder, from data whose counts are changed. */
async function drawn(
  name: string,
  task: { readonly chart: string; readonly state: string },
  changed: (row: Row) => Row = (row) => row,
): Promise<{ readonly folder: string; readonly chart: DrawnChart | null }> {
  const folder = join(place, name);
  const data = await dataOf(dataset, {
    ...engine,
    ask: async (...statement) => (await engine.ask(...statement)).map(changed),
  });
  const ground = { data, base: "/a/", hasPage: () => false, draw: drawStill };
  const site = "https://example.org/a/";
  return { folder, chart: await writeChart({ ground, folder, shared, site }, task) };
}

const text = (...path: readonly string[]): string => readFileSync(join(...path), "utf8");
const outcomes = { chart: "outcomes", state: "year=2023" };

test("a chart stands at a path of its own in both languages and each theme, without the program", async () => {
  const { folder } = await drawn("one", outcomes);
  for (const root of ["", "en/"]) {
    for (const theme of ["", "theme=light/", "theme=dark/"]) {
      const html = text(folder, `${root}embed/outcomes/year=2023/${theme}index.html`);
      expect(html).toContain(root === "" ? 'lang="zh-Hans"' : 'lang="en"');
      expect(html).toMatch(/class="frame-state"[^>]*>2023</);
      expect(html).toMatch(/still-narrow"[^>]*><svg/);
      expect(html).toContain("<table");
      expect(html).not.toMatch(
        /type="module"|<style|\sstyle=|https?:\/\/(?!example\.org|www\.w3\.org)/,
      );
      expect(html.includes('data-theme="dark"')).toBe(theme === "theme=dark/");
    }
  }
});

test("what a chart's page says to other programs is found early in its head, and is a frame", async () => {
  const { folder } = await drawn("one", outcomes);
  const html = text(folder, "en/embed/outcomes/year=2023/index.html");
  const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)">/.exec(html);
  expect(href?.index).toBeLessThan(1000);
  const path = (href?.[1] ?? "").replace("https://example.org/a/", "");
  const response: unknown = JSON.parse(text(folder, decodeURIComponent(path)));
  expect(response).toMatchObject({ version: "1.0", type: "rich", width: 600 });
  expect(JSON.stringify(response)).toContain("https://example.org/a/en/embed/outcomes/year=2023/");
});

test("frozen charts of earlier data are kept as they were, and the same data are frozen once", async () => {
  const first = await drawn("one", outcomes);
  const again = await drawn("two", outcomes);
  expect(again.chart?.frozen).toEqual(first.chart?.frozen);
  const frozen = String(first.chart?.frozen.en);
  const before = text(first.folder, "frozen", frozen, "index.html");

  const doubled = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === "number" && name !== "year" && value > 0 ? value * 2 + 1 : value,
      ]),
    );
  const later = await drawn("three", outcomes, doubled);
  expect(later.chart?.frozen.en).not.toBe(frozen);
  writeFileSync(join(first.folder, "index.html"), "");
  expect(await keepFrozen(first.folder, later.folder)).toBe(2);
  expect(readdirSync(join(later.folder, "frozen"))).toHaveLength(4);
  expect(text(later.folder, "frozen", frozen, "index.html")).toBe(before);
  // All it needs is beside it.
  expect([...before.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, at]) => at)).toEqual(
    expect.arrayContaining(["style.css", "frame.js"]),
  );
  expect(before).not.toContain("assets/");
  await expect(keepFrozen(join(place, "nowhere"), later.folder)).rejects.toThrow("--keep");
});

test("of an agency that gives nothing no page is made, and the lists say what was made", async () => {
  const none = await drawn("agency", {
    chart: "compare-received",
    state: "agency=no-such_agency",
  });
  expect(none.chart).toBeNull();
  const { folder, chart } = await drawn("one", outcomes);
  await writeLists(folder, chart ? [chart] : []);
  expect(text(folder, "embed/outcomes/states.js")).toBe('sundialStates=["year=2023/"];');
  expect(JSON.parse(text(folder, "embed/outcomes/states.json"))).toEqual({
    states: ["year=2023/"],
    frozen: {
      zh: { "year=2023/": chart?.frozen.zh },
      en: { "year=2023/": chart?.frozen.en },
    },
  });
});
