import type { Cell } from "../../engine/cell.ts";
import { type Filters, withinOneScope, type Years } from "../filters.ts";
import type { MetricId } from "../metrics/index.ts";
import type { Rolled } from "../question.ts";
import { amountAt, countAt, isFirst, isThroughout, ofSeries, reportsOf } from "./cells.ts";
import { METRIC_SUMS, SERIES } from "./names.ts";
import { needing } from "./rolled.ts";

interface PanelOf {
  readonly filters: Filters;
  readonly metrics: readonly MetricId[];
}

export const rolledPanelSpans: Rolled<PanelOf> = {
  needs: ({ filters, metrics }) =>
    needing(filters, [SERIES.panel(metrics)], withinOneScope(filters)),
  rows: (cells) => {
    const fit = cells.flat();
    const years = [...new Set(fit.map(({ year }) => year))].sort((one, other) => one - other);
    return years.toReversed().flatMap((finish) =>
      years
        .filter((start) => start < finish)
        .map((start) => {
          const span = { from: start, to: finish };
          // Each agency once: in the cell of the first of the years.
          const held = fit.filter((cell) => cell.year === start && isThroughout(cell, span));
          return { start, finish, agencies: reportsOf(held) };
        })
        .filter(({ agencies }) => agencies > 0),
    );
  },
};

export const rolledPanel: Rolled<PanelOf & { readonly years: Years }> = {
  needs: ({ filters, metrics, years }) =>
    needing(filters, [SERIES.panel(metrics), SERIES.reports], {
      ...withinOneScope(filters),
      years,
    }),
  rows: (cells, { metrics, years }) => {
    const fit = cells.flat();
    const asked = ofSeries(fit, SERIES.reports).filter((cell) => isFirst(cell, years));
    const present = ofSeries(fit, SERIES.panel(metrics)).filter((cell) =>
      isThroughout(cell, years),
    );
    return metrics.flatMap((metric, place) =>
      eachYear(years, present).map(([year, of]) => {
        const at = (name: (typeof METRIC_SUMS)[number]) =>
          place * METRIC_SUMS.length + METRIC_SUMS.indexOf(name);
        return {
          year,
          metric,
          agencies: reportsOf(of),
          asked: reportsOf(asked),
          amount: amountAt(of, at("amount")),
          base: amountAt(of, at("base")),
          from_prose: countAt(of, at("fromProse")),
          approximate: countAt(of, at("approximate")),
          failed: countAt(of, at("failed")),
        };
      }),
    );
  },
};

function eachYear(
  { from, to }: Years,
  cells: readonly Cell[],
): readonly (readonly [number, readonly Cell[]])[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place)
    .map((year) => [year, cells.filter((cell) => cell.year === year)] as const)
    .filter(([, of]) => of.length > 0);
}
