/** What a chart of a subject page owes its reader: who is missing, what is wrong, what was chosen. */
import type { Page } from "@playwright/test";
import { rowOf, rowsOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { patience, read, settled, triedIn, unforeseen } from "./site.ts";

const words = {
  zh: {
    rules: "规章",
    absent: "没有给出此数的",
    blank: "空白",
    notCompared: "不在比较之列",
    from: "年度起",
  },
  en: {
    rules: "Rules",
    absent: "that do not give this figure",
    blank: "blank",
    notCompared: "is not compared",
    from: "From year",
  },
} as const;

/** The address's search, in either form that an address may have. */
function searchOf(page: Page): string {
  return decodeURIComponent(page.url());
}

for (const { language, root } of triedIn("en")) {
  const said = words[language];

  test(`what a chart shows is in the address, each its own, and Back works, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}disclosure/`);
    const kind = page.locator("#documents-by-year").getByRole("combobox").first();
    const items = page.locator("#items-by-agency").getByRole("combobox").first();
    await kind.selectOption({ label: said.rules });
    await settled(page);
    expect(searchOf(page)).toContain("metric=rules_in_force");
    // What is ranked beside follows the same choice.
    await expect(page.locator("#documents-by-agency").getByRole("combobox").first()).toHaveValue(
      "rules_in_force",
    );
    await items.selectOption("disclosed_on_website");
    await settled(page);
    expect(searchOf(page)).toContain("metric=rules_in_force");
    expect(searchOf(page)).toContain("metric=disclosed_on_website");
    await page.reload();
    await settled(page);
    await expect(items).toHaveValue("disclosed_on_website");
    await page.goBack();
    await settled(page);
    await expect(items).toHaveValue("disclosed_items");
    await expect(kind).toHaveValue("rules");
  });

  test(`who gives no figure is named, with why, and leads to their reports, in ${language}`, async ({
    page,
  }) => {
    const { absent } = await rowOf(`
      SELECT count(DISTINCT agency_id) AS absent FROM reports WHERE scope = 'area' AND agency_id NOT IN (
        SELECT agency_id FROM reports WHERE scope = 'area'
          AND coalesce(review_total, review_upheld + review_corrected + review_other + review_pending,
            stated_reviews) IS NOT NULL)`);
    await read(page, `${root}litigation/?scope=area`);
    const fold = page.locator("#disputes-by-agency details", { hasText: said.absent });
    await expect(fold.locator("summary")).toContainText(String(absent));
    await fold.locator("summary").click();
    const names = fold.getByRole("link");
    await expect(names.first()).toBeVisible();
    // Of all of them no answer is shipped: the engine gives it.
    await fold.getByRole("button").click();
    await expect(names).toHaveCount(Number(absent), { timeout: patience });
    const name = (await names.first().textContent()) ?? "";
    await names.first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  });

  test(`a sum that rests on a report known to be wrong says so and leads to the audit, in ${language}`, async ({
    page,
  }) => {
    const wrong = await rowsOf(`
      SELECT DISTINCT report_id FROM findings JOIN reports USING (report_id)
      WHERE severity = 'error' AND scope = 'area' AND review_total IS NOT NULL
        AND list_has_any(cells, ['review_total', 'review_upheld', 'review_corrected',
          'review_other', 'review_pending', 'stated_reviews'])`);
    expect(wrong.length).toBeGreaterThan(0);
    await read(page, `${root}litigation/?scope=area`);
    const link = page.locator("#results a.failed");
    await expect(link).toContainText(String(wrong.length));
    await link.click();
    await settled(page);
    expect(searchOf(page)).toMatch(/audit\/.*severity=error/);
    await expect(page.getByRole("main")).toContainText(/\d/);
  });

  test(`a year that is not compared is a hatch with a word, and the keys stop there, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}disclosure/?year=2020-2024`);
    const figure = page.locator("#items-by-year");
    await figure.getByRole("application").focus();
    await page.keyboard.press("End");
    await expect(figure.locator(".frame-reading")).toContainText(said.notCompared);
    await expect(figure.locator(".drawing-place pattern").first()).toBeAttached();
  });

  test(`who gives no figure is counted at once, and asked for where the list is opened, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}applications/${unforeseen}`);
    for (const chart of ["#applications-by-agency", "#flow"]) {
      const fold = page.locator(`${chart} details.absentees`);
      await expect(fold.locator("summary")).toContainText(/\d/);
      // By the mark-up, which has what is folded too.
      await expect(fold.locator("a")).toHaveCount(0);
      await fold.locator("summary").click();
      await expect(fold.getByRole("link").first()).toBeVisible({ timeout: patience });
    }
    // Of a state that was foreseen the list comes without the engine.
    let engines = 0;
    await page.route(/\.wasm(\.gz)?$/, async (route) => {
      engines += 1;
      await route.abort();
    });
    await page.goto("about:blank");
    await read(page, `${root}applications/`);
    await page.locator(".filters").getByLabel(said.from, { exact: true }).selectOption("2023");
    await settled(page);
    const fold = page.locator("#applications-by-agency details.absentees");
    await expect(fold.locator("a")).toHaveCount(0);
    await fold.locator("summary").click();
    await expect(fold.getByRole("link").first()).toBeVisible();
    expect(engines).toBe(0);
  });

  test(`a small chart of the overview has its table, pending cases in no share, in ${language}`, async ({
    page,
  }) => {
    const { closed, pending } = await rowOf(`
      SELECT sum(review_upheld + review_corrected + review_other) AS closed,
        sum(review_pending) AS pending
      FROM reports WHERE scope = 'own' AND review_upheld + review_corrected + review_other
        + review_pending IS NOT NULL`);
    await read(page, root);
    const figure = page.locator("#overview-results");
    await expect(figure.locator(".shares-beside td").first()).toHaveText(String(pending));
    await figure.locator(".frame-more > summary").click();
    await expect(figure.locator(".data-table tbody tr").first()).toContainText(String(closed));
  });

  test(`on a phone the later sections are folded, and an address into one opens it, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await read(page, `${root}applications/`);
    const section = page.locator("details.band", { has: page.locator("#flow") });
    await expect(section).not.toHaveAttribute("open");
    await section.locator("> summary").click();
    await expect(page.locator("#flow")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    // Another document, since within one only the hash would change.
    await page.goto("about:blank");
    await read(page, `${root}applications/#flow`);
    await expect(page.locator("#flow")).toBeInViewport();
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 375, height: 800 } });

  test("nothing is folded away, and those without a figure are named", async ({ page }) => {
    await page.goto("/applications/");
    await expect(page.locator("#flow")).toBeVisible();
    const fold = page.locator("#applications-by-agency details.absentees");
    await fold.locator("summary").click();
    await expect(fold.getByRole("link").first()).toBeVisible();
  });
});
