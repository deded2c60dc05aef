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
 * @throws where it is not there, or no browser is
 */
export async function pageMeasurements(dist: string): Promise<readonly Measurement[]> {
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error(`There is no built site in ${dist}. Build one: npm run build`);
  }
  const executablePath = await ensureBrowser(process.cwd(), process.env);
  if (executablePath === null) throw new Error("There is no browser to measure pages in.");
  const browser = await chromium.launch({ executablePath, args: browserFlags() });
  const server = await listen(siteHandler(dist, "/"), 0, ["127.0.0.1"]);
  const origin = `http://127.0.0.1:${server.port}`;
  try {
    return [
      ...(await weights(browser, origin, dist)),
      ...(await firstFigures(browser, dist)),
      ...(await filterClicks(browser, origin)),
      ...(await layoutShifts(browser, origin)),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
