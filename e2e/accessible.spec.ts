import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { rowOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { languages, read } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every page of the site that a reader can open, with and without figures. */
const pages = [
  "",
  "disclosure/",
  "applications/",
  "litigation/",
  "compare/",
  "compare/?agency=320813-government&agency=320800-government",
  "agencies/",
  "audit/",
  "method/",
  "leads/",
  "explore/",
  "explore/?ask=sql",
  "desk/",
  "?year=1999",
  "applications/?agency=none",
] as const;
interface Look {
  readonly width: 375 | 1440;
  readonly colorScheme: "light" | "dark";
}

const isWhole = process.env["SUNDIAL_MATRIX"] === "whole";

/**
 * How a page is looked at in one language: all four ways, or, as axe takes ten seconds of a busy
 * processor, one way here and its opposite in the other language, the ways changing from page to page.
 */
function looksAt(language: string, index: number): readonly Look[] {
  const all = ([375, 1440] as const).flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme): Look => ({ width, colorScheme })),
  );
  const [narrow, wide] =
    index % 4 < 2 ? (["dark", "light"] as const) : (["light", "dark"] as const);
  const isNarrow = (index % 2 === 0) === (language === "zh");
  return all.filter(
    ({ width, colorScheme }) =>
      isWhole ||
      (isNarrow ? width === 375 && colorScheme === narrow : width === 1440 && colorScheme === wide),
  );
}

/** What axe finds on the page as it stands, each with the elements it is about. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await page.evaluate<AxeResults>("axe.run(document)");
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`),
  );
}

/** Opens what is folded (of many alike the first and the last), and turns every chart into its table. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = [...document.querySelectorAll("main details")];
    const folded = all.length > 20 ? [...all.slice(0, 3), ...all.slice(-2)] : all;
    for (const part of folded) part.setAttribute("open", "");
    for (const name of ["表", "Table"]) {
      for (const button of document.querySelectorAll("main figure fieldset button")) {
        if (button instanceof HTMLElement && button.textContent === name) button.click();
      }
    }
  });
}

async function agencyPage(): Promise<string> {
  const { agency_id } = await rowOf(
    "SELECT agency_id FROM reports WHERE extent = 'full' ORDER BY errors DESC, agency_id LIMIT 1",
  );
  return `agencies/${String(agency_id)}/`;
}

for (const { language, root } of languages) {
  for (const [index, path] of [...pages, null].entries()) {
    test(`axe finds nothing on ${root}${path ?? "agencies/…"}`, async ({ page }) => {
      const place = root + (path ?? (await agencyPage()));
      await read(page, place);
      // By evaluation, which the page's policy does not reach: it forbids scripts put into the page.
      await page.evaluate(axe);
      for (const look of looksAt(language, index)) {
        const { width, colorScheme } = look;
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page), `${place}, ${colorScheme}, ${width} wide`).toEqual([]);
      }
      await unfold(page);
      expect(await violations(page), `${place}, unfolded, charts as tables`).toEqual([]);
    });
  }
}
