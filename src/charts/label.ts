import { exact, type Language, short } from "../language/index.ts";

/** From here on a figure beside its mark is shortened, `1.23万` and `12.3k`: below, it is as short exact. */
const SHORTENED = 10_000;

/** A figure beside its mark. The line under the chart and its table have it to the last digit. */
export function figureLabel(value: number, language: Language): string {
  return Math.abs(value) < SHORTENED ? exact(value, language) : short(value, language);
}

/**
 * How far labels at these heights must move so that no two are nearer than the gap: each as little
 * as can be, in their own order, and none below the floor.
 *
 * @returns one distance for each height, in the order given
 */
export function movedApart(
  heights: readonly number[],
  gap: number,
  floor: number,
): readonly number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .sort((one, other) => one.height - other.height || one.index - other.index);
  const placed = order.map(({ height }) => height);
  // Downwards from the top, then back up from the floor.
  for (const [place, height] of placed.entries()) {
    placed[place] = Math.max(height, place === 0 ? height : (placed[place - 1] ?? 0) + gap);
  }
  for (let place = placed.length - 1; place >= 0; place -= 1) {
    const limit = place === placed.length - 1 ? floor : (placed[place + 1] ?? floor) - gap;
    placed[place] = Math.min(placed[place] ?? 0, limit);
  }
  const moved = new Map(
    order.map(({ height, index }, place) => [index, (placed[place] ?? height) - height]),
  );
  return heights.map((_, index) => moved.get(index) ?? 0);
}

/** A text in lines of at most so many ems, broken between words, and between any Chinese characters. */
export function wrapped(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  for (const [piece] of text.matchAll(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g)) {
    const size = /[\u2e80-\uffef]/.test(piece) ? 1 : piece.length * 0.55;
    if (length + size > ems && line !== "") {
      lines.push(line.trimEnd());
      line = "";
      length = 0;
    }
    line += piece;
    length += size;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
