import type { Row } from "../engine/ask.ts";
import type { RuleCode } from "../form/index.ts";
import { number, oneOf, text, texts } from "./decode.ts";
import { condition, type Filters } from "./filters.ts";
import { LISTED_FINDINGS, type ListedFinding, listedFinding } from "./findings.ts";
import { describeMetric, type VolumeId } from "./metrics/index.ts";
import type { Question } from "./question.ts";
import { type Agency, agencyOf, markedReadings, type Provenance, provenance } from "./readings.ts";

/** A figure of one agency that differs much from the one of the year before. */
export interface Jump extends Agency {
  readonly fromYear: number;
  readonly toYear: number;
  readonly before: number;
  readonly after: number;
  readonly beforeFrom: Provenance;
  readonly afterFrom: Provenance;
  /** Where the later report is. */
  readonly source: string;
  /** How many such jumps there are in all. */
  readonly total: number;
}

export interface JumpsParams {
  readonly filters: Filters;
  readonly metric: VolumeId;
  /** The larger of the two figures is at least so large. */
  readonly least: number;
  readonly limit: number;
}

/** What must be said of the earlier figure too. */
const BEFORE = ["read_in", "approximate", "mark"] as const;

/** A jump is to at least three times as much, or to a third or less. */
export const JUMP_TIMES = 3;

/**
 * Figures that an agency gives in two years that follow each other, in the same scope, of which one
 * is at least three times the other. Ordered by |after − before| / √(after + before): counts vary by
 * the root of their size, so that neither a small agency's doubling nor a large one's few per cent
 * stands first.
 */
export const jumps: Question<JumpsParams, Jump> = {
  name: "jumps",
  statement: ({ filters, metric, least, limit }) => {
    const { sql, parameters } = markedReadings(describeMetric(metric), filters);
    return {
      sql: `
        SELECT agency_id, agency, province, city, county, from_year, year AS to_year,
          before, value AS after, reports."source" AS source,
          before_read_in, before_approximate, before_mark, read_in AS after_read_in,
          pairs.approximate AS after_approximate, mark AS after_mark, count(*) OVER () AS total
        FROM (
          SELECT *, ${BEFORE.map((name) => `lag(${name}) OVER same AS before_${name}`).join(", ")},
            lag(value) OVER same AS before, lag(year) OVER same AS from_year
          FROM (${sql}) AS readings WHERE value IS NOT NULL AND scope IS NOT NULL
          WINDOW same AS (PARTITION BY agency_id, scope ORDER BY year)
        ) AS pairs JOIN (SELECT report_id AS id, "source" FROM reports) AS reports ON id = report_id
        WHERE from_year = year - 1 AND greatest(value, before) >= ?
          AND greatest(value, before) >= ${JUMP_TIMES} * least(value, before)
        ORDER BY abs(value - before) / sqrt(value + before) DESC, agency_id, to_year
        LIMIT CAST(? AS BIGINT)`,
      parameters: [...parameters, least, limit],
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    fromYear: number(row, "from_year"),
    toYear: number(row, "to_year"),
    before: number(row, "before"),
    after: number(row, "after"),
    beforeFrom: provenance(row, "before_"),
    afterFrom: provenance(row, "after_"),
    source: text(row, "source"),
    total: number(row, "total"),
  }),
};

/** An agency whose reports end. */
export interface Stopped extends Agency {
  /** Years reported on, ascending. */
  readonly years: readonly number[];
  readonly lastYear: number;
  /** The latest year any report of the data is on. */
  readonly latest: number;
  /** Where its last report is. */
  readonly source: string;
  readonly total: number;
}

export interface StoppedParams {
  readonly filters: Filters;
  readonly limit: number;
}

/**
 * Agencies that reported on at least two years running up to their last, and on none since, though
 * the data go on for at least one year more; the longest runs first.
 */
export const stopped: Question<StoppedParams, Stopped> = {
  name: "stopped",
  statement: ({ filters, limit }) => {
    // Years are what is asked about: a filter on them would end every agency's reports.
    const where = condition({ ...filters, years: null });
    return {
      sql: `
        WITH latest AS (SELECT max(year) AS latest FROM reports),
        runs AS (
          SELECT agency_id, max(year) AS last_year, list(DISTINCT year) AS held,
            list(DISTINCT year::VARCHAR ORDER BY year::VARCHAR) AS years
          FROM reports WHERE ${where.sql} GROUP BY agency_id
        )
        SELECT reports.agency_id, agency, province, city, county, years, last_year, latest,
          "source" AS source, count(*) OVER () AS total
        FROM runs JOIN reports ON reports.agency_id = runs.agency_id AND year = last_year, latest
        WHERE last_year < latest AND list_contains(held, last_year - 1)
        ORDER BY len(years) DESC, last_year DESC, reports.agency_id LIMIT CAST(? AS BIGINT)`,
      parameters: [...where.parameters, limit],
    };
  },
  row: (row) => ({
    ...agencyOf(row),
    years: texts(row, "years").map(Number),
    lastYear: number(row, "last_year"),
    latest: number(row, "latest"),
    source: text(row, "source"),
    total: number(row, "total"),
  }),
};

/** The findings that are leads, by what they are about. */
export const LEAD_RULES = {
  arithmetic: [
    "applications.concluded",
    "applications.balance",
    "applications.applicants",
    "disputes.results",
  ],
  copied: ["copied.previous_year", "copied.other_agency"],
  late: ["published.late"],
} as const satisfies Record<string, readonly RuleCode[]>;

export type FoundLead = keyof typeof LEAD_RULES;
const FOUND = (Object.keys(LEAD_RULES) as readonly FoundLead[]).map((id) => ({ id }));

/** A finding that is a lead. */
export interface LeadFinding extends ListedFinding {
  readonly lead: FoundLead;
}

export interface LeadFindingsParams {
  readonly filters: Filters;
  readonly lead: FoundLead;
  readonly limit: number;
}

/** Findings of the rules behind one kind of lead that are not our own doubt of reading, latest year first. */
export const leadFindings: Question<LeadFindingsParams, LeadFinding> = {
  name: "lead-findings",
  statement: ({ filters, lead, limit }) => {
    const where = condition(filters, "reports");
    return {
      sql: `SELECT '${lead}' AS lead, ${LISTED_FINDINGS}
        WHERE ${where.sql} AND list_contains(?::VARCHAR[], rule) AND blame <> 'reading'
        ORDER BY year DESC, abs(expected - found) DESC NULLS LAST, agency_id, rule, message_zh
        LIMIT CAST(? AS BIGINT)`,
      parameters: [...where.parameters, LEAD_RULES[lead], limit],
    };
  },
  row: (row: Row) => ({ ...listedFinding(row), lead: oneOf(row, "lead", FOUND) }),
};
