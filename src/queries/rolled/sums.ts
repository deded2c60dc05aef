import type { Row } from "../../engine/ask.ts";
import type { Cell } from "../../engine/cell.ts";
import { SCOPES } from "../../form/index.ts";
import { APPLICANT_CELLS } from "../applicantCells.ts";
import { type Filters, withinOneScope } from "../filters.ts";
import { FLOW_SUMS } from "../flowCells.ts";
import { describeMetric, isVolumeId, type MetricId } from "../metrics/index.ts";
import type { Rolled } from "../question.ts";
import { partsOf, WHOLES } from "../wholes.ts";
import {
  amountAt,
  byText,
  countAt,
  isFirst,
  ofSeries,
  reportsOf,
  sumAt,
  yearsOf,
} from "./cells.ts";
import { METRIC_SUMS, SERIES } from "./names.ts";
import { needing } from "./rolled.ts";

/** Scopes in the order statements give them: by name, the unknown last. */
const SCOPES_IN_ORDER = [...SCOPES.map(({ id }) => id).toSorted(), null];

/** How many agencies stand in cells, each once over the years of the filters. */
function agenciesOf(cells: readonly Cell[], { years }: Filters): number {
  return reportsOf(cells.filter((cell) => isFirst(cell, years)));
}

export const rolledTotals: Rolled<{
  readonly filters: Filters;
  readonly metrics: readonly MetricId[];
}> = {
  needs: ({ filters, metrics }) =>
    needing(filters, [
      SERIES.reports,
      ...metrics.flatMap((id) => [
        SERIES.metric(id),
        ...(isVolumeId(id) ? [] : [SERIES.valued(id)]),
      ]),
    ]),
  rows: (cells, { filters, metrics }) => {
    const fit = new Map(byText(cells.flat(), ({ series }) => series));
    const asked = fit.get(SERIES.reports) ?? [];
    return metrics.flatMap((id) => {
      const metric = describeMetric(id);
      const given = fit.get(SERIES.metric(id)) ?? [];
      const valued = isVolumeId(id) ? given : (fit.get(SERIES.valued(id)) ?? []);
      return SCOPES_IN_ORDER.flatMap((scope): readonly Row[] => {
        const within = (cells: readonly Cell[]) => cells.filter((cell) => cell.scope === scope);
        const reports = reportsOf(within(asked));
        if (reports === 0) return [];
        const of = within(given);
        const years = yearsOf(of);
        const isStock = metric.kind === "volume" && metric.over === "stock";
        const isSummed = scope !== null && !(isStock && years?.from !== years?.to);
        const at = (name: (typeof METRIC_SUMS)[number]) => METRIC_SUMS.indexOf(name);
        return [
          {
            metric: id,
            scope,
            reports,
            given: reportsOf(of),
            from_prose: countAt(of, at("fromProse")),
            approximate: countAt(of, at("approximate")),
            failed: countAt(of, at("failed")),
            agencies: agenciesOf(of, filters),
            absent: agenciesOf(within(asked), filters) - agenciesOf(within(valued), filters),
            first_year: years?.from ?? null,
            last_year: years?.to ?? null,
            amount: isSummed ? amountAt(of, at("amount")) : null,
            base: scope === null ? null : amountAt(of, at("base")),
          },
        ];
      });
    });
  },
};

export const rolledBreakdowns: Rolled<Filters> = {
  needs: (filters) =>
    needing(
      filters,
      WHOLES.map((id) => SERIES.whole(id)),
    ),
  rows: (cells, filters) => {
    const fit = cells.flat();
    return WHOLES.flatMap((id) => {
      const known = ofSeries(fit, SERIES.whole(id));
      return SCOPES_IN_ORDER.flatMap((scope) => {
        const of = known.filter((cell) => cell.scope === scope);
        if (of.length === 0) return [];
        const [reports, agencies] = [reportsOf(of), agenciesOf(of, filters)];
        return partsOf(id).map(({ id: part }, place) => ({
          whole: id,
          part,
          scope,
          amount: sumAt(of, place + 1),
          reports,
          agencies,
          failed: countAt(of, 0),
        }));
      });
    });
  },
};

export const rolledApplicants: Rolled<Filters> = {
  needs: (filters) =>
    needing(filters, [SERIES.reports, SERIES.applicants], withinOneScope(filters)),
  rows: (cells) => {
    const fit = cells.flat();
    const of = ofSeries(fit, SERIES.applicants);
    const years = yearsOf(of);
    const whole = {
      reports: reportsOf(of),
      asked: reportsOf(ofSeries(fit, SERIES.reports)),
      failed: countAt(of, 0),
      first_year: years?.from ?? null,
      last_year: years?.to ?? null,
    };
    if (whole.reports === 0) return [];
    return APPLICANT_CELLS.map(({ id }, place) => ({
      applicant: id,
      amount: sumAt(of, place + 1),
      ...whole,
    }));
  },
};

export const rolledFlow: Rolled<Filters> = {
  needs: (filters) =>
    needing(filters, [SERIES.reports, SERIES.flow, SERIES.printed], withinOneScope(filters)),
  rows: (cells, filters) => {
    const fit = cells.flat();
    const of = ofSeries(fit, SERIES.flow);
    const asked = ofSeries(fit, SERIES.reports);
    const whole = {
      reports: reportsOf(of),
      failed: countAt(of, 0),
      asked: reportsOf(asked),
      omitted: agenciesOf(asked, filters) - agenciesOf(ofSeries(fit, SERIES.printed), filters),
    };
    if (whole.reports === 0) return [];
    return FLOW_SUMS.map(({ applicant, ground }, place) => ({
      applicant,
      ground,
      amount: countAt(of, place + 1),
      ...whole,
    }));
  },
};
