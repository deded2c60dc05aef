import type { Value } from "../../engine/ask.ts";
import { SCOPES, type Scope } from "../../form/index.ts";
import { number, numberOrNull, oneOfOrNull } from "../decode.ts";
import { withinOneScope } from "../filters.ts";
import type { Question } from "../question.ts";
import { isStock, reportColumn } from "./columns.ts";
import { where } from "./conditions.ts";
import { type ExploreOrder, type Looked, MARKED } from "./rows.ts";

/** What reports can be put together by; a place with all that tells it from its namesakes. */
const GROUPS = {
  year: ["year"],
  province: ["province"],
  city: ["province", "city"],
  county: ["province", "city", "county"],
  level: ["level"],
  field: ["field"],
  scope: ["scope"],
  form: ["form"],
  extent: ["extent"],
  agency: ["agency_id"],
} as const satisfies Record<string, readonly string[]>;

export type GroupKey = keyof typeof GROUPS;
export const GROUP_KEYS = Object.keys(GROUPS) as readonly GroupKey[];

export function isGroupKey(name: string): name is GroupKey {
  return name in GROUPS;
}

export interface GroupParams extends Looked {
  readonly by: readonly GroupKey[];
  /** Columns of `reports` that hold figures: summed. */
  readonly columns: readonly string[];
  readonly order: ExploreOrder | null;
  readonly limit: number;
}

/** The sum of one column over one group, and what it rests on. */
export interface GroupSum {
  /** Null: no report gives it, or it stands at a day and the group spans years. */
  readonly sum: number | null;
  /** Reports that give the figure: the others are not counted as zero, they are not counted. */
  readonly given: number;
  /** Of those, reports with an error found on it, and those that call it approximate. */
  readonly errors: number;
  readonly approximate: number;
}

export interface ReportGroup {
  /** The group's own words by the columns it is put together by; an agency's name beside its id. */
  readonly keys: Readonly<Record<string, Value>>;
  /** The one scope of all that is summed; null where it can't be told, and then nothing is. */
  readonly scope: Scope | null;
  readonly reports: number;
  readonly agencies: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** In the order of the columns asked for. */
  readonly sums: readonly GroupSum[];
}

/**
 * Reports put together, with sums. All of one scope, since a report on an area contains the agencies
 * below it: the scope the filters name, else agencies' own, unless scope is what they are put together
 * by. Reports whose scope can't be told are counted and never summed.
 */
export const exploredGroups: Question<GroupParams, ReportGroup> = {
  name: "explored-groups",
  statement: ({ filters, conditions, by, columns, order, limit }) => {
    const looked = where(by.includes("scope") ? filters : withinOneScope(filters), conditions);
    const keys = [...new Set(by.flatMap((key): readonly string[] => GROUPS[key]))];
    const sums = columns.flatMap((name, place) => {
      const column = reportColumn(name);
      const at = `reports."${column.name}"`;
      const can = `bool_and(scope IS NOT NULL)${isStock(column) ? " AND min(year) = max(year)" : ""}`;
      return [
        `CASE WHEN ${can} THEN sum(${at})::DECIMAL(28,4) END AS sum_${place}`,
        `count(${at}) AS given_${place}`,
        `count(*) FILTER (${at} IS NOT NULL AND list_contains(errors_in, '${column.name}')) AS errors_${place}`,
        `count(*) FILTER (${at} IS NOT NULL AND list_contains(string_split(approximate, ','), '${column.name}')) AS approximate_${place}`,
      ];
    });
    const names = by.includes("agency") ? ["arg_max(agency, year) AS agency"] : [];
    return {
      sql: `SELECT ${[...keys.map((key) => `reports."${key}"`), ...names].join(", ")},
          ${by.includes("scope") ? "" : "any_value(scope) AS scope,"}
          count(*) AS reports, count(DISTINCT agency_id) AS agencies,
          min(year) AS first_year, max(year) AS last_year
          ${sums.map((sum) => `, ${sum}`).join("")}
        FROM reports LEFT JOIN ${MARKED} ON finding_on = reports.report_id
        WHERE ${looked.sql} GROUP BY ${keys.map((key) => `reports."${key}"`).join(", ")}
        ORDER BY ${orderOf(order, by, columns)}${keys.map((key) => `reports."${key}" NULLS LAST`).join(", ")}
        LIMIT CAST(? AS BIGINT)`,
      parameters: [...looked.parameters, limit],
    };
  },
  row: (row) => {
    const { reports, agencies, first_year: first, last_year: last, scope, ...rest } = row;
    const places = Object.keys(rest).flatMap((name) =>
      name.startsWith("sum_") ? [Number(name.slice("sum_".length))] : [],
    );
    const keys = Object.entries(rest).filter(
      ([name]) => !/^(sum|given|errors|approximate)_\d+$/.test(name),
    );
    return {
      keys: Object.fromEntries([...keys, ["scope", scope ?? null]]),
      scope: oneOfOrNull(row, "scope", SCOPES),
      reports: number(row, "reports"),
      agencies: number(row, "agencies"),
      firstYear: number(row, "first_year"),
      lastYear: number(row, "last_year"),
      sums: places.map((place) => ({
        sum: numberOrNull(row, `sum_${place}`),
        given: number(row, `given_${place}`),
        errors: number(row, `errors_${place}`),
        approximate: number(row, `approximate_${place}`),
      })),
    };
  },
};

function orderOf(
  order: ExploreOrder | null,
  by: readonly GroupKey[],
  columns: readonly string[],
): string {
  if (!order) return "";
  const way = `${order.descending ? "DESC" : "ASC"} NULLS LAST, `;
  if (order.column === "reports" || order.column === "agencies") return `${order.column} ${way}`;
  const key = by.find((one) => one === order.column);
  if (key) return GROUPS[key].map((name) => `reports."${name}" ${way}`).join("");
  const place = columns.indexOf(order.column);
  return place < 0 ? "" : `sum_${place} ${way}`;
}
