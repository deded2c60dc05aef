import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { use, useContext, useEffect, useRef } from "react";
import { LANGUAGE_TAGS } from "../language/index.ts";
import type { Filters } from "../queries/index.ts";
import { type Page, placeOf } from "./address.ts";
import { AddressContext, type AddressState, ThemeContext, TurnContext } from "./addressed.tsx";
import { useHydrated } from "./hydrated.ts";
import { RehearseContext } from "./rehearsal.ts";
import { type State, writeState } from "./search.ts";
import { useSite } from "./site.ts";

/** The state the address names, and what of it was not understood: in a part that waits its turn, the one before. */
export function useAddressState(): AddressState {
  // Only the nearest is read, as `use` may: what reads neither of them changes with neither.
  const address = use(TurnContext) ?? use(AddressContext);
  if (!address) {
    throw new Error("A page of Sundial was rendered outside Addressed, which reads its address.");
  }
  return address;
}

/** The theme the address names. */
export function useTheme(): State["theme"] {
  return useContext(ThemeContext);
}

/** Gives the page its language and its theme. What was set before the program ran stands until it knows better. */
export function useDocument(): void {
  const { language } = useSite();
  const theme = useTheme();
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

/** Whether the address has a chart shown as its table, and the way to say so in it. */
export function useAsTable(id: string): readonly [boolean, (isTable: boolean) => void] {
  const { state } = useAddressState();
  const router = useRouter();
  return [
    state.tables.includes(id),
    (isTable) => {
      const others = state.tables.filter((one) => one !== id);
      const search = writeState({ ...state, tables: isTable ? [...others, id] : others });
      // Another look at the same thing is no step of its own to come back from.
      const { pathname } = router.state.location;
      void router.navigate({ to: pathname, search, resetScroll: false, replace: true });
    },
  ];
}

export interface FilterState {
  readonly filters: Filters;
  readonly state: State;
  readonly change: (change: Partial<Filters>) => void;
  /** Says which changes a reader looks at: what they need is fetched ahead. */
  readonly foresee: (changes: readonly Partial<Filters>[]) => void;
}

/** The filters in the address of a page, and the way to change some of them. */
export function useFilters(page: Page): FilterState {
  const { state } = useAddressState();
  const { ready, foresee } = useSite();
  const rehearse = useContext(RehearseContext);
  const isRehearsed = useRef(false);
  const client = useQueryClient();
  const go = useGo();
  // A change made before the page shows the last one adds to it.
  const last = useRef({ from: state.filters, to: state.filters });
  const asked = (): readonly string[] =>
    client
      .getQueryCache()
      .findAll({ type: "active" })
      .map(({ queryKey }) => String(queryKey[0]));
  return {
    filters: state.filters,
    state,
    foresee: (changes) =>
      foresee(
        changes.map((change) => ({ ...state.filters, ...change })),
        asked(),
        (filters) => {
          if (isRehearsed.current || isSame(filters, state.filters)) return;
          isRehearsed.current = true;
          rehearse({ ...state, filters });
        },
      ),
    change: (change) => {
      rehearse(null);
      const from = state.filters;
      const filters = { ...(last.current.from === from ? last.current.to : from), ...change };
      last.current = { from, to: filters };
      void ready(filters, asked()).then((isLatest) => {
        if (isLatest) go(page, { ...state, filters }, { keepScroll: true });
      });
    },
  };
}

function isSame(one: Filters, other: Filters): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
