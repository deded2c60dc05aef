import type { Page } from "@playwright/test";
import { rowOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { patience, read, settled, triedIn } from "./site.ts";

const words = {
  zh: { level: "层级", field: "领域", engine: "查询程序", cancel: "取消", year: "2023 年" },
  en: { level: "Level", field: "Field", engine: "Query engine", cancel: "Cancel", year: "2023" },
} as const;

/** Holds back the engine's module until told: a slow line that a test need not wait for. */
async function holdModule(page: Page): Promise<{ readonly asked: () => number; release(): void }> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await page.route(/\.wasm(\.gz)?$/, async (route) => {
    asked += 1;
    await held;
    // A download that was given up has nobody to answer.
    await route.continue().catch(() => {});
  });
  return { asked: () => asked, release };
}

for (const { language, root, retry } of triedIn("en")) {
  const said = words[language];

  test(`the engine's start keeps the last answer, can be cancelled and tried again, ${language}`, async ({
    page,
  }) => {
    await read(page, `${root}?year=2023`);
    const main = page.getByRole("main");
    const notice = page.getByRole("complementary", { name: said.engine });
    await expect(notice).toHaveCount(0);
    const before = await main.locator("h1").textContent();
    const year = await rowOf("SELECT count(*) AS reports FROM reports WHERE year = 2023");
    const module = await holdModule(page);
    const bar = page.locator("section.filters");
    await bar.getByLabel(said.level, { exact: true }).selectOption("county");
    await expect(notice).toBeVisible();
    await expect(notice.getByRole("progressbar")).toBeVisible();
    // The last answer stands, and is said to be that.
    await expect(main.locator("h1")).toContainText(String(year["reports"]));
    await expect(main.locator("[aria-busy=true]").first()).toBeVisible();
    await notice.getByRole("button", { name: said.cancel }).click();
    await expect(notice).toHaveCount(0);
    await expect(main.getByRole("alert").first()).toBeVisible();
    // The page lives: a state with a shipped answer is shown, and the engine asked for once only.
    expect(module.asked()).toBe(1);
    await page.goBack();
    await settled(page);
    await expect(main.locator("h1")).toHaveText(before ?? "");
    await page.goForward();
    module.release();
    const again = main.getByRole("button", { name: retry }).first();
    if (await again.isVisible()) await again.click();
    await settled(page);
    const { reports } = await rowOf(
      "SELECT count(*) AS reports FROM reports WHERE year = 2023 AND level = 'county'",
    );
    await expect(main.locator("h1")).toContainText(String(reports));
    await expect(notice).toHaveCount(0, { timeout: patience });
  });

  test(`an agency without a page or a shipped answer needs no engine, ${language}`, async ({
    page,
  }) => {
    const agencies = await rowOf(`
      SELECT agency_id, any_value(agency) AS agency, count(*) AS years,
        max(applications_new_total) FILTER (extent = 'full') AS received
      FROM reports GROUP BY agency_id HAVING count(*) FILTER (extent = 'full') > 0
      ORDER BY agency_id LIMIT 1`);
    const id = String(agencies["agency_id"]);
    const engine: string[] = [];
    await page.route(/duckdb|\.wasm|decode\.worker/, async (route) => {
      engine.push(route.request().url());
      await route.abort();
    });
    // As where the build ships the answers of the largest agencies only.
    await page.route(/answers\/index\.json/, async (route) => {
      const index: unknown = await (await route.fetch()).json();
      const rest = Object.entries(index ?? {}).filter(([state]) => state !== `agency=${id}`);
      await route.fulfill({ json: Object.fromEntries(rest) });
    });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
    await read(page, `${root}agencies/?agency=${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(String(agencies["agency"]));
    await expect(page.getByRole("table").first()).toBeVisible();
    expect(asked.filter((address) => address.includes(`answers/agency=${id}`))).toEqual([]);
    expect(asked.filter((address) => address.endsWith("/data/reports.parquet"))).toHaveLength(1);
    await read(page, `${root}agencies/?agency=no-such-agency`);
    await expect(page.getByRole("main")).toContainText("no-such-agency");
    expect(engine).toEqual([]);
  });
}
