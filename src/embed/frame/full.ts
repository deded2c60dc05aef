/**
 * Opens the full page in a window of its own; where the frame forbids that, shows its address, to be
 * copied. A link alone would do nothing there, and say nothing.
 */
export function openFull(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a.frame-full") : null;
    if (!(link instanceof HTMLAnchorElement) || parent === self || isModified(event)) return;
    event.preventDefault();
    // Asked for as `noopener`, a window that opened could not be told from one that did not.
    if (open(link.href, "_blank") !== null) return;
    const around = link.closest(".alone, .asked");
    const shown = around?.querySelector<HTMLElement>(".frame-address");
    const code = shown?.querySelector("code");
    if (!shown || !code) return;
    code.textContent = link.href;
    shown.hidden = false;
    getSelection()?.selectAllChildren(code);
  });
}

function isModified({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
