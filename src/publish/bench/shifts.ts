import type { Browser } from "@playwright/test";
import { FILTERED_PAGES } from "../../views/address.ts";
import type { Measurement } from "./measurement.ts";
import { slowReader } from "./reader.ts";

const paths = [...FILTERED_PAGES.map(({ path }) => path), "method/"];
/** States too: the build's page of all is then replaced by the program. */
const states = ["", "?year=2023"] as const;
const widths = [375, 1440] as const;

/** How far what a reader looks at jumps, from the first paint to the foot of the page. */
export async function layoutShifts(
  browser: Browser,
  origin: string,
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const root of ["/", "/en/"]) {
    for (const width of widths) {
      for (const state of states) {
        const sums = await Promise.all(
          paths.map(async (path) => ({
            path,
            sum: await shiftOf(browser, `${origin}${root}${path}${state}`, width),
          })),
        );
        const worst = sums.reduce((most, one) => (one.sum > most.sum ? one : most));
        measured.push({
          what: `layout shift, ${root}…${state}, ${width} wide: most, on ${root}${worst.path}`,
          value: worst.sum,
          unit: "shift",
          limit: { most: 0.02 },
        });
      }
    }
  }
  return measured;
}

async function shiftOf(browser: Browser, address: string, width: number): Promise<number> {
  const { page, close } = await slowReader(browser, "slow", { viewport: { width, height: 900 } });
  try {
    await page.addInitScript(() => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const isOwn = "hadRecentInput" in entry && entry.hadRecentInput === true;
          if (!isOwn && "value" in entry && typeof entry.value === "number") sum += entry.value;
        }
        Object.assign(window, { shifted: sum });
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(address, { timeout: 120_000 });
    await page.locator("header input[role=combobox]").waitFor({ timeout: 120_000 });
    await page.waitForLoadState("networkidle", { timeout: 120_000 });
    // To the foot, past every chart, at a reader's pace.
    for (let step = 0; step < 12; step += 1) {
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(150);
    }
    await page.waitForLoadState("networkidle", { timeout: 120_000 });
    await page.waitForTimeout(500);
    return Number((await page.evaluate(() => Reflect.get(window, "shifted"))) ?? 0);
  } finally {
    await close();
  }
}
