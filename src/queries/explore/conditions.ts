import type { Parameter } from "../../engine/ask.ts";
import { type Column, SQL_TYPES } from "../../form/index.ts";
import { condition, type Filters } from "../filters.ts";
import type { Statement } from "../question.ts";
import { findReportColumn, isFigure, reportColumn } from "./columns.ts";

/** What a reader can ask of one column. What is not given fits none of them but `absent`. */
export const OPERATORS = ["is", "not", "has", "least", "most", "given", "absent"] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition on one column of `reports`, as a reader sets it. */
export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  /** As typed; empty where the operator needs none. */
  readonly value: string;
}

/** What may be asked of a column, by what it holds. */
export function operatorsFor(column: Column): readonly Operator[] {
  const known = column.required ? [] : (["given", "absent"] as const);
  if (isFigure(column) || column.name === "year") return ["is", "least", "most", "not", ...known];
  if (column.type === "date") return ["least", "most", "is", ...known];
  return ["is", "not", "has", ...known];
}

/** Whether an operator compares with a value. */
export function takesValue(operator: Operator): boolean {
  return operator !== "given" && operator !== "absent";
}

/** A condition that can be asked, or null: a column there is not, a question it does not take, a value of another kind. */
export function checkedCondition({ column: name, operator, value }: Condition): Condition | null {
  const column = findReportColumn(name);
  if (!column || !operatorsFor(column).includes(operator)) return null;
  if (!takesValue(operator)) return { column: name, operator, value: "" };
  const text = value.trim();
  if (text === "" || text.length > 200) return null;
  if (column.type === "date") {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
    return isDay ? { column: name, operator, value: text } : null;
  }
  if (column.type === "text") return { column: name, operator, value: text };
  return /^-?\d{1,15}(\.\d{1,4})?$/.test(text) ? { column: name, operator, value: text } : null;
}

const COMPARISONS = { is: "=", not: "<>", least: ">=", most: "<=" } as const;

/** Filters and conditions together as the condition of a WHERE over `reports`, every value bound. */
export function where(filters: Filters, conditions: readonly Condition[]): Statement {
  const base = condition(filters, "reports");
  const terms: string[] = [base.sql];
  const parameters: Parameter[] = [...base.parameters];
  for (const { column: name, operator, value } of conditions) {
    const column = reportColumn(name);
    const at = `reports."${column.name}"`;
    if (operator === "given") terms.push(`${at} IS NOT NULL`);
    else if (operator === "absent") terms.push(`${at} IS NULL`);
    else {
      // Bound as text: a number written in an address is cast to what the column holds, exactly.
      const bound = `CAST(?::VARCHAR AS ${column.type === "integer" ? "DECIMAL(18,4)" : SQL_TYPES[column.type]})`;
      terms.push(
        operator === "has" ? `contains(${at}, ?)` : `${at} ${COMPARISONS[operator]} ${bound}`,
      );
      parameters.push(value);
    }
  }
  return { sql: terms.join(" AND "), parameters };
}
