import { FEWEST_IN_FUNNEL, TAIL95, TAIL998, WIDEST, WINSORISED } from "./funnel.ts";
import { FEWEST_RANKED } from "./leaders.ts";

/**
 * The funnel of agencies too many to be fetched: `funnelOf` and `zoneOf` in SQL, over a table
 * `pooled` of `successes` and `cases` by agency. A test holds the two equal. The parts of a WITH:
 *
 * - `funnel`: one row, `enough`, `target`, `dispersion`, `variance`, the last three null where there
 *   is none;
 * - `placed`: the rows of `pooled`, each with its `zone` and its `deviation`, in standard deviations
 *   of the funnel's own model.
 *
 * The squares are added in their order: sums of fractions differ in their last digit by it, and the
 * same question must have the same answer from one thread and from several.
 *
 * An agency is beyond a limit where what lies on its side of it is less likely than the limit says:
 * the same as to compare its share with the interpolated quantile, without one for each agency.
 */
export const FUNNEL_SQL = `
  measured AS (
    SELECT successes::DOUBLE AS s, cases::DOUBLE AS n FROM pooled WHERE cases >= ${FEWEST_RANKED}
  ),
  together AS (SELECT count(*) AS enough, sum(s) / sum(n) AS target FROM measured),
  possible AS (
    SELECT target, target * (1 - target) AS chance FROM together
    WHERE enough >= ${FEWEST_IN_FUNNEL} AND target > 0 AND target < 1
  ),
  residuals AS (
    SELECT (s / n - target) / sqrt(chance / n) AS z, n FROM measured CROSS JOIN possible
  ),
  ends AS (
    SELECT quantile_cont(z, ${WINSORISED}) AS low, quantile_cont(z, ${1 - WINSORISED}) AS high
    FROM residuals
  ),
  moments AS (
    SELECT avg(least(greatest(z, low), high) ** 2 ORDER BY z) AS dispersion, count(*) AS k,
      sum(n) - sum(n * n) / sum(n) AS spare
    FROM residuals CROSS JOIN ends
  ),
  measures AS (
    SELECT target, chance, dispersion,
      CASE WHEN spare > 0
        THEN least(greatest((k * dispersion - (k - 1)) * chance / spare, 0), chance * ${WIDEST})
        ELSE 0 END AS variance
    FROM possible CROSS JOIN moments
  ),
  funnel AS (
    SELECT enough, measures.target, dispersion, variance FROM together LEFT JOIN measures ON true
  ),
  sizes AS (
    SELECT target, CASE WHEN variance > 0 THEN chance / variance - 1 END AS size FROM measures
  ),
  counts AS (SELECT DISTINCT n FROM measured),
  numbers AS (SELECT n, unnest(range(n::BIGINT + 1))::DOUBLE AS j FROM counts),
  ratios AS (
    SELECT n, j, CASE WHEN j = 0 THEN 0
      ELSE ln((n - j + 1) / j
        * CASE WHEN size IS NULL THEN target / (1 - target)
            ELSE (target * size + j - 1) / ((1 - target) * size + n - j) END) END AS ratio
    FROM numbers CROSS JOIN sizes
  ),
  logs AS (
    SELECT n, j, sum(ratio) OVER (PARTITION BY n ORDER BY j ROWS UNBOUNDED PRECEDING) AS log
    FROM ratios
  ),
  weights AS (SELECT n, j, exp(log - max(log) OVER (PARTITION BY n)) AS weight FROM logs),
  reached AS (
    SELECT n, j, sum(weight) OVER (PARTITION BY n ORDER BY j ROWS UNBOUNDED PRECEDING)
      / sum(weight) OVER (PARTITION BY n) AS up_to
    FROM weights
  ),
  placed AS (
    SELECT pooled.*,
      CASE WHEN cases < ${FEWEST_RANKED} THEN 'few' WHEN target IS NULL THEN 'none'
        WHEN up_to > ${1 - TAIL998} THEN 'above998' WHEN up_to < ${TAIL998} THEN 'below998'
        WHEN up_to > ${1 - TAIL95} THEN 'above95' WHEN up_to < ${TAIL95} THEN 'below95'
        ELSE 'within' END AS zone,
      abs(successes / cases - target) / sqrt(target * (1 - target) / cases + variance) AS deviation
    FROM pooled CROSS JOIN funnel LEFT JOIN reached ON n = cases AND j = successes
  )`;
