import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./reader.ts";
import { languages, settled, unforeseen } from "./site.ts";

const engine = /duckdb|\.wasm|decode\.worker|\.parquet/;
const kilobyte = 1024;

/** Bytes of all files a page fetched, each as brotli sends it. */
function weigh(addresses: readonly string[]): number {
  return addresses.reduce((sum, address) => {
    const path = decodeURIComponent(new URL(address).pathname);
    const file = `dist${path.endsWith("/") ? `${path}index.html` : path}`;
    return sum + brotliCompressSync(readFileSync(file)).length;
  }, 0);
}

function requests(page: Page): string[] {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  return addresses;
}

for (const { root } of languages) {
  test(`${root} is light, and asks nothing of the engine`, async ({ page }) => {
    const addresses = requests(page);
    await page.goto(root);
    await settled(page);
    const isChart = (address: string) => /echarts/.test(address);
    // To the end of the page, past every chart, at a reader's pace.
    await page.mouse.wheel(0, 20_000);
    await page.waitForLoadState("networkidle");
    expect(addresses.filter((address) => engine.test(address))).toEqual([]);
    expect(weigh(addresses.filter((address) => !isChart(address)))).toBeLessThan(300 * kilobyte);
    expect(weigh(addresses)).toBeLessThan(420 * kilobyte);
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });
    for (const path of [
      "",
      "disclosure/",
      "applications/",
      "litigation/",
      "year=2023/",
      "applications/year=2023/",
      "litigation/level=county/",
    ]) {
      test(`${root}${path} has its figures and charts`, async ({ page }) => {
        const addresses = requests(page);
        await page.goto(root + path);
        await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d/);
        await expect(page.getByRole("main").getByRole("status")).toHaveCount(0);
        const charts = page.locator(".still:visible svg");
        expect(await charts.count()).toBeGreaterThan(0);
        // Of the drawings of a chart only the one that is shown has a name to be read.
        const names = page.getByRole("main").locator(".still").and(page.getByRole("img"));
        for (const one of await names.all()) await expect(one).toHaveAccessibleName(/./);
        if (path === "") expect(weigh(addresses)).toBeLessThan(100 * kilobyte);
      });
    }

    test(`${root} leads to its states by plain links`, async ({ page }) => {
      await page.goto(`${root}applications/`);
      const links = page.locator(".state-links");
      await links.locator("summary").first().click();
      await links.getByRole("link", { name: "2023", exact: true }).click();
      await expect(page).toHaveURL(`${root}applications/year=2023/`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("2023");
      await links.locator("summary").last().click();
      await links.locator("details").last().getByRole("link").first().click();
      await expect(page).toHaveURL(`${root}applications/scope=area/`);
    });
  });
}

test("the site has no more files than hosts take", () => {
  const files = readdirSync("dist", { recursive: true, withFileTypes: true });
  expect(files.filter((entry) => entry.isFile()).length).toBeLessThanOrEqual(20_000);
  const bytes = files
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  expect(bytes).toBeLessThan(kilobyte ** 3);
});

test.describe("with every file of the engine blocked", () => {
  test.use({ expectedErrors: /Failed to load resource|dynamically imported module/ });

  test("shipped states work, and another says plainly what is missing", async ({ page }) => {
    let blocked = 0;
    await page.route(engine, async (route) => {
      blocked += 1;
      await route.abort();
    });
    for (const [asked, path] of [
      ["/en/?year=2023", "/en/year=2023/"],
      ["/en/applications/?region=32&theme=dark", "/en/applications/region=32/?theme=dark"],
      ["/agencies/level=city/", "/agencies/level=city/"],
      ["/agencies/?level=city&name=%E5%B1%80", "/agencies/?level=city&name=%E5%B1%80"],
    ] as const) {
      await page.goto(asked);
      await expect(page).toHaveURL(path);
      await settled(page);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(/\d/);
    }
    expect(blocked).toBe(0);
    await page.goto(`/en/${unforeseen}`);
    await expect(page.getByRole("main").getByRole("alert").first()).toContainText(/engine/);
    expect(blocked).toBeGreaterThan(0);
  });
});

test("an address with a state never shows the figures of another, and nothing jumps", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry && typeof entry.value === "number") shifts.push(entry.value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  // Held back, so that what stands before the program is seen.
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/answers\/index\.json/, async (route) => {
    await held;
    await route.continue();
  });
  // A state with a path of its own would be gone to: this one has one parameter more.
  await page.goto("/en/?year=2023&name=x");
  await expect(page.getByRole("main").getByRole("status")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
  release();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2023");
  await settled(page);
  const shifts: unknown = await page.evaluate(() => Reflect.get(window, "shifts"));
  const sum = (Array.isArray(shifts) ? shifts : [Number.NaN]).reduce((a, b) => a + Number(b), 0);
  expect(sum).toBeLessThan(0.02);
});
