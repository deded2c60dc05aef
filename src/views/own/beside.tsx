import { useMemo } from "react";
import { figureWords } from "../../charts/multiples.ts";
import { ownWords } from "../../language/index.ts";
import {
  type AgencyFigure,
  describeMetric,
  type Filters,
  type MetricId,
  summedScope,
} from "../../queries/index.ts";
import { useSite, useWords } from "../site.ts";
import { ownFigures, ownName } from "./as-agency.ts";
import { type OwnReport, useOwnReports } from "./own.ts";

/** A figure of a reader's own report, to be shown beside published ones of the same filters. */
export interface OwnFigure {
  readonly own: OwnReport;
  readonly figure: AgencyFigure;
}

/** The figures of the reader's own reports that the filters fit and that give them. */
export function useOwnFigures(filters: Filters, metric: MetricId): readonly OwnFigure[] {
  const all = useOwnReports();
  return useMemo(
    () =>
      all
        .filter((own) => fits(own, filters))
        .flatMap((own) => ownFigures(own, [metric]).map((figure) => ({ own, figure })))
        .filter(({ figure }) => figure.value !== null),
    [all, filters, metric],
  );
}

/** The filters hold for a reader's own reports as for the published ones, of one scope. */
export function fits({ report }: OwnReport, filters: Filters): boolean {
  const { years, region, level, field, agencies } = filters;
  return (
    (years === null || (years.from <= report.year && report.year <= years.to)) &&
    (region === null || (report.regionCode?.startsWith(region) ?? false)) &&
    (level === null || report.level === level) &&
    (field === null || report.field === field) &&
    report.scope === summedScope(filters) &&
    (agencies.length === 0 || agencies.includes(report.agencyId))
  );
}

/** What the mark stands for, where one is drawn. */
export function OwnNote({ own }: { own: readonly OwnFigure[] }) {
  const words = useWords(ownWords);
  return own.length === 0 ? null : <p className="own-mark">{words.legend}</p>;
}

/** The reader's own figures in words, beneath a chart of sums: one agency's has no place on their scale. */
export function OwnSaid({ filters, metric }: { filters: Filters; metric: MetricId }) {
  const words = useWords(ownWords);
  const { language } = useSite();
  const own = useOwnFigures(filters, metric);
  if (own.length === 0) return null;
  return (
    <p className="own-mark">
      {own
        .map(({ own: one, figure }) =>
          words.said(
            ownName(one),
            figure.year,
            describeMetric(metric).title[language],
            figureWords(metric, figure.value ?? 0, language),
          ),
        )
        .join(words.listComma)}
      {words.notInSum}
    </p>
  );
}
