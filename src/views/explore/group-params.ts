import type { Filters, GroupParams } from "../../queries/index.ts";
import { type ExploreState, summed } from "./state.ts";

/** More groups than a reader looks through; the first by the chosen order are listed. */
export const MOST_GROUPS = 5000;

/** What is asked for where reports are put together. */
export function groupParams(
  filters: Filters,
  { conditions, by, columns, order }: ExploreState,
): GroupParams {
  return { filters, conditions, by, columns: summed(columns), order, limit: MOST_GROUPS };
}
