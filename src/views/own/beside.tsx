import { useMemo } from "react";
import { figureWords } from "../../charts/multiples.ts";
import { type Language, ownWords } from "../../language/index.ts";
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

/** Whether what stands beside sums, which are of one scope, may hold this report of the reader's. */
export function fits(own: OwnReport, filters: Filters): boolean {
  return isWithin(own, { ...filters, scope: summedScope(filters) });
}

/** The filters hold for a reader's own reports as for the published ones. */
export function isWithin({ report }: OwnReport, filters: Filters): boolean {
  const { years, region, level, field, scope, agencies } = filters;
  return (
    (years === null || (years.from <= report.year && report.year <= years.to)) &&
    (region === null || (report.regionCode?.startsWith(region) ?? false)) &&
    (level === null || report.level === level) &&
    (field === null || report.field === field) &&
    (scope === null || report.scope === scope) &&
    (agencies.length === 0 || agencies.includes(report.agencyId))
  );
}

/** What the mark stands for, where one is drawn. */
export function OwnNote({ own }: { own: readonly unknown[] }) {
  const words = useWords(ownWords);
  return own.length === 0 ? null : <p className="own-mark">{words.legend}</p>;
}

interface SaidProps {
  readonly filters: Filters;
  readonly metrics: readonly MetricId[];
}

/** The reader's own figures in words, beneath a chart of sums: one agency's has no place on their scale. */
export function OwnSaid({ filters, metrics }: SaidProps) {
  const words = useWords(ownWords);
  const { language } = useSite();
  const all = useOwnReports();
  const said = all
    .filter((own) => fits(own, filters))
    .flatMap((own) => {
      const given = ownFigures(own, metrics).filter(({ value }) => value !== null);
      if (given.length === 0) return [];
      // Of many figures most are nought, and say less together than the few that are not.
      const told = given.length > MANY ? given.filter(({ amount }) => amount !== 0) : given;
      const parts = told.map((figure) => wordsOf(figure, language));
      const { agency, year } = { agency: ownName(own), year: own.report.year };
      return words.said(
        agency,
        year,
        parts.length > 0 ? parts.join(words.listComma) : words.nought,
      );
    });
  if (said.length === 0) return null;
  return (
    <p className="own-mark">
      {said.join(words.semicolon)}
      {words.notInSum}
    </p>
  );
}

/** As many figures as one sentence holds, noughts and all. */
const MANY = 4;

/** A share by its two numbers: of one report it is mostly of few cases. */
function wordsOf({ metric, amount, base, value }: AgencyFigure, language: Language): string {
  const { title } = describeMetric(metric);
  return ownWords[language].figure(
    title[language],
    base === null ? figureWords(metric, value ?? 0, language) : `${amount ?? 0}/${base}`,
  );
}
