/**
 * Which oEmbed response is about a page of the site. A page whose subject has a chart that sums it up is
 * shown elsewhere by that chart; of any other a response gives the title and no more.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { shellWords } from "../../language/index.ts";
import { pathOf, type SitePage } from "../paths.ts";
import { discoveryLink, oembedPath } from "./oembed.ts";
import { isDrawnAhead } from "./tasks.ts";

/** The chart that sums a page up, by the page's path without a state. */
const SUMS_UP: Readonly<Record<string, string>> = {
  "": "overview-outcomes",
  "disclosure/": "items-by-year",
  "applications/": "outcomes",
  "litigation/": "results",
};

type Found = Pick<SitePage, "language" | "path" | "state" | "whole">;

function chartOn({ path, state, whole }: Found): string | null {
  if (!isDrawnAhead(state)) return null;
  return SUMS_UP[whole ?? path] ?? null;
}

/** Where the response about a page stands, below the base. */
function responsePath(page: Found): string {
  const chart = chartOn(page);
  if (chart !== null) return oembedPath(page.language, { chart, state: page.state });
  return `oembed/pages/${pathOf(page).replace(/\/$/, "") || "index"}.json`;
}

/** The element that leads from a page to the response about it. */
export function pageDiscovery(site: string, page: Found): string {
  return discoveryLink(site + responsePath(page));
}

/** Writes the response about a page that no chart sums up; the others are written with their charts. */
export async function writePageResponse(
  folder: string,
  site: string,
  page: SitePage,
): Promise<void> {
  if (chartOn(page) !== null) return;
  const { language, name } = page;
  const response = {
    version: "1.0",
    type: "link",
    title: name.title,
    provider_name: shellWords[language].name,
    provider_url: site + pathOf({ language, path: "" }),
    cache_age: 86_400,
  };
  const file = join(folder, decodeURIComponent(responsePath(page)));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(response));
}
