import type { ChartTask } from "./embeds/tasks.ts";
import type { SitePage } from "./paths.ts";

/** Pages and charts alone of one state, or of a few things near each other: they ask the same questions. */
export interface Work {
  readonly pages: readonly SitePage[];
  readonly charts: readonly ChartTask[];
}

/**
 * Groups of pages with the charts that are drawn alone in the same state. The charts of all data go
 * with the first group of pages of all data; those of a state that has no pages are work by themselves.
 */
export function workOf(
  groups: readonly (readonly SitePage[])[],
  tasks: readonly ChartTask[],
): readonly Work[] {
  const left = new Map<string, ChartTask[]>();
  for (const task of tasks) left.set(task.state, [...(left.get(task.state) ?? []), task]);
  const paged = groups.map((pages): Work => {
    const state = pages[0]?.state ?? "";
    const charts = left.get(state) ?? [];
    left.delete(state);
    return { pages, charts };
  });
  const alone = [...left.values()].map((charts): Work => ({ pages: [], charts }));
  const size = ({ pages, charts }: Work): number => pages.length + charts.length;
  // The largest first: a thread that ends with one leaves the others waiting.
  return [...paged, ...alone].sort((one, other) => size(other) - size(one));
}
