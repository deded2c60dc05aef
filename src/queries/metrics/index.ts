import { APPLICATION_METRICS } from "./applications.ts";
import { DISCLOSURE_METRICS } from "./disclosure.ts";
import { APPLICANT_METRICS, GROUND_METRICS } from "./grounds.ts";
import { LITIGATION_METRICS } from "./litigation.ts";
import type { Metric, Rate, Volume } from "./metric.ts";

export { MEASURES, OUTCOME_METRICS, OUTCOME_SHARES } from "./applications.ts";
export { APPLICANT_METRICS, type ApplicantKind, GROUND_METRICS, type Ground } from "./grounds.ts";
export type { Measure, Metric, Rate, Subject, Volume } from "./metric.ts";
export { publishedSql } from "./published-sql.ts";

const ALL = [
  ...DISCLOSURE_METRICS,
  ...APPLICATION_METRICS,
  ...GROUND_METRICS,
  ...APPLICANT_METRICS,
  ...LITIGATION_METRICS,
] as const;

/** Every metric, declared once: the only place a formula stands. In the order `/method` lists them. */
export const METRICS: readonly (Metric & { readonly id: MetricId })[] = ALL;

export type MetricId = (typeof ALL)[number]["id"];
export type VolumeId = Extract<(typeof ALL)[number], Volume>["id"];
export type RateId = Extract<(typeof ALL)[number], Rate>["id"];

/** What the registry says of a metric. Total over `MetricId`. */
export function describeMetric(id: MetricId): Metric & { readonly id: MetricId } {
  const metric = METRICS.find((candidate) => candidate.id === id);
  if (!metric) throw new Error(`The registry has no metric ${id}.`);
  return metric;
}

export function isMetricId(id: string): id is MetricId {
  return METRICS.some((metric) => metric.id === id);
}

export function isVolumeId(id: MetricId): id is VolumeId {
  return describeMetric(id).kind === "volume";
}
