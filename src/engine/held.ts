import type { Column, ColumnType, TableName } from "../form/index.ts";
import { columnsOf } from "./tables.ts";

/** Rows of one file in the engine's memory, with the columns of them that are there. */
export interface Held {
  /** Of the engine's own table that holds them. */
  readonly name: string;
  readonly table: TableName;
  readonly url: string;
  /** Which of the file's rows: empty for all of them. */
  readonly part: string;
  readonly rows: number;
  readonly columns: ReadonlySet<string>;
}

/** Columns of some rows, as a statement reads them. */
export interface Read {
  readonly held: Held;
  readonly columns: ReadonlySet<string>;
}

/** What the engine holds, and when each column was last of use. */
export interface Holdings {
  readonly find: (url: string, part: string) => Held | null;
  readonly put: (held: Held) => void;
  readonly remove: (held: Held) => void;
  /** A statement reads these. */
  readonly use: (reads: readonly Read[]) => void;
  /** Rows as they are held now, by the name of the engine's table. */
  readonly current: (name: string) => Held | null;
  /** Columns to let go of so that no more than some bytes are held: those longest of no use first. */
  readonly excess: (most: number) => readonly { readonly held: Held; readonly column: string }[];
}

/**
 * Bytes a value takes in the engine, which keeps numbers as they are and texts, where they are
 * longer than twelve bytes, beside a pointer of sixteen.
 */
const BYTES: Readonly<Record<ColumnType, number>> = {
  text: 40,
  integer: 4,
  date: 4,
  money_wan: 8,
  money_yuan: 8,
  number: 8,
  list: 80,
};

export function holdings(): Holdings {
  const all = new Map<string, Held>();
  const lastUse = new Map<string, number>();
  let uses = 0;
  // Not by the engine's table, which is another whenever columns come to it.
  const key = ({ url, part }: Held, column: string) => `${url} ${part} ${column}`;

  return {
    find: (url, part) =>
      [...all.values()].find((held) => held.url === url && held.part === part) ?? null,
    put: (held) => all.set(held.name, held),
    remove: (held) => all.delete(held.name),
    use: (reads) => {
      uses += 1;
      for (const { held, columns } of reads) {
        for (const column of columns) lastUse.set(key(held, column), uses);
      }
    },
    current: (name) => all.get(name) ?? null,
    excess: (most) => {
      const columns = [...all.values()].flatMap((held) =>
        typed(held).map(({ name, type }) => ({
          held,
          column: name,
          bytes: held.rows * BYTES[type],
          used: lastUse.get(key(held, name)) ?? 0,
        })),
      );
      let over = columns.reduce((sum, { bytes }) => sum + bytes, 0) - most;
      const leaving: { held: Held; column: string }[] = [];
      for (const { held, column, bytes, used } of columns.sort((a, b) => a.used - b.used)) {
        // What the last statement reads stays, whatever it takes.
        if (over <= 0 || used === uses) break;
        leaving.push({ held, column });
        over -= bytes;
      }
      return leaving;
    },
  };
}

function typed({ table, columns }: Held): readonly Column[] {
  return columnsOf(table).filter(({ name }) => columns.has(name));
}
