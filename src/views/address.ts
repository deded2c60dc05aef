import type { Language } from "../language/index.ts";
import { isOwnId } from "../queries/index.ts";
import {
  DEFAULT_STATE,
  formatSearch,
  parseSearch,
  type Search,
  type State,
  writeState,
} from "./search.ts";

/** A page of the site, without its state. */
export type Page = { readonly page: PlainPage } | { readonly page: "agency"; readonly id: string };

/** What an address depends on beside the page: where the site stands and which paths it has. */
export interface Ground {
  /** `/`, or `/some/path/` where the site is not at the root of its host. */
  readonly basePath: string;
  readonly language: Language;
  /** Whether the build made a page at this path (without base and language), e.g. `agencies/32-x/`. */
  readonly hasPage: (path: string) => boolean;
}

/** The pages that are the only ones of their kind, in the order of the header, each below base and language. */
export const PLAIN_PAGES = [
  { page: "overview", path: "" },
  { page: "disclosure", path: "disclosure/" },
  { page: "applications", path: "applications/" },
  { page: "litigation", path: "litigation/" },
  { page: "compare", path: "compare/" },
  { page: "agencies", path: "agencies/" },
  { page: "audit", path: "audit/" },
  { page: "leads", path: "leads/" },
  { page: "explore", path: "explore/" },
  { page: "desk", path: "desk/" },
  { page: "method", path: "method/" },
] as const;

export type PlainPage = (typeof PLAIN_PAGES)[number]["page"];

/** Those whose figures follow the filters: each has a path of its own for each likely state. */
export const FILTERED_PAGES = PLAIN_PAGES.filter(
  // Explore asks the engine for everything but its first rows: paths of its own would save nothing.
  // Leads are read as a whole; narrowed, they are a page of few.
  ({ page }) => !["method", "explore", "leads", "desk"].includes(page),
);

const AGENCIES = "agencies/";
const DESK = "desk/";

/** Where a page stands in the program's own terms: its path without a state, and what its state says. */
export interface Place {
  /** Below base and language: empty, or with a slash at its end. */
  readonly path: string;
  readonly search: Search;
}

/**
 * The nearest page to the one meant that exists: an agency without a page of its own is a state of
 * the list (`/agencies/?agency=ID`).
 */
export function placeOf({ hasPage }: Ground, page: Page, state: State = DEFAULT_STATE): Place {
  if (page.page !== "agency") {
    const { path = "" } = PLAIN_PAGES.find((one) => one.page === page.page) ?? {};
    return { path, search: writeState(state) };
  }
  // A reader's own report may stand where an agency does; only the desk has more on it.
  if (isOwnId(page.id)) return { path: DESK, search: writeState({ ...state, own: [page.id] }) };
  const own = `${AGENCIES}${encodeURIComponent(page.id)}/`;
  const agencies = hasPage(own) ? [] : [page.id];
  const search = writeState({ ...state, filters: { ...state.filters, agencies } });
  return { path: hasPage(own) ? own : AGENCIES, search };
}

/** A state as a path says it, in the manner of a partition: `year=2023/theme=dark/`. */
export function statePath(search: Search): string {
  return Object.entries(search)
    .flatMap(([name, values]) => values.map((value) => `${name}=${encodeURIComponent(value)}/`))
    .join("");
}

/**
 * A place as it is written below base and language: with its state in the path where the build made
 * that page, else where it made one of the state but for its theme, else as search parameters.
 */
export function writePlace({ hasPage }: Pick<Ground, "hasPage">, { path, search }: Place): string {
  const { theme = [], ...others } = search;
  const forms = [
    { inPath: search, after: {} },
    { inPath: others, after: theme.length > 0 ? { theme } : {} },
  ];
  for (const { inPath, after } of forms) {
    const own = path + statePath(inPath);
    if (own !== path && hasPage(own)) return own + formatSearch(after);
  }
  return path + formatSearch(search);
}

/**
 * The inverse of `writePlace`: whatever of the path says a state becomes parameters, before those
 * written as such. A path with names after its state is none of ours, and stays as it is.
 *
 * @param path below base and language
 * @param text the address's search parameters
 */
export function readPlace(path: string, text: string): Place {
  const segments = path.split("/").filter((segment) => segment !== "");
  const first = segments.findIndex((segment) => segment.includes("="));
  const said = first === -1 ? [] : segments.slice(first);
  if (said.length === 0 || !said.every((segment) => segment.includes("="))) {
    return { path, search: parseSearch(text) };
  }
  const parameters = [...said.map(plussed), text.replace(/^\?/, "")].filter((part) => part !== "");
  return {
    path: segments
      .slice(0, first)
      .map((segment) => `${segment}/`)
      .join(""),
    search: parseSearch(parameters.join("&")),
  };
}

/** In a path a plus is a plus; among parameters it would be a space. */
function plussed(segment: string): string {
  return segment.replaceAll("+", "%2B").replaceAll("&", "%26");
}

/**
 * Makes every address of the site: the path form where such a page exists, else search parameters
 * on the nearest page that does.
 */
export function address(ground: Ground, page: Page, state: State = DEFAULT_STATE): string {
  const root = ground.basePath + (ground.language === "en" ? "en/" : "");
  return root + writePlace(ground, placeOf(ground, page, state));
}

/** An address outside the site that may become a link: http and https only, everything else stays text. */
export function outsideAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text).href;
  } catch {
    // Not an address at all: shown as the text it is.
    return null;
  }
}
