import { LANGUAGES, type Language } from "../language/index.ts";
import { statePath } from "../views/address.ts";
import {
  DEFAULT_STATE,
  formatSearch,
  type State,
  type Theme,
  writeState,
} from "../views/search.ts";
import type { ListedChart } from "./charts.tsx";

/** Which states of a chart the build drew, and the folder of those it froze, as `states.json` says. */
export interface DrawnStates {
  readonly states: readonly string[];
  readonly frozen: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/** Where nothing was built. */
export const NOTHING_DRAWN: DrawnStates = { states: [], frozen: { zh: {}, en: {} } };

/** A `states.json` as it was parsed; what it lacks is empty. */
export function readDrawn(parsed: unknown): DrawnStates {
  const of = (value: unknown, name: string): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  const states = of(parsed, "states");
  const frozenIn = (language: Language): Readonly<Record<string, string>> => {
    const folders = of(of(parsed, "frozen"), language);
    return typeof folders === "object" && folders !== null
      ? Object.fromEntries(Object.entries(folders).map(([state, name]) => [state, String(name)]))
      : {};
  };
  const [zh, en] = LANGUAGES;
  return {
    states: Array.isArray(states) ? states.map(String) : [],
    frozen: { zh: frozenIn(zh), en: frozenIn(en) },
  };
}

/** What of a page's state a chart alone follows: the filters, and its own choices. */
export function embeddedState(
  { filters, metrics, pin, view }: State,
  chart: Pick<ListedChart, "hasChoice" | "agencies">,
): State {
  return {
    ...DEFAULT_STATE,
    filters,
    metrics: chart.hasChoice ? metrics : [],
    view: chart.agencies === "needed" ? view : null,
    pin: chart.agencies === "needed" && filters.agencies.length > 1 ? pin : null,
  };
}

export interface EmbedAddress {
  /** Below the site's base and without it: `embed/outcomes/year=2023/theme=dark/`. */
  readonly path: string;
  /** Whether the build drew it; else the program must. */
  readonly isDrawn: boolean;
}

/** Where a chart stands alone in a state: at a path of its own where the build drew it. */
export function embedAddress(
  id: string,
  language: Language,
  state: State,
  theme: Theme | null,
  drawn: DrawnStates,
): EmbedAddress {
  const home = `${language === "zh" ? "" : `${language}/`}embed/${id}/`;
  const path = statePath(writeState({ ...state, theme: null }));
  return drawn.states.includes(path)
    ? { path: `${home}${path}${theme === null ? "" : `theme=${theme}/`}`, isDrawn: true }
    : { path: home + formatSearch(writeState({ ...state, theme })), isDrawn: false };
}

/** Where the same is frozen, or null where it is not. */
export function frozenAddress(
  language: Language,
  state: State,
  theme: Theme | null,
  drawn: DrawnStates,
): string | null {
  const name = drawn.frozen[language][statePath(writeState({ ...state, theme: null }))];
  if (name === undefined) return null;
  return `frozen/${name}/${theme === null ? "" : `theme=${theme}/`}`;
}
