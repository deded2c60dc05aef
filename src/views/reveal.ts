/** Brings a part of the page into sight, whatever it is folded into. */
export function reveal(part: Element): void {
  let folded = part.closest("details");
  while (folded !== null) {
    folded.open = true;
    folded = folded.parentElement?.closest("details") ?? null;
  }
  part.scrollIntoView();
}
