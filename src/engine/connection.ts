import type { Table } from "apache-arrow";

/** A statement that the engine has planned, for values to come. */
export interface Prepared {
  readonly query: (...values: readonly (string | number | boolean | null)[]) => Promise<Table>;
  readonly close: () => Promise<void>;
}

/** A connection to the engine of the browser, with what is asked of it here and no more. */
export interface Connection {
  readonly query: (sql: string) => Promise<Table>;
  readonly prepare: (sql: string) => Promise<Prepared>;
  /** Appends rows, as an Arrow stream, to a table that has its columns. */
  readonly insert: (
    stream: Uint8Array,
    table: { readonly schema: string; readonly name: string },
  ) => Promise<void>;
}
