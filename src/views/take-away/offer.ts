import type { Taken } from "./taken.ts";

/** A table that can be had: its columns and rows, and what is to be said of them. */
export interface Offer {
  readonly id: string;
  readonly words: string;
  readonly title: string;
  readonly filters: string;
  readonly sql?: string;
  /** Cells, as far as that is known before they are fetched. */
  readonly cells: number;
  readonly table: () => Promise<Pick<Taken, "columns" | "rows">>;
}
