import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { shellWords } from "../../language/index.ts";
import { pathOf, type SitePage } from "../paths.ts";
import { FAMILIES, pictureOf, shownOf } from "./picture.ts";

/** Where a page's picture stands below the base: one for each page and language, whatever the state. */
export function pictureAt({ language, picture }: Pick<SitePage, "language" | "picture">): string {
  return `sharing/${picture}-${language}.png`;
}

/**
 * Draws what a link to the site shows elsewhere, from the pages as they were written.
 *
 * @param pages those of all data, each written already
 * @param styles the style sheet that names the colours
 * @throws where a page was not written, or its heading can't be found
 */
export async function writePictures(
  folder: string,
  pages: readonly SitePage[],
  styles: string,
): Promise<void> {
  const packages = createRequire(import.meta.url);
  await initWasm(await readFile(packages.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const fonts = dirname(packages.resolve("@embedpdf/fonts-sc"));
  const fontBuffers = await Promise.all(
    ["Regular", "Medium"].map((weight) =>
      readFile(join(fonts, "..", "fonts", `NotoSansHans-${weight}.otf`)),
    ),
  );
  const colours = coloursOf(styles);
  await mkdir(join(folder, "sharing"), { recursive: true });
  for (const page of pages) {
    const html = await readFile(join(folder, pathOf(page), "index.html"), "utf8");
    const words = shellWords[page.language];
    const svg = pictureOf(
      shownOf(html),
      `${words.name} · ${words.subtitle}`,
      page.name.description,
      colours,
    );
    const drawn = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: FAMILIES.text },
    }).render();
    await writeFile(join(folder, pictureAt(page)), drawn.asPng());
    drawn.free();
  }
}

/** The colours of the style sheet by name, as they are on light paper. */
function coloursOf(styles: string): ReadonlyMap<string, string> {
  const found = styles.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]+),/g);
  return new Map([...found].map(([, name = "", light = ""]) => [name, light]));
}
