import type { AgencyReport } from "./agencies.ts";
import type { AgencyFigure } from "./agencyFigures.ts";
import { evaluate } from "./expression.ts";
import type { Finding } from "./findings.ts";
import { describeMetric, type Measure, type MetricId } from "./metrics/index.ts";
import { figuresBehind, type Mark, type ReadIn } from "./readings.ts";

/**
 * Whether an identifier is of a report that a reader brought, and of no agency of the data: theirs
 * alone have a tilde.
 */
export function isOwnId(id: string): boolean {
  return id.includes("~");
}

/**
 * Metrics of one report at hand, the same as `agencyFigures` gives of a published one: what a
 * reader's own report is laid over the published figures with.
 *
 * @param findings of this report
 */
export function reportFigures(
  report: AgencyReport,
  findings: readonly Finding[],
  metrics: readonly MetricId[],
): readonly AgencyFigure[] {
  const { agencyId, agency, province, city, county, reportId, year, scope } = report;
  return metrics.map((id) => ({
    agencyId,
    agency,
    province,
    city,
    county,
    reportId,
    year,
    scope,
    metric: id,
    ...figureOf(report, findings, id),
  }));
}

type Figured = Pick<AgencyFigure, "readIn" | "value" | "amount" | "base" | "approximate" | "mark">;

function figureOf(report: AgencyReport, findings: readonly Finding[], id: MetricId): Figured {
  const metric = describeMetric(id);
  const [over, under] =
    metric.kind === "volume" ? [metric.measure, null] : [metric.numerator, metric.denominator];
  const readIn = (["table", "prose"] as const).find(
    (source) =>
      given(report, over, source) !== null &&
      (under === null || given(report, under, source) !== null),
  );
  if (readIn === undefined) {
    return {
      readIn: null,
      value: null,
      amount: null,
      base: null,
      approximate: false,
      mark: null,
    };
  }
  const amount = given(report, over, readIn) ?? 0;
  const base = under === null ? null : given(report, under, readIn);
  const vague = [over.prose, under?.prose ?? null].some(
    (name) => name !== null && report.approximate.includes(name),
  );
  return {
    readIn,
    value:
      metric.kind === "volume"
        ? amount
        : base !== null && base > 0
          ? (metric.per * amount) / base
          : null,
    amount,
    base,
    approximate: readIn === "prose" && vague,
    mark: markOf(figuresBehind(metric), findings),
  };
}

function given(report: AgencyReport, { table, prose }: Measure, source: ReadIn): number | null {
  if (source === "table") return table === null ? null : evaluate(table, report.figures);
  return prose === null ? null : report.figures[prose];
}

function markOf(behind: readonly string[], findings: readonly Finding[]): Mark | null {
  const about = findings.filter(({ cells }) => cells.some((cell) => behind.includes(cell)));
  if (about.some(({ severity }) => severity === "error")) return "error";
  return about.some(({ severity }) => severity === "warning") ? "warning" : null;
}
