import { expect, test } from "vitest";
import { wilson, Z95 } from "./statistics.ts";

test.each([
  // Newcombe 1998, table I, method 3: printed to four decimals.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's interval of %i in %i is as published", (successes, cases, low, high) => {
  const interval = wilson(successes, cases);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

/** The two-sided 99.8% quantile. */
const Z998 = 3.090232306167813;

/** The two-sided 99% quantile, which these figures were published for. */
const Z99 = 2.5758293035489004;

test.each([
  // R 3.6.2, prop.test(successes, 10, correct = FALSE), as SciPy's tests of binomtest quote it
  // (scipy/stats/tests/test_morestats.py, test_ci_wilson_method): printed to seven digits.
  [3, Z95, 0.1077913, 0.6032219],
  [3, Z99, 0.07956632, 0.6799753],
  [0, Z95, 0, 0.2775328],
  [10, Z95, 0.7224672, 1],
])("Wilson's interval of %i in 10 at z = %d is R's, to 1e-6", (successes, z, low, high) => {
  const interval = wilson(successes, 10, z);
  expect(Math.abs((interval?.low ?? Number.NaN) - low)).toBeLessThan(1e-6);
  expect(Math.abs((interval?.high ?? Number.NaN) - high)).toBeLessThan(1e-6);
});

test("its limits are where the score test turns: the definition, to 1e-9", () => {
  for (const z of [Z95, Z998]) {
    for (const cases of [1, 7, 20, 263, 98_765]) {
      for (const successes of [0, 1, Math.floor(cases / 3), cases]) {
        const interval = wilson(successes, cases, z);
        for (const limit of [interval?.low ?? Number.NaN, interval?.high ?? Number.NaN]) {
          const distance = (successes / cases - limit) ** 2;
          expect(Math.abs(distance - (z * z * limit * (1 - limit)) / cases)).toBeLessThan(1e-9);
        }
      }
    }
  }
});

test("no cases have no interval, and more than all is an error", () => {
  expect(wilson(0, 0)).toBeNull();
  expect(() => wilson(3, 2)).toThrow("3 of 2");
});
