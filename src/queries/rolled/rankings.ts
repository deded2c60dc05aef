import { type Filters, withinOneScope } from "../filters.ts";
import type { MetricId } from "../metrics/index.ts";
import type { Rolled } from "../question.ts";
import { MARKS } from "../readings.ts";
import { isLatest, reportsOf } from "./cells.ts";
import { LEADER_SUMS, LEADING, SERIES } from "./names.ts";
import { needing } from "./rolled.ts";

interface OfMetric {
  readonly filters: Filters;
  readonly metric: MetricId;
}

export const rolledLeaders: Rolled<OfMetric & { readonly limit: number }> = {
  needs: ({ filters, metric, limit }) =>
    limit > LEADING ? null : needing(filters, [SERIES.leaders(metric)], withinOneScope(filters)),
  rows: (cells, { filters, limit }) => {
    const fit = cells.flat().filter((cell) => isLatest(cell, filters.years));
    const eligible = reportsOf(fit);
    return fit
      .map((cell) => {
        const { sums } = cell;
        const at = (name: (typeof LEADER_SUMS)[number]) => sums[LEADER_SUMS.indexOf(name)] ?? null;
        const { report_id, agency_id, agency, province, city, county, year, scope } = cell;
        return {
          ...{ report_id, agency_id, agency, province, city, county, year, scope, eligible },
          value: at("value"),
          amount: at("amount"),
          base: at("base"),
          read_in: at("prose") === 1 ? "prose" : "table",
          approximate: at("approximate") === 1,
          mark: MARKS[(at("mark") ?? 0) - 1]?.id ?? null,
        };
      })
      .sort(
        (one, other) =>
          (other.value ?? 0) - (one.value ?? 0) ||
          ((one.agency_id ?? "") < (other.agency_id ?? "") ? -1 : 1),
      )
      .slice(0, limit);
  },
};

export const rolledSpread: Rolled<OfMetric> = {
  needs: ({ filters, metric }) =>
    needing(filters, [SERIES.values(metric)], withinOneScope(filters)),
  rows: (cells, { filters }) => {
    const fit = cells.flat().filter((cell) => isLatest(cell, filters.years));
    // Each cell has its values with how many agencies have each, one after the other.
    const counts = new Map<number, number>();
    for (const { sums } of fit) {
      for (let place = 0; place < sums.length; place += 2) {
        const value = (sums[place] ?? 0) / 10_000;
        counts.set(value, (counts.get(value) ?? 0) + (sums[place + 1] ?? 0));
      }
    }
    const values = [...counts].sort(([one], [other]) => one - other);
    const total = reportsOf(fit);
    const whole = { median: medianOf(values, total), largest: values.at(-1)?.[0] ?? null, total };
    const byDigits = new Map<number, number>();
    for (const [value, agencies] of values) {
      const digits = value < 1 ? 0 : Math.floor(Math.log10(value) + 1e-9) + 1;
      byDigits.set(digits, (byDigits.get(digits) ?? 0) + agencies);
    }
    return [...byDigits].map(([digits, agencies]) => ({ digits, agencies, ...whole }));
  },
};

/** The middle of values with how many there are of each, ascending; of an even number the mean of both. */
function medianOf(values: readonly (readonly [number, number])[], total: number): number | null {
  const at = (place: number): number | null => {
    let passed = 0;
    for (const [value, count] of values) {
      passed += count;
      if (passed > place) return value;
    }
    return null;
  };
  const [low, high] = [at(Math.floor((total - 1) / 2)), at(Math.floor(total / 2))];
  return low === null || high === null ? null : (low + high) / 2;
}
