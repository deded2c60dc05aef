import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readEmbedded } from "../app/embedded.ts";
import { openNodeEngine } from "../engine/node.ts";
import { coverage, NO_FILTERS } from "../queries/index.ts";
import { hasPageOf } from "../views/published.ts";
import { dataOf } from "./data.ts";
import { prerender } from "./prerender.ts";
import { drawStill } from "./still.ts";

const folder = resolve(import.meta.dirname, "../../data");
const engine = await openNodeEngine({ folder, loaded: true });
const data = await dataOf(folder, engine);
const published = { states: ["year=2023"], hasAllAgencies: true };
const ground = { data, base: "/a/", hasPage: hasPageOf(published), draw: drawStill };

test("a page is whole before any program runs, and carries what it was made of", async () => {
  const [known] = await data.answer(coverage, NO_FILTERS);
  const { html, embedded } = await prerender(ground, "en", "");
  expect(html).toContain(`${known?.reports} annual reports of ${known?.agencies} agencies`);
  expect(html).toContain('href="/a/en/audit/"');
  expect(html).not.toContain('role="status"');
  expect(html).toMatch(/still-narrow"[^>]*><svg/);
  // The policy forbids them, in a page's HTML as in its scripts.
  expect(html).not.toMatch(/<script|<style|\sstyle=/);
  const read = readEmbedded(JSON.stringify(embedded));
  expect(read.path).toBe("/a/en/");
  expect(read.counties).toBe(false);
  expect(read.answers).toContainEqual([["coverage", NO_FILTERS], [known]]);
});

test("the counties' names in English come with the pages that name counties", async () => {
  const { html, embedded } = await prerender(ground, "en", "audit/");
  expect(html).toContain("Hongze District, Huai&#x27;an, Jiangsu");
  expect(readEmbedded(JSON.stringify(embedded)).counties).toBe(true);
});

test("a state of a page is rendered as that state", async () => {
  const { html, embedded } = await prerender(ground, "zh", "agencies/?year=2023&region=32");
  expect(html).toContain("江苏");
  expect(embedded.path).toBe("/a/agencies/?year=2023&region=32");
});

test("a state with a path of its own is rendered there, its links kept to the paths there are", async () => {
  const { html, embedded } = await prerender(ground, "en", "disclosure/year=2023/");
  expect(html).toMatch(/kicker">[^<]*2023/);
  expect(html).toContain('href="/a/en/applications/year=2023/"');
  expect(html).toContain('href="/a/disclosure/year=2023/"');
  expect(embedded.path).toBe("/a/en/disclosure/year=2023/");
  await expect(prerender(ground, "en", "disclosure/?year=2023")).rejects.toThrow(
    /\/a\/en\/disclosure\/year=2023\//,
  );
});

test("one statement is run once, however many pages ask it", async () => {
  let asked = 0;
  const counting = await dataOf(folder, {
    ...engine,
    ask: (...statement) => {
      asked += 1;
      return engine.ask(...statement);
    },
  });
  await prerender({ ...ground, data: counting }, "zh", "audit/");
  const first = asked;
  await prerender({ ...ground, data: counting }, "en", "audit/");
  expect(first).toBeGreaterThan(0);
  expect(asked).toBe(first);
});
