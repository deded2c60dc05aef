import type { Page } from "@playwright/test";
import { expect, test } from "./reader.ts";
import { languages, read, settled, triedIn } from "./site.ts";

/** More stops than any header and filter bar have. */
const farthest = 80;

/** What has the keyboard: its name, or its words. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return "";
    const words = activeElement.ariaLabel ?? activeElement.textContent ?? "";
    return `${activeElement.tagName.toLowerCase()} ${words.trim()}`;
  });
}

/** Walks by Tab until something of this name has the keyboard; every stop must be visible. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const stops: string[] = [];
  for (let step = 0; step < farthest; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    stops.push(stop);
    const outline = await page.evaluate(() => {
      const { activeElement } = document;
      const around = activeElement?.closest(".choice") ? ".choice-words" : null;
      const marked = around
        ? (activeElement?.closest(".choice")?.querySelector(around) ?? activeElement)
        : activeElement;
      return marked === null ? "none" : getComputedStyle(marked).outlineStyle;
    });
    if (stop !== "") expect(outline, `the mark of focus on ${stop}`).not.toBe("none");
    if (name.test(stop)) return;
  }
  throw new Error(`No stop is named ${String(name)}: ${stops.join(" | ")}`);
}

const words = {
  zh: {
    skip: /跳到正文/,
    audit: /^a 核查$/,
    field: /^select 领域$/,
    box: /再加一个机关/,
    remove: /移除/,
    clear: /清除筛选/,
    theme: /^select 随系统/,
    computed: /^summary 怎样算出/,
    finder: /查找机关/,
    table: /^button 表$/,
  },
  en: {
    skip: /Skip to content/,
    audit: /^a Audit$/,
    field: /^select Field$/,
    box: /add another agency/,
    remove: /Remove/,
    clear: /Clear filters/,
    theme: /^select System/,
    computed: /^summary How it is computed/,
    finder: /Find an agency/,
    table: /^button Table$/,
  },
} as const;

for (const { language, root } of triedIn("zh")) {
  const said = words[language];

  test(`the header is walked by keyboard alone, in ${language}`, async ({ page }) => {
    await read(page, root);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatch(said.skip);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await read(page, root);
    await tabTo(page, said.audit);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${root}audit/`));
    await settled(page);
    await read(page, root);
    await tabTo(page, said.finder);
    await page.keyboard.type("人力资源");
    await expect(page.getByRole("option", { name: "人力资源" }).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/agencies\/[^/]+\/$/);
    await settled(page);
  });

  test(`filters are set and let go by keyboard alone, in ${language}`, async ({ page }) => {
    await read(page, root);
    await tabTo(page, said.field);
    await page.keyboard.press("ArrowDown");
    await expect(page).toHaveURL(/field=/);
    await settled(page);
    await expect.poll(() => focused(page)).toMatch(said.field);
    await tabTo(page, said.box);
    await page.keyboard.type("局");
    // While the agencies are on their way the list holds one line that says so.
    await expect(page.getByRole("option", { name: "局" }).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/agency=/);
    await settled(page);
    await expect.poll(() => focused(page)).toMatch(said.box);
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toMatch(said.remove);
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/agency=/);
    await settled(page);
    await tabTo(page, said.clear);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${root}$`));
  });

  test(`a chart is walked, and turned into its table, by keyboard alone, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}applications/`);
    const figure = page.locator("#applications-by-agency");
    const chart = figure.getByRole("application");
    const reading = figure.locator(".frame-reading");
    const hint = await reading.textContent();
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    await expect(reading).not.toHaveText(hint ?? "");
    const first = await reading.textContent();
    await page.keyboard.press("ArrowRight");
    await expect(reading).not.toHaveText(first ?? "");
    await page.keyboard.press("Escape");
    await expect(reading).toHaveText(hint ?? "");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toMatch(said.table);
    await page.keyboard.press("Enter");
    await expect(figure.getByRole("table")).toBeVisible();
    await expect(chart).toHaveCount(0);
  });

  test(`the method's folded parts open by keyboard, in ${language}`, async ({ page }) => {
    await read(page, `${root}method/#denied_share`);
    // The address opens what it points into.
    await expect(page.locator("#denied_share")).toBeInViewport();
    await expect(page.locator("#denied_share pre")).toContainText("FROM reports");
    await page.locator("#denied_share pre").focus();
    await tabTo(page, said.computed);
    await page.keyboard.press("Enter");
    await expect(page.locator("#unable_share pre")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.locator("#unable_share pre")).toBeHidden();
  });
}

/** Every page with controls, in a state of few enough rows to be walked. */
const walked = [
  "",
  "disclosure/",
  "applications/?year=2023",
  "litigation/",
  "compare/?agency=320813-government&agency=320800-government",
  "agencies/?name=洪泽&sort=applications",
  "agencies/320813-government/",
  "audit/?agency=320813-government",
  "method/",
] as const;

