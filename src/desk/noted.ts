/**
 * Whether this browser holds reports of the reader's: a page that needs them then opens the shelf,
 * and all others are spared its code and its database.
 */
const KEY = "sundial-desk";

/** False where the browser keeps nothing: then there is nothing to open either. */
export function hasBrought(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // A sandboxed frame throws at the mere question.
    return false;
  }
}

export function noteBrought(any: boolean): void {
  try {
    if (any) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch (error) {
    console.warn("What was brought could not be noted; other pages will not show it.", error);
  }
}
