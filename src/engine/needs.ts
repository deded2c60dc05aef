import type { TableName } from "../form/index.ts";
import { scansIn } from "./plan.ts";

/** The columns a statement reads, table by table; a table it only counts has none. */
export type Needs = ReadonlyMap<TableName, ReadonlySet<string>>;

/**
 * What a statement reads, from the engine's own plan of it (`EXPLAIN (FORMAT JSON)` over empty
 * tables of the form, with no optimiser but those that put a CTE in its place and drop unused
 * columns: others would fold away a scan of an empty table, or hide a filtered column).
 *
 * @throws where the plan is not what EXPLAIN gives: the engine's version changed
 */
export function needsOf(plan: string): Needs {
  const needs = new Map<TableName, Set<string>>();
  for (const { table, extra } of scansIn(plan)) {
    const known = needs.get(table) ?? new Set();
    for (const column of listed(extra["Projections"])) known.add(column);
    needs.set(table, known);
  }
  return needs;
}

function listed(projections: unknown): readonly string[] {
  if (typeof projections === "string") return projections === "" ? [] : [projections];
  return Array.isArray(projections) ? projections.map(String) : [];
}
