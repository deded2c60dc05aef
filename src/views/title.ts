import { type Language, type PageName, pageWords } from "../language/index.ts";
import { type Filters, NO_FILTERS } from "../queries/index.ts";
import type { PlainPage } from "./address.ts";
import { describeFilters } from "./filters/describe.ts";
import { type Gazetteer, useGazetteer } from "./place.ts";
import { useSite } from "./site.ts";
import { useTitle } from "./where.ts";

/** What a page is called and about, its state named first where it has one. */
export function pageName(
  page: PlainPage,
  filters: Filters,
  language: Language,
  gazetteer: Gazetteer,
): PageName {
  const words = pageWords[language];
  if (JSON.stringify(filters) === JSON.stringify(NO_FILTERS)) return words[page];
  return words.inState(words[page], describeFilters(filters, language, gazetteer));
}

/** Names the page and its state in the browser's title bar, tabs and history. */
export function usePageTitle(page: PlainPage, filters: Filters = NO_FILTERS): void {
  const gazetteer = useGazetteer((filters.region?.length ?? 0) > 4);
  useTitle(pageName(page, filters, useSite().language, gazetteer).title);
}
