import { LANGUAGES, type Language, type PageName, pageWords } from "../language/index.ts";
import { CITIES } from "../places/cities.ts";
import { type AgencyEntry, type Filters, NO_FILTERS } from "../queries/index.ts";
import {
  address,
  FILTERED_PAGES,
  type Page,
  PLAIN_PAGES,
  type PlainPage,
} from "../views/address.ts";
import { hasPageOf, type Published } from "../views/published.ts";
import { DEFAULT_STATE, parseSearch, readState } from "../views/search.ts";
import { pageName } from "../views/title.ts";

/** One page of the site, a file of its own. */
export interface SitePage {
  readonly language: Language;
  /** Below the base and the language: "" or `disclosure/year=2023/`; the other language has the same. */
  readonly path: string;
  /** The state the path says; empty for all data. */
  readonly state: string;
  /** The path of the same page without a state; null where it has none. */
  readonly whole: string | null;
  readonly name: PageName;
  /** Whether it is one of the pages that are about the dataset as a whole. */
  readonly holdsData: boolean;
  /** The page whose picture a link to this one shows. */
  readonly picture: PlainPage;
}

/**
 * The agencies that get a page of their own: so many, those with most reports first. The rest are
 * shown by the program at `/agencies/?agency=ID`.
 */
export function agenciesWithPage(
  agencies: readonly AgencyEntry[],
  most: number,
): readonly AgencyEntry[] {
  return agencies.toSorted((a, b) => b.reports - a.reports).slice(0, most);
}

/** The filters of a state as addresses write it: `year=2023`. */
export function filtersOf(state: string): Filters {
  return readState(parseSearch(state)).state.filters;
}

/** Every page the build writes, in both languages: those of all data, of each state, of each agency. */
export function sitePages(
  agencies: readonly AgencyEntry[],
  published: Published,
): readonly SitePage[] {
  const at = (page: Page, filters: Filters): string =>
    address(
      // Of the pages that were meant to be written, the agencies' are all there.
      { basePath: "", language: "zh", hasPage: hasPageOf({ ...published, hasAllAgencies: true }) },
      page,
      { ...DEFAULT_STATE, filters },
    );
  return LANGUAGES.flatMap((language) => {
    const plain = (
      { page }: (typeof PLAIN_PAGES)[number],
      whole: string | null,
      state: string,
      filters = filtersOf(state),
    ): SitePage => ({
      language,
      path: at({ page }, filters),
      state,
      whole,
      // No likely state is of a county: the names of all other regions are at hand.
      name: pageName(page, filters, language, CITIES),
      picture: page,
      holdsData: state === "" && (page === "overview" || page === "method"),
    });
    return [
      ...PLAIN_PAGES.map((one) => {
        const isFiltered = FILTERED_PAGES.includes(one);
        return plain(one, isFiltered ? one.path : null, "");
      }),
      ...published.states.flatMap((state) =>
        FILTERED_PAGES.map((one) => plain(one, one.path, state)),
      ),
      ...agencies.map((entry) => ({
        language,
        path: at({ page: "agency", id: entry.agencyId }, NO_FILTERS),
        state: "",
        whole: null,
        name: pageWords[language].agency(entry.agency, yearsOf(entry)),
        holdsData: false,
        picture: "agencies" as const,
      })),
    ];
  });
}

/** As many agencies' pages as are worth handing to a thread at once. */
const together = 20;

/** The pages in groups that ask the same questions: each state's, and of the rest what is nearest. */
export function groupsOf(pages: readonly SitePage[]): readonly (readonly SitePage[])[] {
  const groups = new Map<string, SitePage[]>();
  const places = new Map<string, number>();
  for (const page of pages) {
    const place = places.get(page.path) ?? places.size;
    places.set(page.path, place);
    const name = page.state === "" ? Math.floor(place / together) : page.state;
    const group = groups.get(String(name)) ?? [];
    groups.set(String(name), group);
    group.push(page);
  }
  // The largest first: a thread that ends with one leaves the others waiting.
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** The page's path below the base, its language included. */
export function pathOf({ language, path }: Pick<SitePage, "language" | "path">): string {
  return language === "zh" ? path : `${language}/${path}`;
}

function yearsOf({ years }: AgencyEntry): string {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return "";
  return first === last ? String(first) : `${first}-${last}`;
}
