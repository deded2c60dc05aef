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
        ...(active === `absent-${year}` ? { borderColor: INK.accent, borderWidth: 3 } : {}),
      },
      label: {
        show: word !== "",
        position: "inside" as const,
        color: INK.quiet,
        backgroundColor: INK.paper,
        padding: [1, 2],
        fontSize: 11,
        width: Math.max(24, size.year),
        overflow: "break" as const,
        lineHeight: 13,
        formatter: word,
      },
    })),
  };
}
