import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { rowOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { isWhole, languages, read, settled } from "./site.ts";

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

/**
 * How a page is looked at in one language: all four ways, or, as axe takes ten seconds of a busy
 * processor, one way in one language, way and language changing from page to page.
 */
function looksAt(language: string, index: number): readonly Look[] {
  const all = ([375, 1440] as const).flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme): Look => ({ width, colorScheme })),
  );
  if (isWhole) return all;
  const spoken = index % 2 === 0 ? "zh" : "en";
  return language === spoken ? all.filter((_, way) => way === Math.floor(index / 2) % 4) : [];
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
  });
  // One after the other, as a reader does: each goes into the address.
  const tables = page.locator("main figure fieldset button").filter({ hasText: /^(表|Table)$/ });
  for (const table of await tables.all()) {
    await table.dispatchEvent("click");
    await expect(table).toHaveAttribute("aria-pressed", "true");
  }
  await settled(page);
}

async function agencyPage(): Promise<string> {
  const { agency_id } = await rowOf(
    "SELECT agency_id FROM reports WHERE extent = 'full' ORDER BY errors DESC, agency_id LIMIT 1",
  );
  return `agencies/${String(agency_id)}/`;
}

for (const { language, root } of languages) {
  for (const [index, path] of [...pages, null].entries()) {
    const looks = looksAt(language, index);
    if (looks.length === 0) continue;
    test(`axe finds nothing on ${root}${path ?? "agencies/…"}`, async ({ page }) => {
      const place = root + (path ?? (await agencyPage()));
      await read(page, place);
      // By evaluation, which the page's policy does not reach: it forbids scripts put into the page.
      await page.evaluate(axe);
      for (const look of looks) {
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

test("axe finds nothing on a desk with a report on it, a figure opened and a file refused", async ({
  page,
}) => {
  await read(page, "/en/desk/");
  const report =
    "青石县水务局2023年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息120条。\n";
  const table =
    "二、主动公开政府信息情况\n第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 40\n";
  // By keyboard alone: the button is a stop, and it opens the system's own chooser.
  const choosing = page.waitForEvent("filechooser");
  await page.locator(".drop-zone button").focus();
  await page.keyboard.press("Enter");
  await (await choosing).setFiles([
    { name: "qingshi.txt", mimeType: "", buffer: Buffer.from(report + table) },
    { name: "empty.txt", mimeType: "", buffer: Buffer.from("") },
  ]);
  await expect(page.locator(".shelf > li")).toHaveCount(1);
  await expect(page.locator(".refused > li")).toHaveCount(1);
  const figure = page.locator('.printed a.figure[href*="licences_decided"]');
  await figure.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Correct to").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("41");
  await page.keyboard.press("Enter");
  await expect(figure).toContainText("41");
  await page.evaluate(axe);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 375, height: 900 });
  expect(await violations(page)).toEqual([]);
});
