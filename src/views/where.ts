import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { LANGUAGE_TAGS } from "../language/index.ts";
import type { Filters } from "../queries/index.ts";
import { type Page, placeOf } from "./address.ts";
import { useHydrated } from "./hydrated.ts";
import { type Ignored, parseSearch, readState, type State } from "./search.ts";
import { useSite } from "./site.ts";

/** The state the present address names, and what of it was not understood. */
export function useAddressState(): { state: State; ignored: readonly Ignored[] } {
  const search = useLocation({ select: (location) => location.searchStr });
  const isThemeKnown = useSyncExternalStore(never, always, isThemeOfPage);
  return useMemo(() => {
    const { state, ignored } = readState(parseSearch(search));
    return { state: isThemeKnown ? state : { ...state, theme: null }, ignored };
  }, [search, isThemeKnown]);
}

const never = () => () => {};
const always = () => true;

/**
 * Whether the build's page says which theme it is in: one asked for by a parameter it does not know,
 * and the program takes the page over as it is before its links carry the theme on.
 */
function isThemeOfPage(): boolean {
  return typeof location === "undefined" || !new URLSearchParams(location.search).has("theme");
}

/** Gives the page its language and its theme. What was set before the program ran stands until it knows better. */
export function useDocument(): void {
  const { language } = useSite();
  const { theme } = useAddressState().state;
  const isHydrated = useHydrated();
  useEffect(() => {
    if (!isHydrated) return;
    const root = document.documentElement;
    root.lang = LANGUAGE_TAGS[language];
    if (theme) root.dataset["theme"] = theme;
    else delete root.dataset["theme"];
  }, [language, theme, isHydrated]);
}

/** Names the page in the browser's title bar, tabs and history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Goes to an address of the site without leaving the page. */
export function useGo(): (
  page: Page,
  state: State,
  how?: { readonly keepScroll?: boolean; readonly replace?: boolean },
) => void {
  const router = useRouter();
  const site = useSite();
  return (page, state, { keepScroll = false, replace = false } = {}) => {
    // A navigation that another one overtakes is not a failure; one that fails is shown by the router.
    const { path, search } = placeOf(site, page, state);
    void router.navigate({ to: `/${path}`, search, resetScroll: !keepScroll, replace });
  };
}

export interface FilterState {
  readonly filters: Filters;
  readonly state: State;
  readonly change: (change: Partial<Filters>) => void;
}

/** The filters in the address of a page, and the way to change some of them. */
export function useFilters(page: Page): FilterState {
  const { state } = useAddressState();
  const { ready } = useSite();
  const client = useQueryClient();
  const go = useGo();
  // A change made before the page shows the last one adds to it.
  const last = useRef({ from: state.filters, to: state.filters });
  return {
    filters: state.filters,
    state,
    change: (change) => {
      const from = state.filters;
      const filters = { ...(last.current.from === from ? last.current.to : from), ...change };
      last.current = { from, to: filters };
      const shown = client.getQueryCache().findAll({ type: "active" });
      const questions = shown.map(({ queryKey }) => String(queryKey[0]));
      void ready(filters, questions).then((isLatest) => {
        if (isLatest) go(page, { ...state, filters }, { keepScroll: true });
      });
    },
  };
}
