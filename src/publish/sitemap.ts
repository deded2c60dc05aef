import { escaped } from "../embed/escaped.ts";
import { LANGUAGE_TAGS, LANGUAGES } from "../language/index.ts";
import { pathOf, type SitePage } from "./paths.ts";

/**
 * Every page for search engines (sitemaps.org), each with its other language. One file holds 50,000
 * addresses, which is more than a build makes pages.
 *
 * @param site the address of the site's first page
 */
export function sitemapOf(pages: readonly SitePage[], site: string): string {
  const entries = pages.map((page) => {
    const at = (language: SitePage["language"]) => escaped(site + pathOf({ ...page, language }));
    const others = LANGUAGES.map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${LANGUAGE_TAGS[language]}" href="${at(language)}"/>`,
    );
    return `<url><loc>${at(page.language)}</loc>${others.join("")}</url>\n`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${entries.join("")}</urlset>\n`
  );
}

/** What search engines may visit: all of it. They ask for it at the root of a host only. */
export function robotsOf(site: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n`;
}
