import type { Page } from "@playwright/test";
import { pagePolicy } from "../src/publish/policy.ts";
import { FILTERED_PAGES } from "../src/views/address.ts";
import { rowOf } from "./dataset.ts";
import { expect, test } from "./reader.ts";
import { languages, read, settled } from "./site.ts";

/** Every page as the build wrote it, one of an agency and one of a state among them. */
async function pages(): Promise<readonly string[]> {
  const { agency_id } = await rowOf(
    "SELECT agency_id FROM reports WHERE extent = 'full' ORDER BY agency_id LIMIT 1",
  );
  return [
    ...FILTERED_PAGES.map(({ path }) => path),
    "leads/",
    "method/",
    "applications/year=2023/",
    `agencies/${String(agency_id)}/`,
  ];
}

/** Notes what jumps, what says it is busy, and every colour the page's ground has had in a frame. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shift: 0, busy: [] as string[], grounds: [] as string[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry && typeof entry.value === "number") seen.shift += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (target instanceof Element && target.ariaBusy === "true") {
          seen.busy.push(`${target.localName}.${target.className}`);
        }
      }
    }).observe(document, { subtree: true, attributeFilter: ["aria-busy"] });
    const look = (): void => {
      // Before its style sheet nothing of a page is painted.
      if (document.body && document.styleSheets.length > 0) {
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        if (seen.grounds.at(-1) !== ground) seen.grounds.push(ground);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

interface Seen {
  readonly shift: number;
  readonly busy: unknown;
  readonly grounds: unknown;
}

async function seen(page: Page): Promise<Seen> {
  const found: unknown = await page.evaluate(() => Reflect.get(window, "seen"));
  if (typeof found !== "object" || found === null) throw new Error("Nothing was watched.");
  return {
    shift: "shift" in found ? Number(found.shift) : Number.NaN,
    busy: "busy" in found ? found.busy : null,
    grounds: "grounds" in found ? found.grounds : null,
  };
}

for (const { language, root, tag } of languages) {
  test(`every page opens; the program takes it over as it stands and fetches nothing of it again, ${language}`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const plain = await context.newPage();
    await watch(page);
    const fetched: string[] = [];
    page.on("request", (request) => {
      if (/\/answers\/|\/data\//.test(request.url())) fetched.push(request.url());
    });
    for (const path of await pages()) {
      await plain.goto(root + path);
      const response = await page.goto(root + path);
      expect(response?.status()).toBe(200);
      expect(response?.headers()["content-security-policy"]).toContain(pagePolicy);
      await settled(page);
      expect(await page.locator("html").getAttribute("lang")).toBe(tag);
      expect(await page.title()).not.toBe("");
      // The headline and the filters' words: the boxes to type in come with the program. Rows that only
      // the page without a program shows go with it, unseen.
      for (const part of ["main h1", "main h2", "main .figures:not(.row-beyond *)"]) {
        const built = await plain.locator(part).allTextContents();
        expect(await page.locator(part).allTextContents(), `${path}: ${part}`).toEqual(built);
      }
      expect(fetched, path).toEqual([]);
      const { shift, busy } = await seen(page);
      expect(shift, `${path}: what jumped`).toBeLessThan(0.02);
      expect(busy, `${path}: what was dimmed, though nothing was asked`).toEqual([]);
    }
    await context.close();
  });

  test(`a theme in the address stands from the first frame, ${language}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await watch(page);
    await read(page, `${root}?theme=dark`);
    expect((await seen(page)).grounds).toEqual(["rgb(20, 23, 26)"]);
    await page.emulateMedia({ colorScheme: "dark" });
    await read(page, `${root}applications/?theme=light`);
    expect((await seen(page)).grounds).toEqual(["rgb(251, 250, 247)"]);
  });

  test(`filters, links and tables answer before the chart program is there, ${language}`, async ({
    page,
  }) => {
    let held = 0;
    // Never answered: a line so slow that it might as well not be.
    await page.route(/echarts/, () => {
      held += 1;
    });
    const { reports } = await rowOf(
      "SELECT count(*) AS reports FROM reports WHERE field = 'human_resources'",
    );
    await read(page, root);
    await expect.poll(() => held).toBeGreaterThan(0);
    const field = page.locator("section.filters").getByLabel(/^(领域|Field)$/);
    await field.selectOption("human_resources");
    await expect(page).toHaveURL(/field=human_resources/);
    await settled(page);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(String(reports));
    // The build's drawings were of another state: gone with it.
    await expect(page.locator("main .still svg")).toHaveCount(0);
    await page.getByRole("navigation").getByRole("link").nth(2).click();
    await settled(page);
    const asTable = page.getByRole("button", { name: /^(表|Table)$/ });
    const figure = page.locator("main figure").filter({ has: asTable }).first();
    await figure.getByRole("button", { name: /^(表|Table)$/ }).click();
    await expect(figure.getByRole("table")).toBeVisible();
  });
}
