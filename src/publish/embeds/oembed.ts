/**
 * oEmbed (oembed.com, section 2.3) as static files: what a page looks like in another's, found by a
 * link in its head. Such files need the site's absolute address.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { escaped } from "../../embed/escaped.ts";
import { snippetOf } from "../../embed/snippet.ts";
import { type Language, shellWords } from "../../language/index.ts";
import { headlineIn } from "./document.ts";
import type { ChartTask } from "./tasks.ts";

/** The width that a response's own height is for. */
const WIDTH = 600;

/** Where the response about a chart in a state stands, below the base; whatever its theme. */
export function oembedPath(language: Language, { chart, state }: ChartTask): string {
  const root = language === "zh" ? "" : `${language}/`;
  return `oembed/${root}${chart}${state && `/${state}`}.json`;
}

/** The element that leads from a page to the response at an address. */
export function discoveryLink(response: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escaped(response)}">`;
}

/** Writes the response about a chart in a state. */
export async function writeOembed(
  folder: string,
  site: string,
  language: Language,
  task: ChartTask,
  html: string,
): Promise<void> {
  const { chart, state } = task;
  const root = language === "zh" ? "" : `${language}/`;
  const title = textOf(headlineIn(html));
  const heights = estimated(html);
  const response = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: shellWords[language].name,
    provider_url: site + root,
    cache_age: 86_400,
    width: WIDTH,
    height: heights.find(({ width }) => width <= WIDTH && width > 280)?.height ?? 0,
    html: snippetOf({
      address: `${site}${root}embed/${chart}/${state && `${state}/`}`,
      title,
      heights,
      script: `${site}embed.js`,
      needsProgram: false,
    }),
  };
  const file = join(folder, decodeURIComponent(oembedPath(language, task)));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(response));
}

/** What stands above and beneath a drawing, in CSS pixels: three lines more where it is narrow. */
const AROUND = { narrow: 310, wide: 220 } as const;

/** How high a chart's page will be, told by its drawing: nothing measures it in a build. */
function estimated(html: string) {
  const drawing = (name: string): number =>
    Number(new RegExp(`drawing-${name}"[^>]* height="(\\d+)"`).exec(html)?.[1] ?? 0);
  return [
    { width: 280, height: drawing("narrow") + AROUND.narrow },
    { width: 560, height: drawing("wide") + AROUND.wide },
  ];
}

/** What HTML without elements says. */
function textOf(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
