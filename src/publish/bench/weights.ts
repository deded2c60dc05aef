import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Measurement } from "./measurement.ts";

/** What is fetched only where a reader asks something nobody foresaw. */
const engine = /duckdb|\.wasm|decode\.worker|rowReader|\.parquet/;
const charts = /echarts/;

/** What the first page weighs at each stage, and what a host has to take. */
export async function weights(
  browser: Browser,
  origin: string,
  dist: string,
): Promise<readonly Measurement[]> {
  const open = async (
    options: BrowserContextOptions,
    read: (page: Page) => Promise<void>,
  ): Promise<readonly string[]> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await page.goto(`${origin}/`);
    await read(page);
    await page.waitForLoadState("networkidle");
    await context.close();
    return addresses;
  };
  const plain = await open({ javaScriptEnabled: false }, async () => {});
  const whole = await open({}, async (page) => {
    await page.locator("header input[role=combobox]").waitFor();
    // To the end of the page, past every chart, at a reader's pace.
    await page.mouse.wheel(0, 20_000);
    await page.waitForTimeout(1000);
  });
  const of = (addresses: readonly string[]) => weightOf(dist, addresses) / 1024;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const withoutCharts = whole.filter((address) => !charts.test(address));
  const unforeseen = whole.filter((address) => engine.test(address));
  const line = (what: string, value: number, unit: Measurement["unit"], most: number) => ({
    what,
    value,
    unit,
    limit: { most },
  });
  return [
    line("/, brotli, to figures and charts, without scripts", of(plain), "KB", 100),
    line("/, brotli, to links, filters and tables", of(withoutCharts), "KB", 300),
    line("/, brotli, with the chart program", of(whole), "KB", 420),
    line("engine bytes before a reader asks something new", weightOf(dist, unforeseen), "bytes", 0),
    line("files of the site", files.length, "files", 20_000),
    line("size of the site", files.reduce((sum, size) => sum + size, 0) / 2 ** 20, "MB", 1024),
    line("its largest file", Math.max(...files) / 2 ** 20, "MB", 25),
  ];
}

/** Bytes of the files at some addresses of a built site, each as brotli sends it. */
export function weightOf(dist: string, addresses: readonly string[]): number {
  return addresses.reduce((sum, address) => {
    const path = decodeURIComponent(new URL(address).pathname);
    const file = join(dist, path.endsWith("/") ? `${path}index.html` : path);
    return sum + brotliCompressSync(readFileSync(file)).length;
  }, 0);
}
