import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserFlags, ensureBrowser } from "../../commands/browser.mjs";
import { siteHandler } from "../serve/handler.ts";
import { listen } from "../serve/listen.ts";
import { filterClicks } from "./clicks.ts";
import { firstFigures } from "./firstFigures.ts";
import type { Measurement } from "./measurement.ts";
import { layoutShifts } from "./shifts.ts";
import { weights } from "./weights.ts";

/**
 * What the built site costs a reader: bytes, waiting, jumping.
 *
 * @param dist the built site, at the root of its host
 * @param say is told when a part is done: all of them take some minutes
 * @throws where it is not there, or no browser is
 */
export async function pageMeasurements(
  dist: string,
  say: (line: string) => void,
): Promise<readonly Measurement[]> {
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error(`There is no built site in ${dist}. Build one: npm run build`);
  }
  const executablePath = await ensureBrowser(process.cwd(), process.env);
  if (executablePath === null) throw new Error("There is no browser to measure pages in.");
  const browser = await chromium.launch({ executablePath, args: browserFlags() });
  const server = await listen(siteHandler(dist, "/"), 0, ["127.0.0.1"]);
  const origin = `http://127.0.0.1:${server.port}`;
  try {
    const parts = [
      { part: "weights", measure: () => weights(browser, origin, dist) },
      { part: "first figures", measure: () => firstFigures(browser, dist) },
      { part: "filters", measure: () => filterClicks(browser, origin) },
      { part: "layout shifts", measure: () => layoutShifts(browser, origin) },
    ];
    const measured: Measurement[] = [];
    for (const { part, measure } of parts) {
      const start = performance.now();
      measured.push(...(await measure().catch((error: unknown) => [unmeasured(part, error)])));
      say(`${part}: measured in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
    return measured;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A part that could not be measured holds no limit, and leaves the others their figures. */
function unmeasured(part: string, error: unknown): Measurement {
  const why = error instanceof Error ? error.message : String(error);
  const [line = ""] = why.split("\n");
  return {
    what: `${part}: not measured: ${line}`,
    value: Number.NaN,
    unit: "ms",
    limit: { most: 0 },
  };
}
