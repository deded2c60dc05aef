import { escaped } from "../embed/escaped.ts";
import { LANGUAGE_TAGS, LANGUAGES, type Language, shellWords } from "../language/index.ts";
import type { Published } from "../views/published.ts";
import { type Described, datasetOf } from "./described.ts";
import { pageDiscovery } from "./embeds/discovery.ts";
import { dataBlock } from "./html.ts";
import { pathOf, type SitePage } from "./paths.ts";
import { pagePolicy } from "./policy.ts";
import type { Settings } from "./settings.ts";
import { PICTURE } from "./sharing/picture.ts";
import { pictureAt } from "./sharing/pictures.ts";

/** What every page of a build has in common. */
export interface Place extends Pick<Settings, "base" | "site"> {
  /** The program's links, and the script before it, lead to these pages and no others. */
  readonly published: Published;
  /** The address of the script that runs before a page is drawn. */
  readonly early: string;
  readonly described: Described;
  /** The years reported on; null where there is no report. */
  readonly years: { readonly from: number; readonly to: number } | null;
}

/**
 * What stands in a page's head before the bundle's own: the policy, before whatever it governs; what
 * was published, before the scripts that read it; what the page is called; and, where the site's
 * address is known, links to itself, to its other language, and what a link to it shows elsewhere.
 */
export function headOf(page: SitePage, place: Place): string {
  const { title, description } = page.name;
  return [
    `<meta http-equiv="Content-Security-Policy" content="${escaped(pagePolicy)}">`,
    // Early, since who looks for it does not read far.
    ...(place.site === null ? [] : [pageDiscovery(place.site, page)]),
    // By this id react-aria knows that its one rule is there already: it is in our stylesheet,
    // since the policy lets no program write styles into the page.
    '<meta id="react-aria-pressable-style">',
    publishedBlock(page, place),
    `<script src="${escaped(place.early)}"></script>`,
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    ...(place.site === null ? [] : linksOf(page, place.site)),
    ...(page.holdsData ? [dataset(page.language, place)] : []),
  ].join("");
}

/** What was published, for the two scripts that follow; and where this page stands without a state. */
function publishedBlock({ language, whole }: SitePage, { base, published }: Place): string {
  const page = whole === null ? null : base + pathOf({ language, path: whole });
  return dataBlock("application/json", "published", { page, ...published });
}

function dataset(language: Language, { base, site, described, years }: Place): string {
  const content = datasetOf(described, language, site ?? base, years);
  return dataBlock("application/ld+json", null, content);
}

const LOCALES = { zh: "zh_CN", en: "en_US" } as const;

function linksOf(page: SitePage, site: string): readonly string[] {
  const at = (language: Language): string => escaped(site + pathOf({ ...page, language }));
  const property = (name: string, content: string): string =>
    `<meta property="og:${name}" content="${escaped(content)}">`;
  return [
    `<link rel="canonical" href="${at(page.language)}">`,
    ...LANGUAGES.map(
      (language) =>
        `<link rel="alternate" hreflang="${LANGUAGE_TAGS[language]}" href="${at(language)}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${at("zh")}">`,
    property("type", "website"),
    property("site_name", shellWords[page.language].name),
    property("locale", LOCALES[page.language]),
    property("title", page.name.title),
    property("description", page.name.description),
    property("url", site + pathOf(page)),
    property("image", site + pictureAt(page)),
    property("image:width", String(PICTURE.width)),
    property("image:height", String(PICTURE.height)),
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}
