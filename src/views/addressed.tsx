import { useLocation } from "@tanstack/react-router";
import { createContext, type ReactNode, useMemo, useSyncExternalStore } from "react";
import { RehearseContext, useRehearsal } from "./rehearsal.ts";
import { type Ignored, parseSearch, readState, type State } from "./search.ts";

/** The state an address names, and what of it was not understood. */
export interface AddressState {
  readonly state: State;
  readonly ignored: readonly Ignored[];
}

/** The present address, which a change of filters changes at once. */
export const AddressContext = createContext<AddressState | null>(null);

/**
 * The address that a part which draws in its turn is drawn for: for a moment still the one before
 * (`InTurn`). A context of its own: React runs whatever reads a changed one, however near it is
 * given another value, so that a part that waits would be run through for nothing.
 */
export const TurnContext = createContext<AddressState | null>(null);

/** The theme alone, which every link carries: so that a change of filters draws no link again. */
export const ThemeContext = createContext<State["theme"]>(null);

/** Reads the address once for all of the page. Stands inside the router, around everything it draws. */
export function Addressed({ children }: { children: ReactNode }) {
  const search = useLocation({ select: (location) => location.searchStr });
  const isThemeKnown = useSyncExternalStore(never, always, isThemeOfPage);
  const address = useMemo(() => {
    const { state, ignored } = readState(parseSearch(search));
    return { state: isThemeKnown ? state : { ...state, theme: null }, ignored };
  }, [search, isThemeKnown]);
  const [rehearsal, rehearse] = useRehearsal();
  const shown = useMemo(
    () => (rehearsal ? { state: rehearsal.state, ignored: NONE } : address),
    [rehearsal, address],
  );
  return (
    <RehearseContext value={rehearse}>
      <AddressContext value={shown}>
        <ThemeContext value={shown.state.theme}>{children}</ThemeContext>
      </AddressContext>
      {rehearsal && <rehearsal.Curtain />}
    </RehearseContext>
  );
}

const NONE: readonly Ignored[] = [];
const never = () => () => {};
const always = () => true;

/**
 * Whether the build's page says which theme it is in: one asked for by a parameter it does not know,
 * and the program takes the page over as it is before its links carry the theme on.
 */
function isThemeOfPage(): boolean {
  return typeof location === "undefined" || !new URLSearchParams(location.search).has("theme");
}
