import { useEffect } from "react";

/** Where on a page a reader was: in which of its parts, or how far down where it has none. */
interface Place {
  readonly path: string;
  /** The part at the top of the window, by its id, the same in both languages. */
  readonly part: string | null;
  /** Pixels from the top of the window down to that part; without one, the share of the page above. */
  readonly offset: number;
}

const KEY = "sundial-place";
/** Figures come after their page: for so long a part that is not there yet is waited for. */
const PATIENCE = 5000;

/** Remembers where a reader is, for the same page in the other language. */
export function keepPlace(path: string): void {
  // Ids that a component makes up for itself are not the same in the other language.
  const parts = [...document.querySelectorAll("main [id]:not([id^=react-aria])")].filter(
    (part) => part.getClientRects().length > 0,
  );
  // The last part that begins above the middle of the window is the one being read.
  const part = parts.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2);
  const place: Place = part
    ? { path, part: part.id, offset: part.getBoundingClientRect().top }
    : { path, part: null, offset: scrollY / document.documentElement.scrollHeight };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // A browser that keeps nothing: the other page begins at its top.
  }
}

function placeKept(): Place | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    if (!("path" in kept && "part" in kept && "offset" in kept)) return null;
    const { path, part, offset } = kept;
    if (typeof path !== "string" || typeof offset !== "number") return null;
    return { path, part: typeof part === "string" ? part : null, offset };
  } catch {
    // A browser that keeps nothing, or something not of our writing.
    return null;
  }
}

/** Goes to where the reader was in the other language, as soon as that part of the page is there. */
export function useKeptPlace(): void {
  useEffect(() => {
    const place = placeKept();
    if (place === null || place.path !== location.pathname + location.search) return;
    const { part, offset } = place;
    const go = (): boolean => {
      if (part === null) {
        scrollTo({ top: offset * document.documentElement.scrollHeight });
        return true;
      }
      const found = document.getElementById(part);
      if (found === null) return false;
      scrollTo({ top: scrollY + found.getBoundingClientRect().top - offset });
      return true;
    };
    // The router first puts a new page at its top.
    let watch: MutationObserver | null = null;
    const frame = requestAnimationFrame(() => {
      sessionStorage.removeItem(KEY);
      if (go()) return;
      watch = new MutationObserver(() => {
        if (go()) watch?.disconnect();
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    const end = setTimeout(() => watch?.disconnect(), PATIENCE);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(end);
      watch?.disconnect();
    };
  }, []);
}
