import { BREAKS, type Break } from "../form/index.ts";
import type { Language } from "../language/index.ts";
import type { Figure } from "../queries/index.ts";
import { INK } from "./option.ts";

/** The breaks of law and form that fall within the years, on figures of these columns. */
export function breaksIn(figures: readonly Figure[], years: readonly number[]): readonly Break[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return BREAKS.filter(
    ({ year, affects }) =>
      first < year &&
      year <= last &&
      affects.some((prefix) => figures.some((figure) => figure.startsWith(prefix))),
  );
}

/** A break by its year and its title, which may say the year itself. */
export function breakName(
  { year, title }: Pick<Break, "year" | "title">,
  language: Language,
): string {
  const name = title[language];
  return name.startsWith(String(year)) ? name : `${year} ${name}`;
}

/** The name of a break is broken into lines of at most this many pixels. */
const WIDTH = 130;

/**
 * A dashed line before the first year a change applies to, with the year and its name.
 *
 * @param width the room for the name, in pixels
 */
export function breakLines(breaks: readonly Break[], language: Language, width = WIDTH) {
  return {
    silent: true,
    symbol: "none",
    animation: false,
    lineStyle: { color: INK.accent, type: "dashed" as const, width: 1 },
    label: {
      color: INK.accent,
      fontSize: 11,
      position: "end" as const,
      // Above the figures that stand over their points.
      distance: 16,
      width: Math.max(60, Math.min(WIDTH, width)),
      lineHeight: 13,
      overflow: "break" as const,
    },
    data: breaks.map(({ year, title }) => ({
      xAxis: year - 0.5,
      label: { formatter: breakName({ year, title }, language) },
    })),
  };
}
