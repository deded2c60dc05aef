import { stateAsked, withoutTheme } from "./asked.ts";

/** What the build writes into the tag of a frame's script. */
export interface Around {
  /** The path of the chart in its language, without a state: `/embed/outcomes/`. */
  readonly home: string;
  /** The script that lists the states drawn ahead. */
  readonly states: string;
  /** The program, which draws the others. */
  readonly program: string;
}

/** The name that script gives its list. */
export const LIST = "sundialStates";

/**
 * Runs before the page is drawn. The build's page is of the state its path says; where parameters
 * ask for another, its figures are not shown: the page of that state is gone to where there is one,
 * else the program draws it. A frame without an origin can run no program, and says so.
 */
export function lead({ home, states, program }: Around): void {
  const root = document.documentElement;
  const segments = location.pathname.slice(home.length).split("/").filter(Boolean);
  const own = stateAsked(segments, "");
  const asked = stateAsked(segments, location.search);
  if (asked.path === own.path) return;
  if (asked.theme !== null) root.dataset["theme"] = asked.theme;
  root.dataset["asked"] = "";
  const decide = (): void => {
    const listed: unknown = Reflect.get(globalThis, LIST);
    if (Array.isArray(listed) && listed.includes(withoutTheme(asked.path))) {
      location.replace(home + asked.path + keptIn(location.search));
    } else if (self.origin === "null") {
      addEventListener("DOMContentLoaded", () => sayBlocked(asked.path));
      if (document.readyState !== "loading") sayBlocked(asked.path);
    } else {
      add({ source: program, type: "module" }, () => sayBlocked(asked.path));
    }
  };
  add({ source: states, type: "" }, decide).addEventListener("load", decide);
}

/** A script in the page; its type stands before it is put there, since then it is fetched. */
function add(
  { source, type }: { readonly source: string; readonly type: "module" | "" },
  failed: () => void,
): HTMLScriptElement {
  const script = document.createElement("script");
  script.type = type;
  script.src = source;
  script.addEventListener("error", failed);
  document.head.append(script);
  return script;
}

/** The name a host's own script gave the frame: it must still be known after the way there. */
function keptIn(search: string): string {
  const id = new URLSearchParams(search).get("childId");
  return id === null ? "" : `?childId=${encodeURIComponent(id)}`;
}

/** Nothing draws this state here: a sentence, and a link to the page that does. */
function sayBlocked(path: string): void {
  document.documentElement.dataset["asked"] = "blocked";
  const link = document.querySelector<HTMLAnchorElement>(".asked-blocked a");
  if (!link) return;
  const parameters = new URLSearchParams();
  for (const segment of path.split("/").filter(Boolean)) {
    const [name = "", value = ""] = segment.split("=");
    parameters.append(name, decodeURIComponent(value));
  }
  const address = new URL(link.href);
  address.search = parameters.toString();
  link.href = address.href;
}
