import { type RefObject, useState } from "react";
import { tableWords } from "../../language/index.ts";
import { useWords } from "../site.ts";
import type { TableColumn } from "./columns.ts";
import { tsvOf } from "./copy.ts";

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[];
  /** Every row in the order shown, those out of sight too. */
  readonly rows: readonly Row[];
  readonly table: RefObject<HTMLTableElement | null>;
}

/** Copies a whole table for a spreadsheet; where a browser forbids it, selects the table instead. */
export function CopyTable<Row>({ columns, rows, table }: Props<Row>) {
  const words = useWords(tableWords);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(tsvOf(columns, rows, words.notGiven));
      setSaid(words.copied(rows.length));
    } catch {
      // No permission, or a page that is not secure: the reader copies by hand what is selected.
      if (table.current) getSelection()?.selectAllChildren(table.current);
      setSaid(words.selected);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {words.copy}
      </button>
      <span aria-live="polite" className="small">
        {said}
      </span>
    </>
  );
}
