import type { AgencyEntry, Leader } from "../../queries/index.ts";

/** An agency in the list, with the figure beside it, where there is one. */
export interface Listed {
  readonly entry: AgencyEntry;
  readonly figure: Leader | null;
}

/** Agencies whose name contains what was typed, each with its figure, in the order they came in. */
export function listed(
  entries: readonly AgencyEntry[],
  figures: readonly Leader[],
  name: string,
): readonly Listed[] {
  const byAgency = new Map(figures.map((leader) => [leader.agencyId, leader]));
  return entries
    .filter(({ agency }) => agency.includes(name))
    .map((entry) => ({ entry, figure: byAgency.get(entry.agencyId) ?? null }));
}
