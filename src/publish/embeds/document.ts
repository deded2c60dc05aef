import { escaped } from "../../embed/escaped.ts";
import { embedWords, LANGUAGE_TAGS, type Language } from "../../language/index.ts";
import type { Theme } from "../../views/search.ts";
import { pagePolicy } from "../policy.ts";

/** A chart's page as it is written: no template of the bundler's, since no program is in it. */
export interface EmbedDocument {
  readonly language: Language;
  readonly theme: Theme | null;
  /** The chart as the program rendered it, with its headline and all. */
  readonly html: string;
  readonly style: string;
  /** The classic script's address, and what it is told in its tag. */
  readonly script: { readonly source: string; readonly told: Readonly<Record<string, string>> };
  /** Of the page that shows the chart among the others. */
  readonly full: string;
  /** Further elements of the head. */
  readonly links: readonly string[];
}

/** The HTML of a chart's page. */
export function embedDocument(page: EmbedDocument): string {
  const { language, theme, html, style, script, full, links } = page;
  const words = embedWords[language];
  const told = Object.entries(script.told)
    .map(([name, value]) => ` data-${name}="${escaped(value)}"`)
    .join("");
  const attributes = theme === null ? "" : ` data-theme="${theme}"`;
  return [
    `<!doctype html><html lang="${LANGUAGE_TAGS[language]}"${attributes}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escaped(pagePolicy)}">`,
    // As the frame has it, wherever the theme is the host's: a browser paints a frame of another
    // scheme than its page's opaque.
    `<meta name="color-scheme" content="${theme ?? "light dark"}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...links,
    `<title>${headlineIn(html)}</title>`,
    `<link rel="stylesheet" href="${escaped(style)}">`,
    `<script src="${escaped(script.source)}"${told}></script></head><body>`,
    `<div id="app">${html}</div>`,
    `<div class="asked asked-coming"><p role="status">${words.asked}</p></div>`,
    `<div class="asked asked-blocked"><p>${words.askedBlocked} `,
    `<a class="frame-full" href="${escaped(full)}" target="_blank" rel="noopener">${words.full}</a></p>`,
    `<p class="frame-address" hidden>${words.blocked} <code></code></p></div></body></html>`,
  ].join("");
}

/**
 * The chart's headline, as HTML.
 *
 * @throws where the page has none: every frame names what it shows
 */
export function headlineIn(html: string): string {
  const headline = /<h1 class="frame-title">([\s\S]*?)<\/h1>/.exec(html)?.[1];
  if (headline === undefined) throw new Error("A chart's page has no headline.");
  return headline.replaceAll(/<[^>]*>/g, "");
}
