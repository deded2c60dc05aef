/**
 * A figure in prose: digits or a Chinese numeral, 万 or 亿, and the words that make it approximate.
 * Named groups, so a pattern may hold it once only.
 */
const DIGITS = String.raw`(?<![\d.])\d+(?:\.\d+)?(?![\d.%])`;
const NUMERAL = `(?<![第唯每逐任同某这哪该进之])[零〇一二两三四五六七八九十百千]+`;

export const FIGURE = `(?<before>近|约|大约|将近|接近|超过?|逾|多达)?(?<figure>${DIGITS}|${NUMERAL})(?<within>余|多)?(?<scale>万|亿)?(?<after>余|多)?`;

export interface Figure {
  readonly value: number;
  readonly approximate: boolean;
}

/** The value of a match of a pattern with `FIGURE` in it; null where it is no whole count. */
export function readFigure(match: RegExpMatchArray): Figure | null {
  const { before, figure, within, scale, after } = match.groups ?? {};
  if (figure === undefined) return null;
  const base = /^\d/u.test(figure) ? Number(figure) : readNumeral(figure);
  if (base === null) return null;
  const scaled = base * (scale === "亿" ? 100_000_000 : scale === "万" ? 10_000 : 1);
  // 1.15 × 10000 is not whole in binary; figures of prose never carry more than four decimals.
  const value = Math.round(scaled * 10_000) / 10_000;
  // Beyond what the dataset's integers hold, nothing is a count of anything here.
  if (value > 2_147_483_647) return null;
  const following = match.input?.slice((match.index ?? 0) + match[0].length) ?? "";
  // 200条以内 is a bound, not a count.
  if (/^(?:以内|以下|之内)/u.test(following)) return null;
  return {
    value,
    approximate:
      [before, within, after].some((word) => word !== undefined) ||
      /^(?:左右|以上|余)/u.test(following),
  };
}

const ONES = "零一二三四五六七八九";
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a Chinese numeral below ten thousand, or null where its characters make none. */
export function readNumeral(numeral: string): number | null {
  let total = 0;
  let pending: number | null = null;
  for (const character of numeral.replaceAll("〇", "零").replaceAll("两", "二")) {
    const ten = TENS[character];
    if (ten !== undefined) {
      // Only a leading 十 stands without its one.
      if (pending === null && !(ten === 10 && total === 0)) return null;
      total += (pending ?? 1) * ten;
      pending = null;
      continue;
    }
    const one = ONES.indexOf(character);
    if (one < 0 || (pending !== null && pending !== 0)) return null;
    pending = one;
  }
  return total + (pending ?? 0);
}
