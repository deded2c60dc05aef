import type { Browser } from "@playwright/test";
import { type Choice, choose } from "./choice.ts";
import { type Measurement, percentile } from "./measurement.ts";
import { slowReader } from "./reader.ts";

/** The pages whose filters have shipped answers. */
const pages = ["", "disclosure/", "applications/", "litigation/", "agencies/", "audit/"] as const;
/** The filters of one of which, alone, the build ships every state. */
const filters = ["年度起", "地区", "层级", "领域"] as const;
/** So many values of each filter are chosen on each page. */
const values = 3;

/** How long a reader on a slow processor waits for a filter whose answers were shipped. */
export async function filterClicks(
  browser: Browser,
  origin: string,
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  const all: Choice[] = [];
  for (const path of pages) {
    const clicks = await clicksOn(browser, `${origin}/${path}`);
    all.push(...clicks);
    measured.push({
      what: `/${path}: ${clicks.length} filters clicked, to figures painted, 95th percentile`,
      value: percentile(
        clicks.map(({ figures }) => figures),
        0.95,
      ),
      unit: "ms",
      limit: { most: 100 },
    });
  }
  const of = (part: keyof Choice, share: number) =>
    percentile(
      all.map((click) => click[part]),
      share,
    );
  return [
    ...measured,
    {
      what: `all ${all.length} clicks, to figures painted, 95th percentile`,
      value: of("figures", 0.95),
      unit: "ms",
      limit: { most: 100 },
    },
    { what: "the same, median", value: of("figures", 0.5), unit: "ms", limit: null },
    {
      what: "all clicks, to charts in sight redrawn, 95th percentile",
      value: of("charts", 0.95),
      unit: "ms",
      limit: null,
    },
  ];
}

async function clicksOn(browser: Browser, address: string): Promise<readonly Choice[]> {
  const { page, close } = await slowReader(browser, "fast", {
    viewport: { width: 1440, height: 900 },
  });
  try {
    await page.goto(address);
    await page.locator("header input[role=combobox]").waitFor();
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1000);
    const clicks: Choice[] = [];
    for (const label of filters) {
      const select = page.locator("section.filters").getByLabel(label, { exact: true });
      const offered = await select
        .locator("option")
        .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
      const chosen = offered.filter((value) => value !== "").slice(0, values);
      // Each chosen after another, and in the end none.
      for (const value of [...chosen, ""]) clicks.push(await choose(page, select, value));
    }
    return clicks;
  } finally {
    await close();
  }
}
