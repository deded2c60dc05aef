import {
  type AgencyEntry,
  type AgencyFigure,
  type MetricId,
  reportFigures,
} from "../../queries/index.ts";
import type { OwnReport } from "./own.ts";

/** Beside what is not published, in charts and words. */
export const OWN_MARK = "◇";

/** The agency's name as everything shows it that is not published. */
export function ownName({ report }: OwnReport): string {
  return `${OWN_MARK} ${report.agency}`;
}

/** An own report as one more agency to compare: with its own id, so that it is never taken for the published one. */
export function ownEntry(own: OwnReport): AgencyEntry {
  const { province, city, county, regionCode, level, field, year, extent, errors } = own.report;
  return {
    agencyId: own.id,
    agency: ownName(own),
    ...{ province, city, county, regionCode, level, field },
    years: [year],
    reports: 1,
    full: extent === "full" ? 1 : 0,
    errors,
  };
}

/** Its figures, in the same guise. */
export function ownFigures(own: OwnReport, metrics: readonly MetricId[]): readonly AgencyFigure[] {
  return reportFigures(own.report, own.findings, metrics).map((figure) => ({
    ...figure,
    agencyId: own.id,
    agency: ownName(own),
  }));
}
