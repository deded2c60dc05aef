import type { Parameter } from "../engine/ask.ts";
import type { Field, Level } from "../form/index.ts";
import { text } from "./decode.ts";
import { condition, type Filters, withinOneScope } from "./filters.ts";
import { RANKED } from "./leaders.ts";
import { describeMetric, type MetricId } from "./metrics/index.ts";
import type { Question, Statement } from "./question.ts";
import { type Agency, figureSql, valueSql } from "./readings.ts";

/** Somebody to be set among the agencies of a level and field without being in the data. */
export interface Newcomer {
  /** The agency it reports on: what that has published is no peer of its own report. */
  readonly agencyId: string;
  readonly level: Level;
  readonly field: Field;
  /** Tells who is near; null where it is not known. */
  readonly region: string | null;
}

/** Whose peers are asked for: those of an agency of the data, or of somebody who is not in them. */
export type PeersOf = { readonly agencyId: string } | { readonly newcomer: Newcomer };

/** In which years and which scope, and what peers must give: region, level, field and agencies are those of the group. */
export interface Among {
  readonly filters: Pick<Filters, "years" | "scope">;
  readonly metrics: readonly MetricId[];
}

/**
 * Tables of a statement about the peers of one who asks: the agencies of its level and field, of one
 * scope, each by its latest report that gives a figure; rates only from ten cases on.
 *
 * - `asked`: one row of who asks, `asked_id`, `level`, `field`, `region`; none where the data know no
 *   such agency.
 * - `latest`: by `place` of a metric and `agency_id` the `last` report that gives it, with its `value`,
 *   and whether it is `alike` (of that level and field: only then a peer) and `near` (of its province).
 *   It holds those alone who are alike in some report.
 */
export function peersSql(of: PeersOf, { filters, metrics }: Among): Statement {
  const asked = askedSql(of, filters);
  const where = condition(withinScope(filters), "reports");
  const parts = placesOf(metrics);
  return {
    sql: `asked AS (${asked.sql}),
      figures AS (
        SELECT agency_id, year, reports.level = asked.level AND reports.field = asked.field AS alike,
          coalesce(left(region_code, 2) = asked.region, false) AS near,
          ${parts.map(({ inside }) => inside).join(", ")}
        FROM reports, asked
        WHERE ${where.sql} AND agency_id <> asked_id AND agency_id IN (
          SELECT agency_id FROM reports JOIN asked
            ON reports.level = asked.level AND reports.field = asked.field)
      ),
      listed AS (
        SELECT agency_id, year, alike, near,
          unnest([${parts.map(({ amounts }) => `{${amounts}}`).join(", ")}], recursive := true)
        FROM figures
      ),
      latest AS (
        SELECT place, agency_id, arg_max({value: value, alike: alike, near: near}, year) AS last
        FROM (SELECT *, ${valuesSql(metrics)} AS value FROM listed) AS valued
        WHERE ${RANKED} GROUP BY place, agency_id
      )`,
    parameters: [...asked.parameters, ...where.parameters],
  };
}

/** Money and counts in one column, exactly. */
export const AMOUNT = "DECIMAL(28,4)";

/**
 * Several metrics over one scan: of each its columns of `reports`, and what is chosen between them, of
 * which `place`, `amount` and `base` are written as the fields of a struct.
 */
export function placesOf(metrics: readonly MetricId[]) {
  return metrics.map((id, place) => {
    const metric = describeMetric(id);
    const { inside, outside } = figureSql(metric, `_${place}`);
    const { amount, base } = outside;
    return {
      metric,
      inside,
      outside,
      amounts: `place: ${place}, amount: (${amount})::${AMOUNT}, base: (${base})::${AMOUNT}`,
    };
  });
}

/**
 * What is shown of `amount` and `base`, by `place`: whoever is compared is compared in the same
 * expression over the same types, so that equal figures are equal.
 */
export function valuesSql(metrics: readonly MetricId[]): string {
  const cases = metrics.map(
    (id, place) => `WHEN ${place} THEN (${valueSql(describeMetric(id))})::DOUBLE`,
  );
  return `CASE place ${cases.join(" ")} END`;
}

/** The filters of a group, of one scope. */
export function withinScope(filters: Among["filters"]): Filters {
  return withinOneScope({ region: null, level: null, field: null, agencies: [], ...filters });
}

function askedSql(of: PeersOf, filters: Among["filters"]): Statement {
  if ("agencyId" in of) {
    return {
      sql: `SELECT agency_id AS asked_id, level, field, left(region_code, 2) AS region FROM reports
        WHERE agency_id = ? AND scope = ? ORDER BY year DESC LIMIT 1`,
      parameters: [of.agencyId, withinScope(filters).scope],
    };
  }
  const { agencyId, level, field, region } = of.newcomer;
  return {
    sql: `SELECT CAST(? AS VARCHAR) AS asked_id, CAST(? AS VARCHAR) AS level,
      CAST(? AS VARCHAR) AS field, left(CAST(? AS VARCHAR), 2) AS region`,
    parameters: [agencyId, level, field, region],
  };
}

export type PeerNamesParams = PeersOf & Among & { readonly limit: number };

/**
 * Some of the peers that give any of the figures, by their names of late: those of the same province
 * first, then by id.
 */
export const peerNames: Question<PeerNamesParams, Pick<Agency, "agencyId" | "agency">> = {
  name: "peer-names",
  statement: ({ limit, ...params }) => {
    const { sql, parameters } = peersSql(params, params);
    return {
      sql: `
        WITH ${sql},
        chosen AS (
          SELECT agency_id, bool_or(last.near) AS near FROM latest WHERE last.alike
          GROUP BY agency_id ORDER BY near DESC, agency_id LIMIT CAST(? AS BIGINT)
        )
        SELECT agency_id, arg_max(agency, year) AS agency FROM reports JOIN chosen USING (agency_id)
        GROUP BY agency_id, near ORDER BY near DESC, agency_id`,
      parameters: [...parameters, limit] satisfies readonly Parameter[],
    };
  },
  row: (row) => ({ agencyId: text(row, "agency_id"), agency: text(row, "agency") }),
};