/** More stops than any of these pages has. */
const farthestOnPage = 1500;

/** Unfolds one of each kind of folded part (menus, tables, notes) and notes what gets the keyboard. */
async function unfoldAndWatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kinds = new Set<string>();
    // A frame within the page has a document, and stops, of its own.
    const folded = "main details:not([open], .chart-embed)";
    for (const part of document.querySelectorAll(folded)) {
      if (!kinds.has(part.className)) part.setAttribute("open", "");
      kinds.add(part.className);
    }
    const reached = new Set<EventTarget | null>();
    Object.assign(window, { reached });
    document.addEventListener("focusin", ({ target }) => reached.add(target));
  });
  // What is fetched when it is unfolded is there before the walk begins.
  for (const menu of await page.locator("details:is(.chart-menu, .table-take)[open]").all()) {
    await expect(menu.getByRole("button", { name: "CSV" })).toBeVisible();
  }
  const plain = page.locator(".frame-more[open] table.data-table:not(:has(th button))");
  await expect(plain).toHaveCount(0);
}

/** Walks by Tab from the top to the end of the page. */
async function walkThrough(page: Page): Promise<void> {
  for (let step = 0; step < farthestOnPage; step += 1) {
    await page.keyboard.press("Tab");
    const isAtEnd = await page.evaluate(() => document.activeElement === document.body);
    if (isAtEnd) return;
  }
  throw new Error(`The page does not end after ${farthestOnPage} stops.`);
}

/** Controls in sight that the keyboard never came to. */
async function unreached(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const reached: unknown = Reflect.get(window, "reached");
    const seen = reached instanceof Set ? reached : new Set();
    const controls = "a[href], button, select, input, textarea, summary, [tabindex='0']";
    return (
      [...document.querySelectorAll(controls)]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        // Of a group of radio buttons the chosen one is the stop; arrows lead to the others.
        .filter((one) => !one.matches(":disabled, [tabindex='-1'], [type=radio]:not(:checked)"))
        .filter((one) => !seen.has(one))
        .map((one) => `${one.tagName.toLowerCase()} ${(one.textContent ?? "").trim().slice(0, 40)}`)
    );
  });
}

for (const [index, path] of walked.entries()) {
  // One language each: where the controls are does not depend on it.
  const { root } = languages[index % 2 === 0 ? 0 : 1];
  test(`every control of ${root}${path} is come to by Tab`, async ({ page }) => {
    await read(page, root + path);
    await unfoldAndWatch(page);
    await walkThrough(page);
    expect(await unreached(page)).toEqual([]);
  });
}

test("a chart's menu is opened and its data taken by keyboard alone", async ({ page }) => {
  await read(page, "/en/applications/");
  const figure = page.locator("#applications-by-agency");
  const menu = figure.locator("details.chart-menu");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("button", { name: "CSV" })).toBeVisible();
  await tabTo(page, /CSV/);
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await coming).suggestedFilename()).toMatch(/applications-by-agency.*\.csv\.zip$/);
});
