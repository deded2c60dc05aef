import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { rowOf, rowsOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { languages, read, settled } from "./site.ts";

const words = {
  zh: {
    table: "表",
    website: "网站公开信息",
    menu: "下载与链接",
    report: "报告错误",
  },
  en: {
    table: "Table",
    website: "Items on the website",
    menu: "Download and link",
    report: "Report an error",
  },
} as const;

function exact(value: unknown): string {
  return Number(value).toLocaleString("en-GB");
}

function frame(page: Page, id: string): Locator {
  return page.locator(`figure#${id}`);
}

/** The cells of a chart's table, row by row, each by its words alone. */
async function tableOf(figure: Locator, button: string): Promise<readonly (readonly string[])[]> {
  await figure.getByRole("button", { name: button, exact: true }).click();
  const rows = figure.locator("tbody tr");
  await expect(rows.first()).toBeVisible();
  return rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.children].map((cell) => (cell.querySelector("a, span") ?? cell).textContent ?? ""),
    ),
  );
}

/** Each agency's own report of the last year that gives a figure, largest first. */
function leading(column: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return rowsOf(`
    SELECT agency, figure FROM (
      SELECT agency, agency_id, year, ${column} AS figure FROM reports
      WHERE scope = 'own' AND ${column} IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY agency_id ORDER BY year DESC) = 1
    ) ORDER BY figure DESC, agency_id LIMIT 12`);
}

for (const { language, root } of languages) {
  const said = words[language];

  test(`/disclosure ranks totals and website counts apart, as the Parquet has them, in ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}disclosure/`);
    const figure = frame(page, "items-by-agency");
    const totals = await leading("disclosed_items");
    expect((await tableOf(figure, said.table)).map(([agency, value]) => [agency, value])).toEqual(
      totals.map(({ agency, figure: value }) => [String(agency), exact(value)]),
    );
    await figure.getByRole("combobox").first().selectOption({ label: said.website });
    await settled(page);
    const counts = await leading("disclosed_on_website");
    await expect(figure.locator("tbody tr").first()).toContainText(exact(counts[0]?.["figure"]));
    expect((await tableOf(figure, said.table)).map(([agency, value]) => [agency, value])).toEqual(
      counts.map(({ agency, figure: value }) => [String(agency), exact(value)]),
    );
  });

  test(`/disclosure compares only agencies present in every year, in ${language}`, async ({
    page,
  }) => {
    const years = await rowsOf(`
      WITH given AS (
        SELECT agency_id, year, disclosed_items FROM reports
        WHERE scope = 'own' AND year BETWEEN 2023 AND 2024 AND disclosed_items IS NOT NULL
      )
      SELECT year, sum(disclosed_items) AS amount FROM given
      WHERE agency_id IN (SELECT agency_id FROM given GROUP BY 1 HAVING count(*) = 2)
      GROUP BY year ORDER BY year`);
    expect(years).toHaveLength(2);
    await read(page, `${root}disclosure/?year=2023-2024`);
    expect(await tableOf(frame(page, "items-by-year"), said.table)).toEqual(
      years.map(({ year, amount }) => [String(year), exact(amount)]),
    );
  });

  test(`/applications gives the reasons as the Parquet sums them, and keys walk them, in ${language}`, async ({
    page,
  }) => {
    const sums = await rowOf(`
      SELECT sum(applications_unable_not_held_total) AS unable,
        sum(applications_denied_third_party_total) AS denied,
        sum(applications_declined_complaint_total) AS declined
      FROM reports WHERE scope = 'area'`);
    await read(page, `${root}applications/?scope=area`);
    const figure = frame(page, "reasons");
    const walked = figure.getByRole("application");
    await walked.focus();
    await page.keyboard.press("Home");
    const reading = figure.locator("[aria-live=polite]").first();
    await expect(reading).toContainText(exact(sums["unable"]));
    const first = await reading.textContent();
    await page.keyboard.press("ArrowRight");
    await expect(reading).not.toHaveText(first ?? "");
    await page.keyboard.press("ArrowLeft");
    await expect(reading).toHaveText(first ?? "");
    const rows = await tableOf(figure, said.table);
    // Nineteen reasons, and 其他处理 undivided.
    expect(rows).toHaveLength(20);
    const values = rows.map(([, value]) => value);
    for (const sum of Object.values(sums)) expect(values).toContain(exact(sum));
    expect(rows.at(-1)?.[0]).toMatch(/未分项|undivided/);
  });

  test(`/applications shows outcomes with their interval and the flow with every cell, in ${language}`, async ({
    page,
  }) => {
    const outcome = await rowOf(`
      SELECT agency, applications_granted_total AS granted, applications_concluded_total AS concluded
      FROM reports WHERE scope = 'own' AND extent = 'full'
      ORDER BY applications_concluded_total DESC LIMIT 1`);
    await read(page, `${root}applications/`);
    const rows = await tableOf(frame(page, "outcomes"), said.table);
    const row = rows.find(([agency]) => agency === outcome["agency"]);
    const [granted, concluded] = [Number(outcome["granted"]), Number(outcome["concluded"])];
    expect(row?.slice(2, 5)).toEqual([
      exact(granted),
      exact(concluded),
      `${Math.round((1000 * granted) / concluded) / 10}%`,
    ]);
    const flow = await tableOf(frame(page, "flow"), said.table);
    // Six kinds of applicants by the 24 rows on which an application can end.
    expect(flow.length).toBeGreaterThanOrEqual(100);
  });

  test(`a chart can be taken away, and an error told, in ${language}`, async ({ page }) => {
    await read(page, `${root}applications/?scope=area`);
    const figure = frame(page, "applicants");
    await figure.getByText(said.menu).click();
    const coming = page.waitForEvent("download");
    await figure.getByRole("button", { name: "CSV" }).click();
    const files = unzipSync(await readFile(await (await coming).path()));
    const [file = "", about = ""] = Object.entries(files)
      .filter(([name]) => name !== "dictionary.csv")
      .map(([, content]) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(content));
    const { people } = await rowOf(
      "SELECT sum(applications_new_person) AS people FROM reports WHERE scope = 'area' AND applications_new_other IS NOT NULL",
    );
    expect(file.startsWith("\uFEFF")).toBe(true);
    expect(about).toContain("CC0");
    expect(file).toContain(`,${String(people)},`);
    for (const end of ["PNG", "SVG"]) {
      const picture = page.waitForEvent("download");
      await figure.getByRole("button", { name: end }).click();
      const path = await (await picture).path();
      expect((await readFile(path)).length).toBeGreaterThan(2000);
    }
    await figure.getByText(said.report, { exact: true }).click();
    await expect(figure.locator(".chart-message")).toContainText("applications_new_person");
    const changes = figure.getByRole("link", { name: /更正清单|list of corrections/ });
    const answer = await page.request.get((await changes.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
  });
}
