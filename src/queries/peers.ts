import type { Parameter, Row } from "../engine/ask.ts";
import type { Field, Level } from "../form/index.ts";
import { number, numberOrNull, text, truth } from "./decode.ts";
import { type Filters, withinOneScope } from "./filters.ts";
import { FEWEST_RANKED } from "./leaders.ts";
import { describeMetric, isMetricId, type MetricId } from "./metrics/index.ts";
import type { Question, Statement } from "./question.ts";
import { type Agency, agencyOf, markedReadings, type Provenance, provenance } from "./readings.ts";

/** A metric of one agency of a peer group, by its latest year that gives it; the agency asked of is one of them. */
export interface PeerFigure extends Agency, Provenance {
  readonly metric: MetricId;
  readonly year: number;
  readonly value: number;
  readonly amount: number;
  readonly base: number | null;
  /** Whether this is the agency asked of. */
  readonly self: boolean;
  /** Whether it is in the same province as the agency asked of. */
  readonly near: boolean;
}

export interface PeersParams {
  readonly agencyId: string;
  /** Years and scope are kept; region, level, field and agencies are those of the peer group. */
  readonly filters: Pick<Filters, "years" | "scope">;
  readonly metrics: readonly MetricId[];
}

/**
 * The agencies of the same level and field as one agency, with their figures, of one scope; rates
 * only from ten cases on. No row where the agency has no report of that scope, or its level or
 * field is not known: then nobody is its like.
 */
export const peers: Question<PeersParams, PeerFigure> = {
  name: "peers",
  statement: ({ agencyId, filters, metrics }) =>
    figuresBeside(
      {
        sql: `SELECT agency_id AS asked_id, level, field, left(region_code, 2) AS region FROM reports
          WHERE agency_id = ? AND scope = ? ORDER BY year DESC LIMIT 1`,
        parameters: [agencyId, withinOneScope({ ...EVERYWHERE, ...filters }).scope],
      },
      filters,
      metrics,
    ),
  row: peerOf,
};

export interface PeersLikeParams extends Pick<PeersParams, "filters" | "metrics"> {
  readonly level: Level;
  readonly field: Field;
  /** The region of whoever is set among them, which tells who is near; null where it is not known. */
  readonly region: string | null;
}

/** The same for somebody who is not in the data: every agency of a level and field, none of them `self`. */
export const peersLike: Question<PeersLikeParams, PeerFigure> = {
  name: "peers-like",
  statement: ({ level, field, region, filters, metrics }) =>
    figuresBeside(
      {
        sql: `SELECT '' AS asked_id, CAST(? AS VARCHAR) AS level, CAST(? AS VARCHAR) AS field,
          left(CAST(? AS VARCHAR), 2) AS region`,
        parameters: [level, field, region],
      },
      filters,
      metrics,
    ),
  row: peerOf,
};

/** @param asked one row of whom the others are peers: `asked_id`, `level`, `field`, `region` */
function figuresBeside(
  asked: Statement,
  filters: PeersParams["filters"],
  metrics: readonly MetricId[],
): Statement {
  const scoped = withinOneScope({ ...EVERYWHERE, ...filters });
  const parts = metrics.map((id, place) => {
    const { sql, parameters } = markedReadings(describeMetric(id), scoped);
    return {
      sql: `SELECT ${place} AS place, '${id}' AS metric, readings.* REPLACE (value::DOUBLE AS value,
          amount::DECIMAL(28,4) AS amount, base::DECIMAL(28,4) AS base)
        FROM (${sql}) AS readings
        WHERE value IS NOT NULL AND (base IS NULL OR base >= ${FEWEST_RANKED})
        QUALIFY row_number() OVER (PARTITION BY agency_id ORDER BY year DESC) = 1`,
      parameters,
    };
  });
  return {
    sql: `
      WITH asked AS (${asked.sql}),
      latest AS (${parts.map(({ sql }) => `(${sql})`).join(" UNION ALL ")})
      SELECT latest.*, latest.agency_id = asked_id AS self,
        coalesce(left(reports.region_code, 2) = asked.region, false) AS near
      FROM latest JOIN reports USING (report_id)
        JOIN asked ON reports.level = asked.level AND reports.field = asked.field
      ORDER BY place, value, latest.agency_id`,
    parameters: [
      ...asked.parameters,
      ...parts.flatMap(({ parameters }): readonly Parameter[] => parameters),
    ],
  };
}

function peerOf(row: Row): PeerFigure {
  const metric = text(row, "metric");
  if (!isMetricId(metric)) throw new Error(`The registry has no metric ${metric}.`);
  return {
    ...agencyOf(row),
    ...provenance(row),
    metric,
    year: number(row, "year"),
    value: number(row, "value"),
    amount: number(row, "amount"),
    base: numberOrNull(row, "base"),
    self: truth(row, "self"),
    near: truth(row, "near"),
  };
}

const EVERYWHERE = { region: null, level: null, field: null, agencies: [] } as const;
