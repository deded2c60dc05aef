/** What a reader asked before, on this machine only. */
export interface History {
  readonly read: () => readonly string[];
  /** Puts a question first, once. */
  readonly add: (text: string) => readonly string[];
  readonly clear: () => readonly string[];
}

const KEY = "sundial.sql";
const MOST = 30;

/**
 * @param storage the browser's; null where it keeps nothing, and then neither do we
 */
export function historyIn(
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null,
): History {
  const read = (): readonly string[] => {
    const text = storage?.getItem(KEY);
    if (!text) return [];
    try {
      const kept: unknown = JSON.parse(text);
      return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
    } catch {
      // Another program's, or half of ours: as good as nothing.
      return [];
    }
  };
  return {
    read,
    add: (text) => {
      const next = [text, ...read().filter((one) => one !== text)].slice(0, MOST);
      try {
        storage?.setItem(KEY, JSON.stringify(next));
      } catch {
        // Full or forbidden: the question itself is in the address.
      }
      return next;
    },
    clear: () => {
      storage?.removeItem(KEY);
      return [];
    },
  };
}

/** The browser's own storage; null where its settings forbid it. */
export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
