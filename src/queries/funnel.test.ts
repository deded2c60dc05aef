import { expect, test } from "vitest";
import {
  dispersion,
  funnelLimits,
  funnelOf,
  TAIL95,
  TAIL998,
  varianceBetween,
  zoneOf,
} from "./funnel.ts";

function near(value: number | undefined, expected: number): void {
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-6);
}

test("agencies that differ by chance have a funnel of chance alone", () => {
  const funnel = funnelOf([
    { successes: 10, cases: 100 },
    { successes: 11, cases: 100 },
    { successes: 9, cases: 100 },
    { successes: 0, cases: 0 },
  ]);
  expect(funnel).toMatchObject({ target: 0.1, variance: 0 });
});

test.each([
  // scipy.stats.binom(cases, target): (r - (cdf(r) - p) / pmf(r)) / cases at r = ppf(p), SciPy 1.17.1.
  [0.1, 20, 0, 0, 0.22846760702992439, 0.3351718216852823],
  [0.1, 100, 0.014178865008434753, 0.04038059552439343, 0.1577186116391268, 0.19835671850288553],
  [0.35, 7, 0, 0, 0.6652590836646798, 0.8510520871539065],
  [0.2, 3000, 0.17755337693383746, 0.18561456472987461, 0.21424257622508083, 0.2226790732757491],
])(
  "the limits of chance alone at %d of %i cases are SciPy's binomial, to 1e-6",
  (target, cases, ...limits) => {
    const funnel = { target, dispersion: 1, variance: 0 };
    const [outer, inner] = [
      funnelLimits(funnel, cases, TAIL998),
      funnelLimits(funnel, cases, TAIL95),
    ];
    for (const [place, limit] of [outer.low, inner.low, inner.high, outer.high].entries()) {
      near(limit, limits[place] ?? Number.NaN);
    }
  },
);

test("an agency of few cases is called out as seldom as the limit says, which a normal limit is not", () => {
  // Ten cases at a target of 5%: three corrected are beyond the normal limit of 99.8%, and are met
  // in more than one of a hundred agencies.
  const funnel = { target: 0.05, dispersion: 1, variance: 0 };
  const beyond = (limit: number): number => {
    let [likelihood, sum] = [0.95 ** 10, 0];
    for (let successes = 0; successes <= 10; successes += 1) {
      if (successes / 10 > limit) sum += likelihood;
      likelihood *= ((10 - successes) / (successes + 1)) * (0.05 / 0.95);
    }
    return sum;
  };
  const normal = 0.05 + 3.090232306167813 * Math.sqrt((0.05 * 0.95) / 10);
  expect(beyond(normal)).toBeGreaterThan(0.01);
  expect(beyond(funnelLimits(funnel, 10, TAIL998).high)).toBeLessThan(0.002);
});

/** Shares that differ by far more than chance. */
const PAIRS = [
  [12, 40],
  [3, 25],
  [40, 90],
  [7, 8],
  [0, 11],
  [55, 210],
  [9, 61],
  [2, 2],
  [31, 77],
  [18, 120],
  [1, 30],
] as const;

test("the variance between agencies is statsmodels', to 1e-6", () => {
  // statsmodels 0.15.0, combine_effects(shares, variances, method_re="chi2").tau2: DerSimonian and
  // Laird's, without winsorising.
  const target = 0.26409495548961426;
  const variances = PAIRS.map(([, cases]) => (target * (1 - target)) / cases);
  const residuals = PAIRS.map(
    ([successes, cases], place) =>
      (successes / cases - target) / Math.sqrt(variances[place] ?? Number.NaN),
  );
  near(varianceBetween(dispersion(residuals, 0), variances), 0.021327129021481643);
  expect(varianceBetween(0.5, variances)).toBe(0);
  expect(varianceBetween(3, [0.01])).toBe(0);
});

test("winsorised at the deciles of Python's statistics module, and the limits SciPy's beta-binomial, to 1e-6", () => {
  // statistics.quantiles(residuals, n=10, method="inclusive") of CPython 3.11 gives −2.835085 and
  // 3.881014; statistics.fmean of the squares 6.411455. Limits: scipy.stats.betabinom with the mean
  // and variance below, interpolated as above.
  const funnel = funnelOf(PAIRS.map(([successes, cases]) => ({ successes, cases })));
  if (!funnel) throw new Error("Shares that differ have a funnel.");
  near(funnel.target, 0.26409495548961426);
  near(funnel.dispersion, 6.411455024213435);
  near(funnel.variance, 0.021158564131180786);
  near(funnelLimits(funnel, 50, TAIL998).low, 0);
  near(funnelLimits(funnel, 50, TAIL95).low, 0.01648179010698694);
  near(funnelLimits(funnel, 50, TAIL95).high, 0.6073953515024576);
  near(funnelLimits(funnel, 50, TAIL998).high, 0.7993158248759262);
  near(funnelLimits(funnel, 200, TAIL998).low, 0.0017088702271862166);
  near(funnelLimits(funnel, 200, TAIL95).low, 0.03680091152814721);
  near(funnelLimits(funnel, 200, TAIL95).high, 0.5953729343867424);
  near(funnelLimits(funnel, 200, TAIL998).high, 0.7777955141769007);
});

test("the dispersion of residuals is FunnelPlotR's, to 1e-6", () => {
  // Its test of phi (tests/testthat/test-classes_methods.R) gives 2.948033 for these observed and
  // expected counts, whose residuals on a log scale are √expected · ln(observed / expected).
  const observed = [100, 150, 180, 80, 120, 225];
  const expected = [108, 112, 165, 95, 100, 220];
  const residuals = observed.map((count, index) => {
    const base = expected[index] ?? Number.NaN;
    return Math.sqrt(base) * Math.log(count / base);
  });
  near(dispersion(residuals, 0), 2.948033);
});

test("limits stay within 0 and 1 and narrow with the cases; half a case has none", () => {
  const funnel = { target: 0.3, dispersion: 4, variance: 0.01 };
  let last = 1;
  for (const cases of [10, 100, 1000, 20_000]) {
    const { low, high } = funnelLimits(funnel, cases, TAIL998);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(1);
    expect(high - low).toBeLessThan(last);
    last = high - low;
  }
  // They do not close on the target: agencies of any size differ.
  expect(last).toBeGreaterThan(0.5);
  expect(() => funnelLimits(funnel, 2.5, TAIL95)).toThrow("2.5 cases");
});

test("where nothing or everything was corrected there is no funnel", () => {
  expect(funnelOf([])).toBeNull();
  expect(funnelOf([{ successes: 0, cases: 50 }])).toBeNull();
  expect(funnelOf([{ successes: 9, cases: 9 }])).toBeNull();
});

test("an agency is judged against the limits, and one of few cases is not", () => {
  const funnel = funnelOf(
    Array.from({ length: 10 }, (_, at) => ({ successes: 18 + (at % 5), cases: 100 })),
  );
  if (!funnel) throw new Error("Ten agencies of a hundred cases have a funnel.");
  const zone = (successes: number, cases: number) => zoneOf({ successes, cases }, funnel);
  expect(zone(20, 100)).toBe("within");
  expect(zone(60, 100)).toBe("above998");
  expect(0.6).toBeGreaterThan(funnelLimits(funnel, 100, TAIL998).high);
  expect(zone(0, 100)).toBe("below998");
  expect(zone(9, 9)).toBe("few");
  expect(zoneOf({ successes: 9, cases: 10 }, null)).toBe("none");
});
