import type { Page } from "@playwright/test";
import { rowOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { read, settled, triedIn } from "./site.ts";

const words = {
  zh: {
    level: "层级",
    field: "领域",
    region: "地区",
    within: "下级地区",
    from: "年度起",
    to: "年度止",
    scope: "统计范围",
    agencies: "所选机关",
    remove: /^移除 /,
    clear: "清除筛选",
  },
  en: {
    level: "Level",
    field: "Field",
    region: "Region",
    within: "Region within",
    from: "From year",
    to: "To year",
    scope: "Scope",
    agencies: "Agencies chosen",
    remove: /^Remove /,
    clear: "Clear filters",
  },
} as const;

type Words = (typeof words)["zh" | "en"];

/** What a reader sees of the state: the headline, and every word of the sentence. */
async function seen(page: Page) {
  await settled(page);
  return {
    headline: await page.getByRole("heading", { level: 1 }).textContent(),
    choices: await bar(page)
      .getByRole("combobox")
      .evaluateAll((all) =>
        all.flatMap((one) => (one instanceof HTMLSelectElement ? [one.value] : [])),
      ),
    agencies: await bar(page).getByRole("button").allTextContents(),
  };
}

function bar(page: Page) {
  return page.locator("section.filters");
}

/** Every filter set one by one, as a reader does; the state after each. */
async function setAll(page: Page, { level, field, region, within, from, to, scope }: Words) {
  const choose = async (label: string, value: string, place = 0) => {
    await bar(page).getByLabel(label, { exact: true }).nth(place).selectOption(value);
    await settled(page);
  };
  await choose(region, "32");
  await expect(page).toHaveURL(/\/region=32\/$/);
  await choose(within, "3208");
  await expect(page).toHaveURL(/region=3208(&|$)/);
  await choose(within, "320813", 1);
  await expect(page).toHaveURL(/region=320813(&|$)/);
  await choose(from, "2023");
  await expect(page).toHaveURL(/year=2023(&|$)/);
  await choose(to, "2024");
  await expect(page).toHaveURL(/year=2023-2024(&|$)/);
  await choose(scope, "area");
  await expect(page).toHaveURL(/scope=area(&|$)/);
  await choose(level, "county");
  await expect(page).toHaveURL(/level=county(&|$)/);
  await choose(field, "government");
  await expect(page).toHaveURL(/field=government(&|$)/);
}

for (const { language, root } of triedIn("en")) {
  const said = words[language];

  test(`every filter is in the address: Back, reload and a link show the same, in ${language}`, async ({
    page,
    context,
  }) => {
    await read(page, root);
    await setAll(page, said);
    const whole = await seen(page);
    const address = page.url();
    await page.reload();
    expect(await seen(page)).toEqual(whole);
    const fresh = await context.newPage();
    await fresh.goto(address);
    expect(await seen(fresh)).toEqual(whole);
    await fresh.close();
    await test.step("Back undoes one change at a time, to the first page", async () => {
      await page.goBack();
      await expect(page).not.toHaveURL(/field=/);
      await page.goBack();
      await expect(page).not.toHaveURL(/level=/);
      await page.goForward();
      await expect(page).toHaveURL(/level=county/);
      for (let step = 0; step < 7; step += 1) await page.goBack();
      await expect(page).toHaveURL(new RegExp(`${root}$`));
      await expect(bar(page).getByRole("button", { name: said.clear })).toHaveCount(0);
    });
  });

  test(`agencies are chosen by typing and let go one by one, in ${language}`, async ({ page }) => {
    const { agency_id, agency } = await rowOf(
      "SELECT agency_id, any_value(agency) AS agency FROM reports WHERE region_code = '320813' GROUP BY ALL ORDER BY agency_id LIMIT 1",
    );
    await read(page, `${root}audit/`);
    const clause = bar(page).getByRole("group", { name: said.agencies });
    const box = clause.getByRole("combobox");
    await box.click();
    await box.pressSequentially(String(agency));
    await page
      .getByRole("option", { name: String(agency) })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`agency=${String(agency_id)}$`));
    await expect(clause).toContainText(String(agency));
    await expect(box).toBeFocused();
    await box.pressSequentially("人力资源");
    await page.getByRole("option").first().click();
    await expect(page).toHaveURL(/agency=[^&]+&agency=[^&]+$/);
    await expect(clause.getByRole("button", { name: said.remove })).toHaveCount(2);
    await clause.getByRole("button", { name: said.remove }).first().click();
    await expect(page).not.toHaveURL(new RegExp(`agency=${String(agency_id)}`));
    await page.goBack();
    await expect(clause.getByRole("button", { name: said.remove })).toHaveCount(2);
    await bar(page).getByRole("button", { name: said.clear }).click();
    await expect(page).toHaveURL(new RegExp(`${root}audit/$`));
  });

  test(`a changed filter never blanks the page, in ${language}`, async ({ page }) => {
    await read(page, root);
    const main = page.getByRole("main");
    await main.evaluate((content) => {
      const watch = { shortest: content.textContent?.length ?? 0 };
      Object.assign(window, { watch });
      new MutationObserver(() => {
        watch.shortest = Math.min(watch.shortest, content.textContent?.length ?? 0);
      }).observe(content, { childList: true, subtree: true, characterData: true });
    });
    await bar(page).getByLabel(said.from, { exact: true }).selectOption("2023");
    await expect(page).toHaveURL(/year=2023/);
    await settled(page);
    const shortest = await page.evaluate(() =>
      "watch" in window ? (window.watch as { shortest: number }).shortest : 0,
    );
    expect(shortest).toBeGreaterThan(600);
  });

  test(`a filter looked at changes nothing, nor what is chosen after it, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}applications/`);
    const answers = page.waitForResponse(/region/);
    // What is of a state, wherever it stands: the headline, the links of the header, the parts.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const watch = new MutationObserver((changes) => {
        seen.push(...changes.map(({ type, target }) => `${type} of ${target.nodeName}`));
      });
      const all = { subtree: true, childList: true, characterData: true, attributes: true };
      for (const part of document.querySelectorAll("h1, h3, nav")) watch.observe(part, all);
      for (const part of document.querySelectorAll(".in-turn")) {
        watch.observe(part, { attributes: true });
      }
    });
    await bar(page).getByLabel(said.region, { exact: true }).focus();
    // The page is drawn in the first state foreseen as soon as its answers are here, in spare time.
    await answers;
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => ("seen" in window ? window.seen : null))).toEqual([]);
    const box = bar(page).getByRole("group", { name: said.agencies }).getByRole("combobox");
    await box.click();
    await box.pressSequentially("人力资源");
    await page.getByRole("option").first().click();
    await expect(page).toHaveURL(/applications\/\?agency=[^&]+$/);
  });

  test(`what an address holds and is not understood is said, in ${language}`, async ({ page }) => {
    await read(page, `${root}?year=soon&region=32&agency=a/b`);
    const banner = page.getByRole("banner").getByRole("status");
    await expect(banner).toContainText("year=soon");
    await expect(banner).toContainText("agency=a/b");
    await expect(bar(page).getByLabel(said.region, { exact: true })).toHaveValue("32");
  });

  test(`the sentence fits a screen of 320 and its targets a finger, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await read(
      page,
      `${root}?region=320813&year=2021-2024&scope=area&level=county&agency=320813-government`,
    );
    const { width, small } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      small: [...document.querySelectorAll(".filters :is(select, button, input)")]
        .map((one) => ({ name: one.ariaLabel, ...one.getBoundingClientRect().toJSON() }))
        .filter((box) => box.width < 24 || box.height < 24),
    }));
    expect(width).toBeLessThanOrEqual(320);
    expect(small).toEqual([]);
  });
}
