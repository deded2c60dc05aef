import type { Parameter, Row } from "../engine/ask.ts";
import { number, numberOrNull, oneOf } from "./decode.ts";
import { condition } from "./filters.ts";
import { RANKED } from "./leaders.ts";
import { METRICS, type MetricId } from "./metrics/index.ts";
import {
  AMOUNT,
  type Among,
  type Newcomer,
  peersSql,
  placesOf,
  valuesSql,
  withinScope,
} from "./peers.ts";
import type { Question, Statement } from "./question.ts";
import { figuresBehind, GRAVEST, type Provenance, provenance } from "./readings.ts";
import type { Counted } from "./standing.ts";

/** A figure that may have a place: a rate of cases enough, or a volume. */
export interface PlacedFigure extends Provenance {
  readonly metric: MetricId;
  readonly year: number;
  /** A rate's numerator and denominator; a volume's value and null. */
  readonly amount: number;
  readonly base: number | null;
}

/** Whom a figure is set among: all of a level and field, or those of the same province. */
export const GROUPS = ["all", "near"] as const;
export type Group = (typeof GROUPS)[number];

/** A figure and how many of its peers have less of it, and more. */
export interface PlacedAmong extends PlacedFigure {
  readonly value: number;
  readonly among: Readonly<Record<Group, Counted>>;
}

export type StandingsParams = Among &
  (
    | { readonly agencyId: string }
    /** Of its figures those that may have no place get none. */
    | { readonly newcomer: Newcomer; readonly figures: readonly PlacedFigure[] }
  );

/**
 * How an agency's figures, each of its latest year that gives it, stand among those of the agencies of
 * its level and field: one row a metric it gives, in the order asked, however many they are. No row
 * where the agency has no report of that scope, or its level or field is not known: then nobody is
 * its like.
 */
export const standings: Question<StandingsParams, PlacedAmong> = {
  name: "standings",
  statement: (params) => {
    const { metrics } = params;
    const peers = peersSql(params, params);
    const given = "agencyId" in params ? publishedSql(params) : broughtSql(params);
    // The agency's own name is read with the rest: the names of its peers are asked next, and to fetch
    // one column more of a whole country takes seconds.
    const names = metrics.map((id, place) => `WHEN ${place} THEN '${id}'`);
    return {
      sql: `
        WITH ${peers.sql},
        given AS (${given.sql}),
        own AS (
          SELECT * FROM (SELECT *, ${valuesSql(metrics)} AS value FROM given) AS valued
          WHERE ${RANKED}
          QUALIFY row_number() OVER (PARTITION BY place ORDER BY year DESC) = 1
        )
        SELECT agency, place, CASE place ${names.join(" ")} END AS metric, year, amount, base, value, read_in,
          approximate, mark, ${GROUPS.map(countsSql).join(", ")}
        FROM own LEFT JOIN latest USING (place) WHERE is_like
        GROUP BY ALL ORDER BY place`,
      parameters: [...peers.parameters, ...given.parameters],
    };
  },
  row: (row) => ({
    ...provenance(row),
    metric: oneOf(row, "metric", METRICS),
    year: number(row, "year"),
    amount: number(row, "amount"),
    base: numberOrNull(row, "base"),
    value: number(row, "value"),
    among: { all: countedOf(row, "all"), near: countedOf(row, "near") },
  }),
};

function countsSql(group: Group): string {
  const isPeer = group === "all" ? "last.alike" : "last.alike AND last.near";
  return `count(*) FILTER (WHERE ${isPeer}) AS ${group}_peers,
    count(*) FILTER (WHERE ${isPeer} AND last.value < own.value) AS ${group}_below,
    count(*) FILTER (WHERE ${isPeer} AND last.value > own.value) AS ${group}_above`;
}

function countedOf(row: Row, group: Group): Counted {
  return {
    peers: number(row, `${group}_peers`),
    below: number(row, `${group}_below`),
    above: number(row, `${group}_above`),
  };
}

/**
 * The figures by place of who asks, in every year, from one scan of its reports; `is_like` where a
 * report is of the level and field that are asked of.
 */
function publishedSql({ filters, metrics }: Among): Statement {
  const where = condition(withinScope(filters), "reports");
  const parts = placesOf(metrics);
  const entries = parts.map(({ metric, outside, amounts }) => {
    const behind = figuresBehind(metric).map((name) => `'${name}'`);
    return `{${amounts}, read_in: ${outside.readIn}, approximate: ${outside.approximate},
      behind: [${behind.join(", ")}]}`;
  });
  return {
    sql: `
      SELECT agency, place, year, read_in, amount, base, approximate, is_like, ${GRAVEST} AS mark
      FROM (
        SELECT report_id, agency, year, is_like, unnest([${entries.join(", ")}], recursive := true) FROM (
          SELECT report_id, agency, year, ${parts.map(({ inside }) => inside).join(", ")},
            coalesce(reports.level = asked.level AND reports.field = asked.field, false) AS is_like
          FROM reports JOIN asked ON agency_id = asked_id WHERE ${where.sql})
      ) AS found LEFT JOIN findings
        ON findings.report_id = found.report_id AND list_has_any(cells, behind)
      GROUP BY ALL`,
    parameters: where.parameters,
  };
}

/** The same of figures that are not in the data; of a metric without one a row without an amount. */
function broughtSql({
  metrics,
  figures,
}: Pick<Extract<StandingsParams, { newcomer: unknown }>, "metrics" | "figures">): Statement {
  const row = (
    place: number,
  ): string => `SELECT NULL AS agency, ${place} AS place, CAST(? AS BIGINT) AS year,
    CAST(? AS VARCHAR) AS read_in, CAST(?::VARCHAR AS ${AMOUNT}) AS amount,
    CAST(?::VARCHAR AS ${AMOUNT}) AS base, CAST(? AS BOOLEAN) AS approximate,
    CAST(? AS VARCHAR) AS mark, true AS is_like`;
  return {
    sql: metrics.map((_, place) => row(place)).join(" UNION ALL "),
    parameters: metrics.flatMap((id): readonly Parameter[] => {
      const figure = figures.find(({ metric }) => metric === id);
      if (!figure) return [null, null, null, null, null, null];
      const { year, readIn, amount, base, approximate, mark } = figure;
      // Bound as text: the number that its digits say, and not its neighbour.
      return [year, readIn, String(amount), base === null ? null : String(base), approximate, mark];
    }),
  };
}
