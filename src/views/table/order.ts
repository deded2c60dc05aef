import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type Row as SortedRow,
  type SortingState,
  tableFeatures,
} from "@tanstack/react-table";
import type { TableColumn } from "./columns.ts";

/** Of all that TanStack Table can do, the part the site needs: the rest stays out of the program. */
export const FEATURES = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

export type Features = typeof FEATURES;

/** Which column a table is sorted by, and which way; null keeps the order the rows came in. */
export interface Sorted {
  readonly id: string;
  readonly descending: boolean;
}

export function toSorting(sorted: Sorted | null): SortingState {
  return sorted === null ? [] : [{ id: sorted.id, desc: sorted.descending }];
}

export function fromSorting([first]: SortingState): Sorted | null {
  return first ? { id: first.id, descending: first.desc } : null;
}

/** Figures sort from the largest first, words from the first. */
export function isLargestFirst({ kind }: Pick<TableColumn<never>, "kind">): boolean {
  return kind !== "text";
}

/**
 * A column as TanStack Table knows it. What is not given is `undefined` to it and comes last whichever
 * way: absence is neither small nor large.
 */
export function definitionOf<Row extends RowData>(
  column: TableColumn<Row>,
): ColumnDef<Features, Row> {
  return {
    id: column.id,
    accessorFn: (row) => {
      const value = column.rank ? column.rank(row) : column.value(row);
      return value === null || value === "" ? undefined : value;
    },
    enableSorting: column.sorts,
    sortDescFirst: isLargestFirst(column),
    sortUndefined: "last",
    sortFn: bySize,
  };
}

function bySize<Row extends RowData>(
  one: SortedRow<Features, Row>,
  other: SortedRow<Features, Row>,
  id: string,
): number {
  const [first, second]: readonly unknown[] = [one.getValue(id), other.getValue(id)];
  if (typeof first === "number" && typeof second === "number") return first - second;
  return String(first).localeCompare(String(second), "zh-Hans");
}
