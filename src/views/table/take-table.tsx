import { lazy, Suspense } from "react";
import { takeAwayWords } from "../../language/index.ts";
import { useFold } from "../fold.ts";
import { useWords } from "../site.ts";
import type { TableColumn } from "./columns.ts";

// Kinds of files, and the programs that make them, are fetched once a reader opens the fold.
const Formats = lazy(() => import("../take-away/formats.tsx"));

/** What the files made of a table are called, and of whom they say to be. */
export interface Takeable {
  /** Of a-z and hyphens. */
  readonly name: string;
  readonly whom: string;
}

interface Props<Row> extends Takeable {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  /** Every row in the order shown, those out of sight too. */
  readonly rows: readonly Row[];
}

/** A table to take away as a file. */
export function TakeTable<Row>({ name, whom, caption, columns, rows }: Props<Row>) {
  const words = useWords(takeAwayWords);
  const { isOpen, part } = useFold();
  return (
    <details className="table-take" {...part}>
      <summary>{words.menu}</summary>
      {isOpen && (
        <div className="chart-ways">
          <Suspense>
            <Formats
              name={name}
              offer={{
                id: name,
                words: caption,
                title: caption,
                filters: whom,
                cells: rows.length * columns.length,
                table: async () => (await import("./taken-rows.ts")).takenRows(columns, rows),
              }}
            />
          </Suspense>
        </div>
      )}
    </details>
  );
}
