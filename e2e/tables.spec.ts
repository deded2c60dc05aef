import type { Page } from "@playwright/test";
import readXlsxFile from "read-excel-file/node";
import { rowsOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { read, settled, triedIn } from "./site.ts";

const words = {
  zh: { table: "表", copy: "复制表格", received: "收到申请", years: "年度" },
  en: {
    table: "Table",
    copy: "Copy table",
    received: "Applications received",
    years: "Years",
  },
} as const;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

function pasted(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const { language, root } of triedIn("en")) {
  const said = words[language];

  test(`the list of agencies sorts by its heads, in the address, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}agencies/?sort=applications`);
    const head = page.getByRole("columnheader", { name: said.received });
    await expect(head).toHaveAttribute("aria-sort", "descending");
    const first = page.locator(".agency-list tbody tr").first();
    const most = await first.textContent();
    await head.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/sort=-applications/);
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    await expect(first).not.toHaveText(most ?? "");
    // Smallest first, and still no agency that does not give it before one that does.
    await expect(first.locator("td").last()).toContainText(/^\d/);
    await page.reload();
    await settled(page);
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    const years = page.getByRole("columnheader", { name: said.years, exact: false });
    await years.getByRole("button").click();
    await expect(page).toHaveURL(/sort=years/);
    await expect(years).toHaveAttribute("aria-sort", "descending");
    const [longest] = await rowsOf(
      "SELECT count(*) AS reports FROM reports GROUP BY agency_id ORDER BY reports DESC LIMIT 1",
    );
    const cell = await page
      .locator(".agency-list tbody tr")
      .first()
      .locator("td.figures")
      .textContent();
    const runs = [...(cell ?? "").matchAll(/(20\d\d)(?:–(20\d\d))?/g)];
    const lengths = runs.map(([, from, to = from]) => Number(to) - Number(from) + 1);
    expect(lengths.reduce((one, other) => one + other, 0)).toBe(Number(longest?.["reports"]));
  });

  test(`a chart's table sorts three ways and is copied whole, in ${language}`, async ({ page }) => {
    await read(page, `${root}applications/`);
    const figure = page.locator("#applications-by-agency");
    await figure.getByRole("button", { name: said.table, exact: true }).click();
    const table = figure.getByRole("table");
    // Who is sent the address sees the table too.
    await expect(page).toHaveURL(/[?&]table=applications-by-agency/);
    await page.reload();
    await settled(page);
    await expect(table).toBeVisible();
    await expect(figure.getByRole("button", { name: said.copy })).toBeVisible();
    const names = () => table.getByRole("rowheader").allTextContents();
    const own = await names();
    const head = table.getByRole("columnheader").first();
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", "ascending");
    const sorted = await names();
    expect(sorted.toSorted()).toEqual(own.toSorted());
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", "descending");
    expect(await names()).toEqual(sorted.toReversed());
    await head.getByRole("button").click();
    await expect(head).toHaveAttribute("aria-sort", "none");
    expect(await names()).toEqual(own);
    await figure.getByRole("button", { name: said.copy }).click();
    await expect(figure.locator(".table-tools [aria-live]").first()).not.toBeEmpty();
    const lines = (await pasted(page)).split("\n");
    expect(lines).toHaveLength(own.length + 1);
    const columns = await table.getByRole("columnheader").count();
    for (const line of lines) expect(line.split("\t")).toHaveLength(columns);
    const figures = lines.slice(1).map((line) => Number(line.split("\t")[1]));
    expect(figures).toEqual(figures.toSorted((one, other) => other - one));
  });

  test(`the whole list is copied, rows out of sight too, in ${language}`, async ({ page }) => {
    const [counted] = await rowsOf("SELECT count(DISTINCT agency_id) AS agencies FROM reports");
    await read(page, `${root}agencies/`);
    await page.getByRole("button", { name: said.copy }).click();
    await expect(page.locator(".table-tools [aria-live]").first()).not.toBeEmpty();
    expect((await pasted(page)).split("\n")).toHaveLength(Number(counted?.["agencies"]) + 1);
    await page.locator(".table-take > summary").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /XLSX/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^sundial-agencies-.*\.xlsx$/);
    const [rows] = await readXlsxFile(await file.path());
    expect(rows?.data).toHaveLength(Number(counted?.["agencies"]) + 1);
  });
}

test("the list of agencies begins with its first; all of it is one step away, and there after Back", async ({
  page,
}) => {
  const [counted] = await rowsOf("SELECT count(DISTINCT agency_id) AS agencies FROM reports");
  const all = Number(counted?.["agencies"]);
  await read(page, "/en/agencies/");
  const rows = page.locator(".agency-list tbody tr");
  await expect(rows).toHaveCount(100);
  await page.getByRole("button", { name: `Show all ${all} rows` }).click();
  await expect(rows).toHaveCount(all);
  await rows.last().getByRole("link").click();
  await expect(rows).toHaveCount(0);
  await page.goBack();
  await expect(rows).toHaveCount(all);
  await expect(rows.last()).toBeInViewport();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a chart's figures stand in a table, and no control is shown that does nothing", async ({
    page,
  }) => {
    await page.goto("/en/applications/");
    const figure = page.locator("#outcomes");
    await figure.locator("noscript summary, details.frame-data > summary").first().click();
    await expect(figure.getByRole("table")).toBeVisible();
    await expect(figure.getByRole("button", { name: "Table" })).toHaveCount(0);
    await page.goto("/en/agencies/");
    await expect(page.getByRole("rowheader").first()).toBeVisible();
    await expect(page.getByRole("rowheader").last()).toBeVisible();
    const [counted] = await rowsOf("SELECT count(DISTINCT agency_id) AS agencies FROM reports");
    await expect(page.getByRole("rowheader")).toHaveCount(Number(counted?.["agencies"]));
    await expect(page.getByRole("button", { name: /^Show all/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Copy table" })).toHaveCount(0);
  });
});
