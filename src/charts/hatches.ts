import { HATCH, INK } from "./option.ts";

/**
 * A band over the whole height for each year without a figure, and the word: a bar series on the
 * plot's own axes, because a band of ECharts' own can't be hatched.
 *
 * @param size the height in the values' unit, and the width of a year in pixels
 */
export function hatches(
  years: readonly number[],
  size: { readonly height: number; readonly year: number },
  word: string,
  active: string | null,
) {
  const isNarrow = lengthOf(word) + 6 > size.year;
  return {
    type: "bar" as const,
    barWidth: Math.max(6, size.year * 0.7),
    clip: false,
    z: 0,
    emphasis: { disabled: true },
    data: years.map((year) => ({
      value: [year, size.height],
      itemStyle: {
        ...HATCH,
        // As wide as it is here it must not outweigh the figures.
        opacity: 0.5,
        ...(active === `absent-${year}` ? { borderColor: INK.accent, borderWidth: 3 } : {}),
      },
      label: {
        show: word !== "",
        position: "inside" as const,
        // Where the year is narrower than its word, the word stands upright.
        rotate: isNarrow ? 90 : 0,
        color: INK.quiet,
        backgroundColor: INK.paper,
        padding: [1, 2],
        fontSize: SIZE,
        formatter: word,
      },
    })),
  };
}

const SIZE = 11;

/** The width of a word in pixels: a Chinese character is as wide as it is high, others about half. */
function lengthOf(word: string): number {
  return [...word].reduce((sum, letter) => sum + (letter > "⺀" ? SIZE : SIZE * 0.55), 0);
}
