import { number, numberOrNull, oneOf } from "./decode.ts";
import { type Funnel, ZONES, type Zone } from "./funnel.ts";
import { FUNNEL_SQL } from "./funnelSql.ts";
import { FEWEST_RANKED } from "./leaders.ts";
import { isShare, type Pooled, type PooledParams, pooledOf, pooledSql } from "./pooled.ts";
import type { Question } from "./question.ts";

/** Up to so many agencies an answer has each of them, of more only some of each kind. */
export const ALL_SHOWN = 300;

/** Beyond a limit of 95%, by how far; within the limits; and of too few cases to be judged. */
const SHOWN = { outside: 200, within: 80, few: 20 } as const;

const KIND =
  "CASE zone WHEN 'few' THEN 'few' WHEN 'within' THEN 'within' WHEN 'none' THEN 'within' ELSE 'outside' END";

/** One agency of a funnel, and where it lies against the limits that all of them make. */
export interface PooledPoint extends Pooled {
  readonly zone: Zone;
}

/**
 * A share of cases by agency, its years pooled, most cases first: all agencies where they are few;
 * of many those furthest beyond the limits, and of the others some, chosen by nothing they report
 * (the MD5 of their identifier), so that the answer does not grow with the country.
 */
export const pooled: Question<PooledParams, PooledPoint> = {
  name: "pooled",
  statement: (params) => {
    const { sql, parameters } = pooledSql(params);
    return {
      sql: `
        WITH pooled AS MATERIALIZED (${sql}), ${FUNNEL_SQL}
        SELECT ${POINT} FROM (SELECT *, ${KIND} AS kind FROM placed)
        QUALIFY count(*) OVER () <= ${ALL_SHOWN} OR row_number() OVER (
          PARTITION BY kind
          ORDER BY CASE WHEN kind = 'outside' THEN deviation END DESC, md5(agency_id)
        ) <= CASE kind
          WHEN 'outside' THEN ${SHOWN.outside} WHEN 'few' THEN ${SHOWN.few} ELSE ${SHOWN.within} END
        ORDER BY cases DESC, agency_id`,
      parameters,
    };
  },
  row: (row) => ({ ...pooledOf(row), zone: oneOf(row, "zone", ZONES) }),
};

const WHOSE = "agency_id, agency, province, city, county";
const POOLED = `${WHOSE}, successes, cases, reports, first_year, last_year, mark`;
const POINT = `${POOLED}, zone`;

export interface OutlierParams extends PooledParams {
  readonly limit: number;
}

/** Agencies beyond the limits of 99.8%, most cases first. */
export const outliers: Question<OutlierParams, PooledPoint> = {
  name: "outliers",
  statement: ({ limit, ...params }) => {
    const { sql, parameters } = pooledSql(params);
    return {
      sql: `
        WITH pooled AS MATERIALIZED (${sql}), ${FUNNEL_SQL}
        SELECT ${POINT} FROM placed WHERE zone IN ('above998', 'below998')
        ORDER BY cases DESC, agency_id LIMIT CAST(? AS BIGINT)`,
      parameters: [...parameters, limit],
    };
  },
  row: pooled.row,
};

export interface RankedParams extends PooledParams {
  /** How many are ranked; how many of under ten cases follow. */
  readonly ranked: number;
  readonly few: number;
}

/** Agencies of ten cases and more by their rate, largest first; after them those of fewer, by cases. */
export const pooledRanking: Question<RankedParams, Pooled> = {
  name: "pooled-ranking",
  statement: ({ ranked, few, ...params }) => {
    const { sql, parameters } = pooledSql(params);
    return {
      sql: `
        WITH pooled AS (${sql}),
        split AS (SELECT *, cases < ${FEWEST_RANKED} AS is_few FROM pooled)
        SELECT ${POOLED} FROM split
        QUALIFY row_number() OVER (
          PARTITION BY is_few
          ORDER BY CASE WHEN NOT is_few THEN successes::DOUBLE / cases END DESC, cases DESC, agency_id
        ) <= CASE WHEN is_few THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END
        ORDER BY is_few, CASE WHEN NOT is_few THEN successes::DOUBLE / cases END DESC,
          cases DESC, agency_id`,
      parameters: [...parameters, few, ranked],
    };
  },
  row: pooledOf,
};

/** What `pooled` is of: all agencies, however many of them are shown. Exactly one row. */
export interface PooledOverall {
  readonly agencies: number;
  readonly successes: number;
  readonly cases: number;
  readonly reports: number;
  /** Agencies with an open error on the columns summed. */
  readonly failed: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Agencies of at least ten cases. */
  readonly enough: number;
  /** Null where there are too few agencies, or none or all cases succeeded, or the rate is no share. */
  readonly funnel: Funnel | null;
  /** How many agencies lie in each zone; null where the rate is no share. */
  readonly zones: Readonly<Record<Zone, number>> | null;
}

export const pooledOverall: Question<PooledParams, PooledOverall> = {
  name: "pooled-overall",
  statement: (params) => {
    const { sql, parameters } = pooledSql(params);
    const inZone = ZONES.map(({ id }) => `count(*) FILTER (zone = '${id}') AS ${id}`);
    const sums = `count(*) AS agencies, coalesce(sum(successes), 0) AS successes,
      coalesce(sum(cases), 0) AS cases, coalesce(sum(reports), 0) AS reports,
      count(*) FILTER (mark = 'error') AS failed,
      min(first_year) AS first_year, max(last_year) AS last_year`;
    return {
      sql: isShare(params.metric)
        ? `WITH pooled AS MATERIALIZED (${sql}), ${FUNNEL_SQL},
            sums AS (SELECT ${sums}, ${inZone.join(", ")} FROM placed)
            SELECT * FROM sums CROSS JOIN funnel`
        : `SELECT ${sums}, count(*) FILTER (cases >= ${FEWEST_RANKED}) AS enough FROM (${sql}) AS pooled`,
      parameters,
    };
  },
  row: (row) => {
    const target = "target" in row ? numberOrNull(row, "target") : null;
    const count = (zone: Zone): number => number(row, zone);
    return {
      agencies: number(row, "agencies"),
      successes: number(row, "successes"),
      cases: number(row, "cases"),
      reports: number(row, "reports"),
      failed: number(row, "failed"),
      firstYear: numberOrNull(row, "first_year"),
      lastYear: numberOrNull(row, "last_year"),
      enough: number(row, "enough"),
      funnel:
        target === null
          ? null
          : {
              target,
              dispersion: number(row, "dispersion"),
              variance: number(row, "variance"),
            },
      zones:
        "within" in row
          ? {
              few: count("few"),
              none: count("none"),
              within: count("within"),
              above95: count("above95"),
              below95: count("below95"),
              above998: count("above998"),
              below998: count("below998"),
            }
          : null,
    };
  },
};
