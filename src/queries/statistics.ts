/** The two-sided normal quantile of 95%, to a double's precision. */
export const Z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval for a proportion, without continuity correction.
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; method 3 of R. G. Newcombe,
 * Statistics in Medicine 17 (1998) 857–872.
 *
 * @returns null where there were no cases: there is nothing to be uncertain about
 * @throws where the successes are not a part of the cases: a caller's error
 */
export function wilson(successes: number, cases: number, z = Z95): Interval | null {
  if (successes < 0 || successes > cases) {
    throw new RangeError(`${successes} of ${cases} is not a proportion.`);
  }
  if (cases === 0) return null;
  const share = successes / cases;
  const square = (z * z) / cases;
  const centre = (share + square / 2) / (1 + square);
  const half = (Math.sqrt((share * (1 - share)) / cases + square / (4 * cases)) * z) / (1 + square);
  // At none and at all the limit is exact, and rounding would leave 1e-17.
  return {
    low: successes === 0 ? 0 : centre - half,
    high: successes === cases ? 1 : centre + half,
  };
}
