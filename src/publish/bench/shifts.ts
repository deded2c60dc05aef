import type { Browser } from "@playwright/test";
import { FILTERED_PAGES } from "../../views/address.ts";
import type { Measurement } from "./measurement.ts";
import { slowReader } from "./reader.ts";

const paths = [...FILTERED_PAGES.map(({ path }) => path), "method/"];
/**
 * Each language, width and way to a state at least once; `?year=2023` is a state too: the build's
 * page of all is then replaced by the program.
 */
const views = [
  { root: "/", width: 375, state: "" },
  { root: "/", width: 375, state: "?year=2023" },
  { root: "/", width: 1440, state: "?year=2023" },
  { root: "/en/", width: 1440, state: "" },
] as const;
/** So many pages are open at once: more than there are cores would only slow one another. */
const atOnce = 2;

/** How far what a reader looks at jumps, from the first paint to the foot of the page. */
export async function layoutShifts(
  browser: Browser,
  origin: string,
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const { root, width, state } of views) {
    const left = [...paths];
    const sums: { readonly path: string; readonly sum: number }[] = [];
    const one = async (): Promise<void> => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        sums.push({ path, sum: await shiftOf(browser, `${origin}${root}${path}${state}`, width) });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    const worst = sums.reduce((most, each) => (each.sum > most.sum ? each : most));
    measured.push({
      what: `layout shift, ${root}…${state}, ${width} wide: most, on ${root}${worst.path}`,
      value: worst.sum,
      unit: "shift",
      limit: { most: 0.02 },
    });
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
