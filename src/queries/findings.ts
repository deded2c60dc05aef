import type { Parameter, Row } from "../engine/ask.ts";
import {
  BLAMES,
  type Blame,
  RULES,
  type RuleCode,
  SEVERITIES,
  type Severity,
} from "../form/index.ts";
import { type AgencyParams, onlyAgency } from "./agencies.ts";
import { number, numberOrNull, oneOf, text, texts } from "./decode.ts";
import { condition, type Filters } from "./filters.ts";
import { orderedBy, picked, withReports } from "./ownRows.ts";
import type { Question, Statement } from "./question.ts";
import { type Agency, agencyOf } from "./readings.ts";

const CODES = RULES.map(({ code }) => ({ id: code }));

/** One rule broken by one report, with whose report it is. */
export interface Finding extends Agency {
  readonly reportId: string;
  readonly year: number;
  readonly source: string;
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** Columns concerned. */
  readonly cells: readonly string[];
  readonly expected: number | null;
  readonly found: number | null;
  readonly message: { readonly zh: string; readonly en: string };
  readonly blame: Blame;
}

function findingOf(row: Row): Finding {
  return {
    ...agencyOf(row),
    reportId: text(row, "report_id"),
    year: number(row, "year"),
    source: text(row, "source"),
    rule: oneOf(row, "rule", CODES),
    severity: oneOf(row, "severity", SEVERITIES),
    cells: texts(row, "cells"),
    expected: numberOrNull(row, "expected"),
    found: numberOrNull(row, "found"),
    message: { zh: text(row, "message_zh"), en: text(row, "message_en") },
    blame: oneOf(row, "blame", BLAMES),
  };
}

const WHOSE = ["agency_id", "agency", "province", "city", "county", "year", "source"] as const;
const WHAT = [
  "rule",
  "severity",
  "cells",
  "expected",
  "found",
  "message_zh",
  "message_en",
  "blame",
] as const;
const COLUMNS = `findings.report_id, ${[...WHOSE, ...WHAT].join(", ")}`;

const JOINED = "findings JOIN reports ON reports.report_id = findings.report_id";

/** What a page of findings selects, and from where; its WHERE, order and limit follow. */
export const LISTED_FINDINGS = `${COLUMNS}, count(*) OVER () AS total FROM ${JOINED}`;

/** Gravest first. */
const BY_GRAVITY = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";
const GRAVEST = ["error", "warning", "note"];

/** What a list of findings may be narrowed to; null means all. */
export interface FindingFilters {
  readonly rule: RuleCode | null;
  readonly severity: Severity | null;
  readonly blame: Blame | null;
}

export interface FindingsParams extends FindingFilters {
  readonly filters: Filters;
  readonly limit: number;
  readonly offset: number;
}

/** A finding of a page of them. */
export interface ListedFinding extends Finding {
  /** How many there are in all, beyond this page. */
  readonly total: number;
}

export function listedFinding(row: Row): ListedFinding {
  return { ...findingOf(row), total: number(row, "total") };
}

function narrowed(filters: Filters, more: FindingFilters): Statement {
  const where = condition(filters, "reports");
  const terms: string[] = [where.sql];
  const parameters: Parameter[] = [...where.parameters];
  for (const column of ["rule", "severity", "blame"] as const) {
    const value = more[column];
    if (value === null) continue;
    terms.push(`${column} = ?`);
    parameters.push(value);
  }
  return { sql: terms.join(" AND "), parameters };
}

/** Findings, gravest first, then latest year, agency and rule. */
export const findings: Question<FindingsParams, ListedFinding> = {
  name: "findings",
  statement: ({ filters, limit, offset, ...more }) => {
    const where = narrowed(filters, more);
    return {
      sql: `SELECT ${LISTED_FINDINGS} WHERE ${where.sql}
        ORDER BY ${BY_GRAVITY}, year DESC, agency_id, rule, message_zh
        LIMIT CAST(? AS BIGINT) OFFSET CAST(? AS BIGINT)`,
      parameters: [...where.parameters, limit, offset],
    };
  },
  row: listedFinding,
};

/** How often a rule was broken. */
export interface FindingCount {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly blame: Blame;
  readonly findings: number;
  /** Reports concerned. */
  readonly reports: number;
}

/** Findings counted by rule, severity and blame, gravest and most frequent first. */
export const findingCounts: Question<Filters, FindingCount> = {
  name: "finding-counts",
  statement: (filters) => {
    const where = condition(filters, "reports");
    return {
      sql: `SELECT rule, severity, blame, count(*) AS findings,
          count(DISTINCT findings.report_id) AS reports
        FROM ${JOINED} WHERE ${where.sql} GROUP BY rule, severity, blame
        ORDER BY ${BY_GRAVITY}, findings DESC, rule, blame`,
      parameters: where.parameters,
    };
  },
  row: (row) => ({
    rule: oneOf(row, "rule", CODES),
    severity: oneOf(row, "severity", SEVERITIES),
    blame: oneOf(row, "blame", BLAMES),
    findings: number(row, "findings"),
    reports: number(row, "reports"),
  }),
};

/** Every finding on one agency's reports, earliest year first, gravest first in each. */
export const agencyFindings: Question<AgencyParams, Finding> = {
  name: "agency-findings",
  statement: ({ agencyId }) => ({
    sql: `SELECT ${COLUMNS} FROM ${JOINED} WHERE agency_id = ?
      ORDER BY year, ${BY_GRAVITY}, rule, message_zh`,
    parameters: [agencyId],
  }),
  row: findingOf,
  own: {
    agencies: onlyAgency,
    columns: { reports: WHOSE, findings: WHAT },
    rows: ({ reports, findings: found }) =>
      orderedBy(
        withReports(found, reports).map(({ row, report }) => ({
          ...row,
          ...picked(report, WHOSE),
        })),
        (row) => [
          number(row, "year"),
          GRAVEST.indexOf(text(row, "severity")),
          text(row, "rule"),
          text(row, "message_zh"),
        ],
      ),
  },
};
