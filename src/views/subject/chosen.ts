import type { MetricId } from "../../queries/index.ts";
import type { Page } from "../address.ts";
import { useAddressState, useGo } from "../where.ts";

/** Which of several figures a chart shows, and the way to show another. */
export interface Chosen<Id extends MetricId> {
  readonly metric: Id;
  readonly choose: (metric: Id) => void;
}

/**
 * The figure that the address chooses among those offered, else the first of them. Several charts of
 * a page that offer the same figures share their choice; those that offer others have their own.
 */
export function useChosen<Id extends MetricId>(
  page: Page,
  offered: readonly [Id, ...Id[]],
): Chosen<Id> {
  const { state } = useAddressState();
  const go = useGo();
  const isOffered = (id: MetricId): boolean => offered.some((one) => one === id);
  return {
    metric: offered.find((id) => state.metrics.includes(id)) ?? offered[0],
    choose: (metric) => {
      const others = state.metrics.filter((id) => !isOffered(id));
      const metrics = metric === offered[0] ? others : [...others, metric];
      go(page, { ...state, metrics }, { keepScroll: true });
    },
  };
}
