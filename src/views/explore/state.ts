import {
  type Condition,
  checkedCondition,
  type ExploreOrder,
  findReportColumn,
  type GroupKey,
  isFigure,
  isGroupKey,
  OPERATORS,
} from "../../queries/index.ts";
import type { Explored } from "../search.ts";
import { DEFAULT_COLUMNS } from "./columns.ts";

/** How a result is drawn: which column names the marks, which gives their size. */
export interface ChartChoice {
  readonly kind: "bar" | "line";
  readonly label: string;
  readonly value: string;
}

/** What `/explore` shows beside the filters of every page. */
export interface ExploreState {
  /** After the agency and the year, which are always shown. */
  readonly columns: readonly string[];
  readonly conditions: readonly Condition[];
  /** By a column of the reports, or of the answer to a reader’s own question. */
  readonly order: ExploreOrder | null;
  /** What reports are put together by; empty for one row a report. */
  readonly by: readonly GroupKey[];
  readonly isSql: boolean;
  readonly sql: string;
  readonly chart: ChartChoice | null;
}

/** More are no table any more, and no address either. */
const MOST_CONDITIONS = 12;
const MOST_KEYS = 3;

/** Reads what an address says of `/explore`; whatever is unknown keeps its default, and is listed. */
export function readExplore(explored: Explored): {
  readonly explore: ExploreState;
  readonly ignored: readonly string[];
} {
  const ignored: string[] = [];
  const known = <Value>(
    name: keyof Explored,
    texts: readonly string[],
    parse: (text: string) => Value | null,
  ): Value[] =>
    texts.flatMap((text) => {
      const value = parse(text);
      if (value === null) ignored.push(`${name}=${text}`);
      return value === null ? [] : [value];
    });
  const listed = (name: "columns" | "group"): readonly string[] => [
    ...new Set((explored[name]?.at(-1) ?? "").split(",").filter((text) => text !== "")),
  ];
  const columns = known("columns", listed("columns"), (name) =>
    findReportColumn(name) ? name : null,
  );
  const by = known("group", listed("group"), (key) => (isGroupKey(key) ? key : null));
  const conditions = known("where", explored.where ?? [], parseCondition);
  const [ask] = known("ask", explored.ask?.slice(-1) ?? [], (ask) => (ask === "sql" ? ask : null));
  const parseOrder = ask === "sql" ? orderOf : orderOfReports;
  const [order = null] = known("by", explored.by?.slice(-1) ?? [], parseOrder);
  const [chart = null] = known("chart", explored.chart?.slice(-1) ?? [], parseChart);
  return {
    explore: {
      columns: columns.length > 0 ? columns : DEFAULT_COLUMNS,
      conditions: conditions.slice(0, MOST_CONDITIONS),
      order,
      by: by.slice(0, MOST_KEYS),
      isSql: ask === "sql",
      sql: explored.sql?.at(-1) ?? "",
      chart,
    },
    ignored,
  };
}

/** The inverse of `readExplore`; defaults are not written. */
export function writeExplore(explore: ExploreState): Explored {
  const { columns, conditions, order, by, isSql, sql, chart } = explore;
  const isDefault = columns.join() === DEFAULT_COLUMNS.join();
  const written: Record<keyof Explored, readonly string[]> = {
    columns: isDefault ? [] : [columns.join()],
    where: conditions.map(({ column, operator, value }) =>
      [column, operator, ...(value === "" ? [] : [value])].join("."),
    ),
    by: order ? [`${order.descending ? "-" : ""}${order.column}`] : [],
    group: by.length > 0 ? [by.join()] : [],
    ask: isSql ? ["sql"] : [],
    sql: isSql && sql !== "" ? [sql] : [],
    chart: chart ? [[chart.kind, chart.label, chart.value].join("~")] : [],
  };
  return Object.fromEntries(Object.entries(written).filter(([, values]) => values.length > 0));
}

/** `disclosed_items.least.100`, `city.absent`; null for what can't be asked. */
function parseCondition(text: string): Condition | null {
  const [, column = "", name = "", value = ""] = /^(\w+)\.(\w+)(?:\.(.*))?$/s.exec(text) ?? [];
  const operator = OPERATORS.find((one) => one === name);
  return operator ? checkedCondition({ column, operator, value }) : null;
}

/** Of a reader's own question: which columns its answer has, only the answer tells. */
function orderOf(text: string): ExploreOrder | null {
  const column = text.replace(/^-/, "");
  return column === "" ? null : { column, descending: text.startsWith("-") };
}

function orderOfReports(text: string): ExploreOrder | null {
  const order = orderOf(text);
  if (!order) return null;
  const { column } = order;
  const isKnown =
    findReportColumn(column) !== null ||
    isGroupKey(column) ||
    column === "reports" ||
    column === "agencies";
  return isKnown ? order : null;
}

function parseChart(text: string): ChartChoice | null {
  const [kind, label, value] = text.split("~");
  if ((kind !== "bar" && kind !== "line") || !label || !value) return null;
  return { kind, label, value };
}

/** The columns that are summed where reports are put together: those that hold figures. */
export function summed(columns: readonly string[]): readonly string[] {
  return columns.filter((name) => {
    const column = findReportColumn(name);
    return column !== null && isFigure(column);
  });
}
