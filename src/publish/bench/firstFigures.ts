import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { build } from "vite";
import { compressTexts } from "../compress.ts";
import { gzippedModules } from "../engineModule.ts";
import { siteHandler } from "../serve/handler.ts";
import { listen } from "../serve/listen.ts";
import { type Measurement, percentile } from "./measurement.ts";
import { slowReader } from "./reader.ts";

/** A page is opened so often; of each kind the middle one counts. */
const rounds = 3;
const farthest = 180_000;

/**
 * How long a reader on a poor phone waits for the first figures of `/`, drawn chart included, and
 * how long where the same chart is drawn by an engine that the page starts.
 *
 * @param dist the built site
 */
export async function firstFigures(
  browser: Browser,
  dist: string,
): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "sundial-minimal-"));
  try {
    await writeMinimal(folder, dist);
    const ours: number[] = [];
    const theirs: number[] = [];
    // In turn, so that a machine whose speed drifts is the same for both.
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await waited(browser, dist, "main h1", ".still svg"));
      theirs.push(await waited(browser, folder, "#chart", "#chart svg"));
    }
    const [own, other] = [percentile(ours, 0.5), percentile(theirs, 0.5)];
    return [
      {
        what: "/: first figures and chart, Slow 4G, 4x slower processor",
        value: own,
        unit: "ms",
        limit: null,
      },
      {
        what: "a minimal page that starts DuckDB for that chart",
        value: other,
        unit: "ms",
        limit: null,
      },
      {
        what: "first figures sooner than that page",
        value: other / own,
        unit: "times",
        limit: { least: 30 },
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Builds the page that / is compared with, as the site is built, over the same data. */
async function writeMinimal(folder: string, dist: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, "minimal"),
    build: { outDir: folder, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
    worker: { format: "es" },
    plugins: [gzippedModules()],
    logLevel: "error",
  });
  await compressTexts(join(folder, "assets"), () => true);
  await cp(join(dist, "data"), join(folder, "data"), { recursive: true });
}

/** Milliseconds from asking for the first page of a folder until a text and a drawing are painted. */
async function waited(
  browser: Browser,
  folder: string,
  text: string,
  drawing: string,
): Promise<number> {
  const server = await listen(siteHandler(folder, "/"), 0, ["127.0.0.1"]);
  const { page, close } = await slowReader(browser, "slow", {
    viewport: { width: 375, height: 800 },
  });
  try {
    // No function in what runs in the page has a name: the loader of this file would wrap it.
    await page.addInitScript(
      async ([wanted, drawn]) => {
        for (let isThere = false; !isThere; ) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          isThere =
            document.querySelector(wanted) !== null &&
            [...document.querySelectorAll(drawn)].some(
              (one) => one.querySelector("path, rect") && one.getBoundingClientRect().height > 0,
            );
        }
        // A task of its own after the frame's: what the frame holds is painted by then.
        await new Promise((resolve) => requestAnimationFrame(resolve));
        setTimeout(() => performance.mark("figures"));
      },
      [text, drawing] as const,
    );
    await page.goto(`http://127.0.0.1:${server.port}/`, { waitUntil: "commit" });
    const mark = await page.waitForFunction(
      () => performance.getEntriesByName("figures")[0]?.startTime,
      undefined,
      { timeout: farthest, polling: 250 },
    );
    return Number(await mark.jsonValue());
  } finally {
    await close();
    await server.close();
  }
}
