import { ORDERED_BY, ORDERS, type Order, type OrderedBy } from "../search.ts";
import type { Sorted } from "../table/order.ts";

/** Orders that put a figure beside each agency. */
export const FIGURES = ["disclosure", "applications", "litigation"] as const;
export type FigureOrder = (typeof FIGURES)[number];

/** Columns whose usual way is from the largest down. */
const LARGEST_FIRST: ReadonlySet<OrderedBy> = new Set<OrderedBy>([...FIGURES, "years"]);

/** What an order is by, whichever way. */
export function orderedBy(order: Order): OrderedBy {
  return ORDERED_BY.find((by) => order === by || order === `-${by}`) ?? "name";
}

/** The figure an order puts beside each agency; null where it is by something else. */
export function figureOf(order: Order): FigureOrder | null {
  const by = orderedBy(order);
  return FIGURES.find((figure) => figure === by) ?? null;
}

/** An order of the address as the table has it. */
export function sortedOf(order: Order): Sorted {
  const by = orderedBy(order);
  return { id: by, descending: LARGEST_FIRST.has(by) === (order === by) };
}

/** What the table was sorted by as the address has it; null is the list's own order. */
export function orderOf(sorted: Sorted | null): Order {
  return ORDERS.find((order) => isSame(sortedOf(order), sorted)) ?? "name";
}

function isSame(one: Sorted, other: Sorted | null): boolean {
  return one.id === other?.id && one.descending === other.descending;
}
