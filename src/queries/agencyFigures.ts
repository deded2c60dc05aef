import type { Parameter } from "../engine/ask.ts";
import { SCOPES, type Scope } from "../form/index.ts";
import { number, numberOrNull, oneOf, oneOfOrNull, text, truth } from "./decode.ts";
import { FIGURES } from "./figures.ts";
import { agenciesNamed, FILTERED, type Filters, fits } from "./filters.ts";
import { markedReading } from "./markedReading.ts";
import { describeMetric, METRICS, type MetricId } from "./metrics/index.ts";
import { orderedBy } from "./ownRows.ts";
import type { Question } from "./question.ts";
import {
  type Agency,
  agencyOf,
  MARKING,
  MARKS,
  type Mark,
  markedReadings,
  READ_IN,
  type ReadIn,
  WHO,
} from "./readings.ts";

/** One metric in one report. A report that does not give the figure has a row that says so. */
export interface AgencyFigure extends Agency {
  readonly metric: MetricId;
  readonly reportId: string;
  readonly year: number;
  /** Null: it can't be told what the report counts. */
  readonly scope: Scope | null;
  /** Null: the report does not give the figure. */
  readonly readIn: ReadIn | null;
  /** What is shown; null where not given, and for a rate over nothing. */
  readonly value: number | null;
  /** A rate's numerator and denominator; a volume's value and null. */
  readonly amount: number | null;
  readonly base: number | null;
  readonly approximate: boolean;
  readonly mark: Mark | null;
}

export interface AgencyFiguresParams {
  /** Names the agencies; of every scope unless it says which, so that a reader learns what there is. */
  readonly filters: Filters;
  readonly metrics: readonly MetricId[];
}

/** Metrics of chosen agencies, report by report: by metric in the order asked, agency and year. */
export const agencyFigures: Question<AgencyFiguresParams, AgencyFigure> = {
  name: "agency-figures",
  statement: ({ filters, metrics }) => {
    const parts = metrics.map((id, place) => {
      const { sql, parameters } = markedReadings(describeMetric(id), filters);
      return {
        sql: `SELECT ${place} AS place, '${id}' AS metric, report_id, agency_id, agency, province,
            city, county, year, scope, read_in, value::DOUBLE AS value, amount::DECIMAL(28,4) AS amount,
            base::DECIMAL(28,4) AS base, approximate, mark
          FROM (${sql}) AS readings`,
        parameters,
      };
    });
    return {
      sql: `${parts.map(({ sql }) => sql).join(" UNION ALL ")} ORDER BY place, agency_id, year`,
      parameters: parts.flatMap(({ parameters }): readonly Parameter[] => parameters),
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    metric: oneOf(row, "metric", METRICS),
    reportId: text(row, "report_id"),
    year: number(row, "year"),
    scope: oneOfOrNull(row, "scope", SCOPES),
    readIn: oneOfOrNull(row, "read_in", READ_IN),
    value: numberOrNull(row, "value"),
    amount: numberOrNull(row, "amount"),
    base: numberOrNull(row, "base"),
    approximate: truth(row, "approximate"),
    mark: oneOfOrNull(row, "mark", MARKS),
  }),
  own: {
    agencies: ({ filters }) => agenciesNamed(filters),
    columns: { reports: [...FILTERED, ...WHO, ...FIGURES, "approximate"], findings: MARKING },
    rows: ({ reports, findings }, { filters, metrics }) => {
      const fitting = orderedBy(
        reports.filter((report) => fits(filters, report)),
        (report) => [text(report, "agency_id"), number(report, "year")],
      );
      return metrics.flatMap((id, place) =>
        fitting.map((report) => ({
          place,
          metric: id,
          ...markedReading(describeMetric(id), report, findings),
        })),
      );
    },
  },
};
