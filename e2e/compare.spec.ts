import type { Page } from "@playwright/test";
import { rowsOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { read, settled, triedIn } from "./site.ts";

const words = {
  zh: {
    table: "表",
    add: "再加一个机关",
    pin: /^固定 /,
    glance: "对照",
    years: "怎样比年度",
    noReport: "无报告",
    other: "另一统计范围",
  },
  en: {
    table: "Table",
    add: "add another agency",
    pin: /^pin /,
    glance: "At a glance",
    years: "How years are compared",
    noReport: "no report",
    other: "other scope",
  },
} as const;

const exact = (value: unknown): string => Number(value).toLocaleString("en-US");

/** Two agencies that state what they received in one year, and with a year apart too. */
async function two() {
  const rows = await rowsOf(`
    WITH given AS (
      SELECT agency_id, agency, year, coalesce(applications_new_total, stated_applications) AS received
      FROM reports WHERE scope = 'own' AND received IS NOT NULL
    )
    SELECT one.agency_id AS one, other.agency_id AS other, one.agency AS first, other.agency AS second,
      year, one.received AS more, other.received AS less
    FROM given AS one JOIN given AS other USING (year)
    WHERE one.received > other.received AND one.agency_id <> other.agency_id
    ORDER BY year DESC, more DESC, less DESC, one.agency_id, other.agency_id LIMIT 1`);
  const [row] = rows;
  if (!row) throw new Error("The data have no two agencies that state one year's applications.");
  return row;
}

/** A row of a frame's table, by the agency and the year it begins with. */
async function cellsOf(
  page: Page,
  frame: string,
  agency: string,
  year: number,
): Promise<readonly string[]> {
  const row = page
    .locator(frame)
    .getByRole("row")
    .filter({ hasText: agency })
    .filter({ has: page.getByRole("cell", { name: String(year), exact: true }) });
  return row.getByRole("cell").allTextContents();
}

for (const { language, root } of triedIn("zh")) {
  const said = words[language];

  test(`two agencies' figures and their difference are the Parquet's, in ${language}`, async ({
    page,
  }) => {
    const { one, other, first, second, year, more, less } = await two();
    await read(page, `${root}compare/?agency=${String(one)}&agency=${String(other)}`);
    const frame = page.locator("#compare-received");
    await frame.getByRole("button", { name: said.table, exact: true }).click();
    const [, ahead] = await cellsOf(page, "#compare-received", String(first), Number(year));
    const [, behind, difference] = await cellsOf(
      page,
      "#compare-received",
      String(second),
      Number(year),
    );
    expect(ahead).toContain(exact(more));
    expect(behind).toContain(exact(less));
    expect(difference).toBe(exact(Number(less) - Number(more)));
    await expect(frame.getByRole("heading")).toContainText(exact(Number(more) - Number(less)));
  });

  test(`the differences stand in one table, names across, in ${language}`, async ({ page }) => {
    const { one, other, first, second, year, more, less } = await two();
    await read(
      page,
      `${root}compare/?agency=${String(one)}&agency=${String(other)}&pin=${String(other)}`,
    );
    const table = page.getByRole("table", { name: said.glance });
    const heads = await table.getByRole("columnheader").allTextContents();
    expect(heads.slice(2, 4)).toEqual([String(second), String(first)]);
    const cells = table.getByRole("row").filter({ has: page.locator('a[href$="#received"]') });
    await expect(cells.getByRole("cell").first()).toHaveText(String(year));
    await expect(cells.locator(".summary-value")).toHaveText([exact(less), exact(more)]);
    const difference = cells.locator(".summary-beneath");
    await expect(difference).toContainText(`+${exact(Number(more) - Number(less))}`);
    await expect(table.getByRole("link", { name: String(second), exact: true })).toBeVisible();
  });

  test(`on a phone each name stands beside its figure, and nothing scrolls sideways, in ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 900 });
    const { one, other, first, more } = await two();
    await read(page, `${root}compare/?agency=${String(one)}&agency=${String(other)}`);
    const table = page.getByRole("table", { name: said.glance });
    const cell = table
      .locator(".summary-cell")
      .filter({ hasText: exact(more) })
      .first();
    const name = cell.getByRole("link", { name: String(first) });
    const [named, valued, whole] = await Promise.all(
      [name, cell.locator(".summary-value"), page.locator(".scroll").first()].map((part) =>
        part.evaluate((element) => {
          const { left, right, height } = element.getBoundingClientRect();
          return { left, right, height, over: element.scrollWidth - element.clientWidth };
        }),
      ),
    );
    // Two lines at most: a name of two characters a line is taller.
    expect(named?.height).toBeLessThan(60);
    expect(named?.right).toBeLessThan(valued?.left ?? 0);
    expect(whole?.over).toBeLessThanOrEqual(0);
  });

  test(`two years are drawn as a slope, in ${language}`, async ({ page }) => {
    const [row] = await rowsOf(`
      WITH given AS (
        SELECT agency_id, agency, year, coalesce(applications_new_total, stated_applications) AS received
        FROM reports WHERE scope = 'own' AND received IS NOT NULL
      )
      SELECT agency_id, max(agency) AS agency, min(year) AS first, max(year) AS last,
        arg_min(received, year) AS before, arg_max(received, year) AS after
      FROM given GROUP BY agency_id HAVING count(*) >= 2 ORDER BY abs(after - before) DESC, agency_id LIMIT 1`);
    const { agency_id, first, last, before, after } = row ?? {};
    await read(page, `${root}compare/?agency=${String(agency_id)}`);
    await page.locator("section.filters").getByLabel(said.years).selectOption("ends");
    await expect(page).toHaveURL(/view=ends/);
    await settled(page);
    await page.locator("details.fold > summary").click();
    const frame = page.locator("#compare-received");
    await expect(frame.getByRole("heading")).toContainText(String(first));
    await expect(frame.getByRole("heading")).toContainText(String(last));
    await frame.getByRole("button", { name: said.table, exact: true }).click();
    const cells = await frame.getByRole("row").last().getByRole("cell").allTextContents();
    const figures = cells.map((cell) => /-?[\d,]+/.exec(cell)?.[0]);
    expect(figures).toEqual([exact(before), exact(after), exact(Number(after) - Number(before))]);
  });

  test(`an agency is added and pinned by keyboard, in ${language}`, async ({ page }) => {
    const { one, other, second } = await two();
    await read(page, `${root}compare/?agency=${String(one)}`);
    const bar = page.locator("section.filters");
    await bar.getByRole("combobox", { name: said.add }).focus();
    await page.keyboard.type(String(second));
    await expect(page.getByRole("option", { name: String(second) }).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`agency=${String(one)}&agency=${String(other)}`));
    await settled(page);
    const pins = bar.getByRole("button", { name: said.pin });
    await expect(pins).toHaveCount(2);
    await pins.last().focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`pin=${String(other)}`));
    await expect(pins.last()).toHaveAttribute("aria-pressed", "true");
    await settled(page);
    const frame = page.locator("#compare-received");
    await frame.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await expect(frame.locator(".frame-reading").getByRole("link")).toBeVisible();
    await page.goBack();
    await expect(page).not.toHaveURL(/pin=/);
  });

  test(`own and whole-area reports are never set side by side, in ${language}`, async ({
    page,
  }) => {
    const [area] = await rowsOf(`
      SELECT agency_id, any_value(agency) AS agency, min(year) AS year FROM reports
      GROUP BY agency_id HAVING bool_and(scope = 'area') ORDER BY count(*) DESC, agency_id LIMIT 1`);
    const { one, first } = await two();
    await read(page, `${root}compare/?agency=${String(one)}&agency=${String(area?.["agency_id"])}`);
    const frame = page.locator("#compare-received");
    await frame.getByRole("button", { name: said.table, exact: true }).click();
    const cells = await cellsOf(
      page,
      "#compare-received",
      String(area?.["agency"]),
      Number(area?.["year"]),
    );
    expect(cells.at(-1)).toBe(said.other);
    await expect(page.getByRole("main").locator(".notice")).toContainText(String(area?.["agency"]));
    await expect(page.getByRole("main").locator(".notice")).not.toContainText(String(first));
  });
}
