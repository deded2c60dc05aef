import { useMemo } from "react";
import type { Filters } from "../../queries/index.ts";
import { useAddressState, useGo } from "../where.ts";
import { type ExploreState, readExplore, writeExplore } from "./state.ts";

export const PAGE = { page: "explore" } as const;

/** What the address asks of this page, and the way to ask for something else: every state is a link. */
export function useExplore(): {
  readonly filters: Filters;
  readonly explore: ExploreState;
  readonly ignored: readonly string[];
  readonly change: (part: Partial<ExploreState>, how?: { readonly replace?: boolean }) => void;
} {
  const { state } = useAddressState();
  const go = useGo();
  const read = useMemo(() => readExplore(state.explored), [state.explored]);
  return {
    filters: state.filters,
    ...read,
    change: (part, { replace = false } = {}) =>
      go(
        PAGE,
        { ...state, explored: writeExplore({ ...read.explore, ...part }) },
        { keepScroll: true, replace },
      ),
  };
}
