import type { ReactNode } from "react";
import type { Column } from "../../charts/model.ts";

/** One column of a table: what is seen in it, what it sorts by, and what a copy of it holds. */
export interface TableColumn<Row> extends Column {
  /** What is copied, and sorted by: figures as they are, never as they are written. Null: not given. */
  readonly value: (row: Row) => string | number | null;
  /** Where it sorts by something else than it shows: places in the order of their codes. */
  readonly rank?: (row: Row) => number | null;
  readonly show: (row: Row, index: number) => ReactNode;
  /** Beneath the title, or in its stead where the column does not sort. */
  readonly head?: ReactNode;
  /** Whether its head sorts; columns of a table whose rows have an order of their own do not. */
  readonly sorts: boolean;
  readonly className?: string;
  /** In what is taken away alone: the table shows it within another column. */
  readonly isTakenOnly?: boolean;
}
