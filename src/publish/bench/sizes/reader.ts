import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";

/** A reader with an empty cache, whose bytes are counted. */
export interface CountedReader {
  readonly page: Page;
  /** Bytes that came over the line since this was last called: of the dataset, and all. */
  readonly taken: () => { readonly data: number; readonly all: number };
  readonly close: () => Promise<void>;
}

/** Opens a browser for one reader, with nothing kept from another. */
export async function countedReader(browser: Browser): Promise<CountedReader> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let [data, all] = [0, 0];
  context.on("requestfinished", async (request) => {
    // What a page asks as it is closed has no size any more.
    const sizes = await request.sizes().catch(() => null);
    if (sizes === null) return;
    all += sizes.responseBodySize;
    if (request.url().includes("/data/")) data += sizes.responseBodySize;
  });
  return {
    page,
    taken: () => {
      const taken = { data, all };
      [data, all] = [0, 0];
      return taken;
    },
    close: () => context.close(),
  };
}

/** Waits until a page of the program stands: nothing on it is loading, updating or busy. */
export async function stands(page: Page): Promise<void> {
  await page.locator("header input[role=combobox]").waitFor({ timeout: FARTHEST });
  await page.waitForFunction(
    () => {
      const main = document.querySelector("main");
      const waits = main?.querySelectorAll("[aria-busy=true], [role=status]") ?? [];
      return main?.querySelector("h1") !== null && ![...waits].some((one) => one.checkVisibility());
    },
    undefined,
    { timeout: FARTHEST },
  );
}

/** What takes longer than this is not waited for. */
export const FARTHEST = 300_000;

/** The most memory a page's process ever had, in MB; NaN where the system does not say. */
export async function peakMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = await Promise.all(
    processInfo.filter(({ type }) => type === "renderer").map(({ id }) => peakOf(id)),
  );
  return Math.max(...peaks.filter((peak) => !Number.isNaN(peak)));
}

async function peakOf(id: number): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
