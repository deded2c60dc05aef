import type { TableName } from "../form/index.ts";
import { TABLE_NAMES } from "./tables.ts";

/** A scan of a table of the dataset in the engine's plan of a statement. */
export interface Scan {
  readonly table: TableName;
  /** What the plan says of it besides, by the plan's own names. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/**
 * The scans of a plan, as `EXPLAIN (FORMAT JSON)` writes it.
 *
 * @throws where the plan is not what EXPLAIN gives: the engine's version changed
 */
export function scansIn(plan: string): readonly Scan[] {
  const nodes: unknown = JSON.parse(plan);
  if (!Array.isArray(nodes)) throw new Error("The engine's plan of a statement is not a list.");
  return nodes.flatMap(scansUnder);
}

function scansUnder(node: unknown): readonly Scan[] {
  if (!isRecord(node)) throw new Error("The engine's plan of a statement has a node of no kind.");
  const { name, children, extra_info: extra } = node;
  const below = (Array.isArray(children) ? children : []).flatMap(scansUnder);
  if (typeof name !== "string" || name.trim() !== "SEQ_SCAN" || !isRecord(extra)) return below;
  const table = tableOf(extra["Table"]);
  return table ? [{ table, extra }, ...below] : below;
}

function tableOf(name: unknown): TableName | null {
  if (typeof name !== "string") return null;
  // Qualified where the table is not on the search path.
  const bare = name.split(".").at(-1) ?? name;
  return TABLE_NAMES.find((table) => table === bare) ?? null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
