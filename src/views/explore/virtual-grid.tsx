import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import type { ExploreOrder } from "../../queries/index.ts";
import type { GridColumn } from "./grid-column.ts";
import { GridHead } from "./grid-head.tsx";

interface Props {
  readonly label: string;
  /** Always in sight, at the left. */
  readonly first: readonly GridColumn[];
  readonly columns: readonly GridColumn[];
  readonly rows: number;
  readonly cell: (row: number, column: string) => ReactNode;
  readonly order: ExploreOrder | null;
  readonly setOrder: (order: ExploreOrder | null) => void;
  /** Told which rows are in sight, whenever they are drawn. */
  readonly onSight?: (rows: readonly number[]) => void;
}

const ROW = 38;
const HEAD = 72;
const SCROLLBAR = 16;

/** A table of any size in a place of its own: only the rows and columns in sight are in the page. */
export function VirtualGrid(props: Props) {
  const { label, first, columns, rows: count, cell, order, setOrder, onSight } = props;
  const place = useRef<HTMLElement>(null);
  const left = first.reduce((sum, { width }) => sum + width, 0);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: HEAD,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => columns[index]?.width ?? 0,
    getItemKey: (index) => `${columns[index]?.id} ${columns[index]?.width}`,
    overscan: 3,
    scrollMargin: left,
  });
  const seen = across.getVirtualItems();
  const inSight = rows.getVirtualItems();
  useEffect(() => onSight?.(inSight.map(({ index }) => index)));
  const width = left + across.getTotalSize();
  const kind = ({ isNumber }: GridColumn) => (isNumber ? "grid-cell grid-number" : "grid-cell");
  return (
    <section
      className="grid"
      ref={place}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard can't scroll the table
      tabIndex={0}
      style={{ height: HEAD + count * ROW + SCROLLBAR }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows and columns out of sight are not in the page */}
      <div
        role="table"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={first.length + columns.length}
        className="grid-table"
        style={{ width, height: HEAD + rows.getTotalSize() }}
      >
        <GridHead {...{ width, left, height: HEAD, first, columns, seen, order, setOrder }} />
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup">
          {inSight.map(({ index, start }) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: a row is read, not acted on
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className="grid-row"
              style={{ width, height: ROW, transform: `translateY(${start}px)` }}
            >
              <div role="presentation" className="grid-first" style={{ width: left }}>
                {first.map((column, place) => (
                  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles have it
                  <div
                    key={column.id}
                    role={place === 0 ? "rowheader" : "cell"}
                    aria-colindex={place + 1}
                    className={column.isNumber ? "grid-number" : undefined}
                    style={{ width: column.width }}
                  >
                    {cell(index, column.id)}
                  </div>
                ))}
              </div>
              {seen.map(({ index: at, start: x, size }) => {
                const column = columns[at];
                return (
                  column && (
                    // biome-ignore lint/a11y/useSemanticElements: as above
                    <div
                      key={column.id}
                      role="cell"
                      aria-colindex={first.length + at + 1}
                      className={kind(column)}
                      style={{ left: x, width: size }}
                    >
                      {cell(index, column.id)}
                    </div>
                  )
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
