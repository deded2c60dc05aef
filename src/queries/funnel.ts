import { FEWEST_RANKED } from "./leaders.ts";
import type { Interval } from "./statistics.ts";

/** Fewer agencies of at least ten cases than this vary too little to be measured: no limits are drawn. */
export const FEWEST_IN_FUNNEL = 10;

/** Where an agency lies against the limits. */
export const ZONES = [
  { id: "few" },
  { id: "none" },
  { id: "within" },
  { id: "above95" },
  { id: "below95" },
  { id: "above998" },
  { id: "below998" },
] as const;
export type Zone = (typeof ZONES)[number]["id"];

/** What lies beyond each limit of a funnel where chance alone is at work: of 95%, and of 99.8%. */
export const TAIL95 = 0.025;
export const TAIL998 = 0.001;

export interface Proportion {
  readonly successes: number;
  readonly cases: number;
}

/** What a funnel is drawn from. */
export interface Funnel {
  /** The pooled share, the funnel's axis. */
  readonly target: number;
  /** φ: the mean of the squared standardised residuals; 1 where shares vary as chance has it. */
  readonly dispersion: number;
  /** τ²: how much the agencies' own shares vary beyond chance; 0 where they do not. */
  readonly variance: number;
}

/** The share of residuals pulled in at each end before dispersion is measured. */
export const WINSORISED = 0.1;

/**
 * The pooled share of several agencies, and how much their shares vary beyond chance: φ winsorised
 * at the tenth and ninetieth percentile, so that those who stand out do not hide themselves, and the
 * variance τ² between agencies that it implies.
 * Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, appendix A.1 and A.3, the
 * additive random-effects model. His multiplicative model, √φ times the limits of chance, lets the
 * limits close on the target however large an agency: over simulated agencies that differ by a
 * standard deviation of 0.06 about 0.15 it puts a quarter of those of 200 cases and more beyond
 * 99.8%, the additive one a twelfth.
 *
 * @returns null where no share can be pooled, or it is none or all: there is no width to draw
 */
export function funnelOf(agencies: readonly Proportion[]): Funnel | null {
  const counted = agencies.filter(({ cases }) => cases > 0);
  const cases = counted.reduce((sum, each) => sum + each.cases, 0);
  const target = counted.reduce((sum, each) => sum + each.successes, 0) / cases;
  if (cases === 0 || target === 0 || target === 1) return null;
  const chance = target * (1 - target);
  const measured = dispersion(
    counted.map((each) => (each.successes / each.cases - target) / Math.sqrt(chance / each.cases)),
  );
  const variance = varianceBetween(
    measured,
    counted.map((each) => chance / each.cases),
  );
  // No share varies more than between none and all.
  return { target, dispersion: measured, variance: Math.min(variance, chance * WIDEST) };
}

/** The most that shares may vary, of what they would between none and all. */
export const WIDEST = 0.99;

/**
 * The mean of squared standardised residuals, those beyond the quantile at each end pulled in to it:
 * 1 where they vary as chance has it.
 *
 * @param winsorised the share pulled in at each end; 0 leaves them as they are
 * @throws where there is no residual
 */
export function dispersion(residuals: readonly number[], winsorised = WINSORISED): number {
  const sorted = residuals.toSorted((one, other) => one - other);
  const [low, high] = [quantile(sorted, winsorised), quantile(sorted, 1 - winsorised)];
  const squares = sorted.map((residual) => Math.min(Math.max(residual, low), high) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}

/**
 * The variance between agencies, by the method of moments of R. DerSimonian and N. Laird, Controlled
 * Clinical Trials 7 (1986) 177–188, which Spiegelhalter's additive model takes; at least 0.
 *
 * @param phi the mean squared standardised residual
 * @param variances of each agency's share by chance alone
 */
export function varianceBetween(phi: number, variances: readonly number[]): number {
  const weights = variances.map((variance) => 1 / variance);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
  const agencies = variances.length;
  const spare = sum - squares / sum;
  return spare > 0 ? Math.max(0, (agencies * phi - (agencies - 1)) / spare) : 0;
}

/**
 * The funnel's limits for an agency of so many cases, within 0 and 1: the exact quantiles of the
 * binomial, or where agencies differ beyond chance of the beta-binomial of that variance, between two
 * whole numbers of cases by Spiegelhalter's interpolation (2005, appendix A.1.1). Exact, because the
 * normal approximation flags agencies of ten cases six times as often as it says.
 *
 * @param tail what lies beyond each limit
 * @throws where the cases are no whole number of at least 1: a caller's error
 */
export function funnelLimits(funnel: Funnel, cases: number, tail: number): Interval {
  if (!Number.isInteger(cases) || cases < 1) {
    throw new RangeError(`A funnel has no limits at ${cases} cases.`);
  }
  const likelihoods = likelihoodsOf(funnel, cases);
  const limit = (share: number): number => {
    let below = 0;
    for (const [successes, likelihood] of likelihoods.entries()) {
      const upTo = below + likelihood;
      if (upTo >= share) return (successes - (upTo - share) / likelihood) / cases;
      below = upTo;
    }
    return 1;
  };
  return { low: Math.max(0, limit(tail)), high: Math.min(1, limit(1 - tail)) };
}

/** Where an agency lies: under ten cases it is not judged, without limits there is nothing to judge by. */
export function zoneOf({ successes, cases }: Proportion, funnel: Funnel | null): Zone {
  if (cases < FEWEST_RANKED) return "few";
  if (!funnel) return "none";
  const share = successes / cases;
  const [inner, outer] = [
    funnelLimits(funnel, cases, TAIL95),
    funnelLimits(funnel, cases, TAIL998),
  ];
  if (share > outer.high) return "above998";
  if (share < outer.low) return "below998";
  if (share > inner.high) return "above95";
  return share < inner.low ? "below95" : "within";
}

/** How likely each number of successes is, from none to all. */
function likelihoodsOf({ target, variance }: Funnel, cases: number): readonly number[] {
  // Of a beta distribution with the target as its mean; without variance its parameters are infinite.
  const size = variance > 0 ? (target * (1 - target)) / variance - 1 : Number.POSITIVE_INFINITY;
  const odds = (successes: number): number =>
    Number.isFinite(size)
      ? (target * size + successes) / ((1 - target) * size + cases - successes - 1)
      : target / (1 - target);
  const logs = [0];
  for (let successes = 0; successes < cases; successes += 1) {
    const ratio = ((cases - successes) / (successes + 1)) * odds(successes);
    logs.push((logs[successes] ?? 0) + Math.log(ratio));
  }
  // Each relative to the likeliest, so that none of weight is lost to underflow.
  const most = logs.reduce((largest, log) => Math.max(largest, log), Number.NEGATIVE_INFINITY);
  const relative = logs.map((log) => Math.exp(log - most));
  const sum = relative.reduce((total, each) => total + each, 0);
  return relative.map((each) => each / sum);
}

/** The quantile of sorted values by linear interpolation (R's type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError("No values, no quantile.");
  return below + (above - below) * (position - Math.floor(position));
}
