import { type RowData, type SortingState, useTable } from "@tanstack/react-table";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { tableWords } from "../../language/index.ts";
import { useHydrated } from "../hydrated.ts";
import { useWords } from "../site.ts";
import type { Unfolded } from "../unfolded.ts";
import type { TableColumn } from "./columns.ts";
import { CopyTable } from "./copy-table.tsx";
import { definitionOf, FEATURES, fromSorting, type Sorted, toSorting } from "./order.ts";
import { Body } from "./table-body.tsx";
import { Head } from "./table-head.tsx";
import { type Takeable, TakeTable } from "./take-table.tsx";

interface Props<Row> {
  /** What the table holds, for those who can't see what stands around it. */
  readonly caption: string;
  readonly className: string;
  readonly columns: readonly TableColumn<Row>[];
  /** In the order they have while nobody sorts them; the same array until they change. */
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  /** How it is sorted, where the page's address holds that; without it the table does. */
  readonly held?: {
    readonly sorted: Sorted | null;
    readonly sort: (sorted: Sorted | null) => void;
  };
  /** As many rows as are shown before a reader asks for all. */
  readonly most?: number;
  /**
   * Where the page remembers who asked for all. The page of the build then holds all rows: without
   * the program nobody can ask.
   */
  readonly unfolded?: Unfolded;
  /** What the table stands in, such as a place of its own that scrolls. */
  readonly within?: (table: ReactNode) => ReactNode;
  /** Where nothing around the table offers it as a file. */
  readonly taken?: Takeable;
}

/**
 * The one table of the site whose rows can be sorted and taken away: real rows and heads, the same in
 * the page of the build, long ones in the page only as far as they are in sight.
 */
export function SortableTable<Row extends RowData>(props: Props<Row>) {
  const { caption, className, columns, rows, idOf, rowClass, held, within, taken } = props;
  const { most = Number.POSITIVE_INFINITY, unfolded } = props;
  const words = useWords(tableWords);
  const element = useRef<HTMLTableElement>(null);
  const [isShown, setShown] = useState(false);
  const isWhole = unfolded?.isWhole ?? isShown;
  const isHydrated = useHydrated();
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const sorting = useSorting(held?.sorted ?? null);
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data,
    enableMultiSort: false,
    ...(held
      ? {
          state: { sorting },
          onSortingChange: (next: SortingState | ((before: SortingState) => SortingState)) =>
            held.sort(fromSorting(typeof next === "function" ? next(sorting) : next)),
        }
      : {}),
  });
  const seen = columns.filter(({ isTakenOnly }) => !isTakenOnly);
  const { rows: inOrder } = table.getRowModel();
  const sorted = useMemo(() => inOrder.map(({ original }) => original), [inOrder]);
  const isFolded = !isWhole && sorted.length > most;
  const count = isFolded && (isHydrated || !unfolded) ? most : sorted.length;
  // Until then the style sheet hides them, so that the page is as long before the program as with it.
  const classOf = (row: Row, index: number): string | undefined =>
    [rowClass?.(row), isFolded && index >= most && "row-beyond"].filter(Boolean).join(" ") ||
    undefined;
  const drawn = (
    <table className={className} ref={element} aria-rowcount={sorted.length + 1}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {seen.map((column) => (
            <Head
              key={column.id}
              column={column}
              order={table.getColumn(column.id)?.getIsSorted() ?? false}
              press={() => table.getColumn(column.id)?.toggleSorting()}
            />
          ))}
        </tr>
      </thead>
      <Body columns={seen} idOf={idOf} rows={sorted} count={count} rowClass={classOf} />
    </table>
  );
  return (
    <div className="table-place">
      <div className="table-tools">
        <CopyTable columns={columns} rows={sorted} table={element} />
        {taken && <TakeTable {...taken} {...{ caption, columns }} rows={sorted} />}
      </div>
      {within ? within(drawn) : drawn}
      {isFolded && (
        <p className="table-tools">
          <button type="button" onClick={unfolded?.unfold ?? (() => setShown(true))}>
            {words.all(sorted.length)}
          </button>
        </p>
      )}
    </div>
  );
}

/** The same array while it says the same: for another one TanStack Table sorts all rows again. */
function useSorting(sorted: Sorted | null): SortingState {
  const { id, descending } = sorted ?? { id: null, descending: false };
  return useMemo(() => toSorting(id === null ? null : { id, descending }), [id, descending]);
}
