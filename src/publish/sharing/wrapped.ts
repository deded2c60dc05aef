/** Chinese is as wide as it is high; the rest is about half of it. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** What must not begin a line. */
const closing = /^[，。、；：！？）》」』…]/;

/**
 * A text in lines of at most a width, which is given in widths of a Chinese character. Words of
 * letters stay whole; Chinese breaks anywhere but before its closing marks.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const pieces =
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+/g,
    ) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    const isFull = widthOf(line + piece) > width && !closing.test(piece) && line !== "";
    if (isFull) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trim()].filter((one) => one !== "");
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.55), 0);
}
