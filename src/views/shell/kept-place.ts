import { useEffect } from "react";

/** Where on a page a reader was: in which of its parts, or how far down where it has none. */
interface Place {
  /** When, in milliseconds: a place kept long ago is nobody's any more. */
  readonly at: number;
  /** The part at the top of the window, by its id, the same in both languages. */
  readonly part: string | null;
  /** Pixels from the top of the window down to that part; without one, the share of the page above. */
  readonly offset: number;
}

const KEY = "sundial-place";
/** A page, and then its figures, are waited for so long; after that the reader is elsewhere. */
const PATIENCE = 10_000;

/** Remembers where a reader is, for the same page in the other language. */
export function keepPlace(): void {
  // Ids that a component makes up for itself are not the same in the other language.
  const parts = [...document.querySelectorAll("main [id]:not([id^=react-aria])")].filter(
    (part) => part.getClientRects().length > 0,
  );
  // The last part that begins above the middle of the window is the one being read.
  const part = parts.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2);
  const place: Place = part
    ? { at: Date.now(), part: part.id, offset: part.getBoundingClientRect().top }
    : { at: Date.now(), part: null, offset: scrollY / document.documentElement.scrollHeight };
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
    if (!("at" in kept && "part" in kept && "offset" in kept)) return null;
    const { at, part, offset } = kept;
    if (typeof at !== "number" || typeof offset !== "number") return null;
    return { at, part: typeof part === "string" ? part : null, offset };
  } catch {
    // A browser that keeps nothing, or something not of our writing.
    return null;
  }
}

/** Goes to where the reader was in the other language, as soon as that part of the page is there. */
export function useKeptPlace(): void {
  useEffect(() => {
    const place = placeKept();
    if (place === null || Date.now() - place.at > PATIENCE) return;
    const { part, offset } = place;
    const go = (): boolean => {
      // Hidden while its state is on its way, a page has no places yet.
      if ("asked" in document.documentElement.dataset) return false;
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
      watch.observe(document.documentElement, { attributes: true, childList: true, subtree: true });
    });
    const end = setTimeout(() => watch?.disconnect(), PATIENCE);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(end);
      watch?.disconnect();
    };
  }, []);
}
