import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useLayoutEffect, useRef, useState } from "react";
import { useHydrated } from "../hydrated.ts";
import type { TableColumn } from "./columns.ts";

interface Props<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** As many of them as are shown. */
  readonly count: number;
  readonly idOf: (row: Row) => string;
  readonly rowClass: (row: Row, index: number) => string | undefined;
}

/** Up to this many rows the whole table stands in the page, where a browser's own search finds it. */
const WHOLE = 1000;
const ROW_HEIGHT = 53;

/** A table's rows; of a long one those in sight, the others as so much height. */
export function Body<Row>(props: Props<Row>) {
  // Without a window nobody knows which rows are in sight: the page of the build holds the first.
  const isLong = useHydrated() && props.count > WHOLE;
  return isLong ? <LongBody {...props} /> : <ShortBody {...props} />;
}

/** More than a window of 1,600 pixels holds: these rows are drawn at once, the others after they were painted. */
const FIRST = 24;

function ShortBody<Row>(props: Props<Row>) {
  const { rows, count } = props;
  const now = {
    rows,
    drawn: count > FIRST && <Rows {...props} from={FIRST} to={Math.min(count, WHOLE)} />,
  };
  const later = useDeferredValue(now);
  // More or fewer of the same rows are not another list: nothing that stands there is out of date.
  const isBehind = later.rows !== rows;
  return (
    <>
      <tbody>
        <Rows {...props} from={0} to={Math.min(FIRST, count)} />
      </tbody>
      {later.drawn && (
        // Rows of another list never stand where this one has its end.
        <tbody {...(isBehind ? { "aria-busy": true, hidden: count <= FIRST } : {})}>
          {later.drawn}
        </tbody>
      )}
    </>
  );
}

interface Part {
  readonly from: number;
  readonly to: number;
}

function Rows<Row>({ rows, from, to, ...rest }: Props<Row> & Part) {
  return rows
    .slice(from, to)
    .map((row, index) => <BodyRow key={rest.idOf(row)} {...rest} row={row} index={from + index} />);
}

function LongBody<Row>({ rows, count, ...rest }: Props<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  // What stands above a table can grow after it: measured again whenever it is drawn.
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  });
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 20,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const before = first ? first.start - top : 0;
  const after = last ? virtual.getTotalSize() - (last.end - top) : 0;
  return (
    <tbody ref={body}>
      {before > 0 && <Spacer columns={rest.columns.length} height={before} />}
      {items.map(({ index }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <BodyRow
            key={rest.idOf(row)}
            {...rest}
            row={row}
            index={index}
            measure={virtual.measureElement}
          />
        );
      })}
      {after > 0 && <Spacer columns={rest.columns.length} height={after} />}
    </tbody>
  );
}

function Spacer({ columns, height }: { columns: number; height: number }) {
  return (
    <tr>
      <td colSpan={columns} height={height} />
    </tr>
  );
}

interface RowProps<Row> extends Omit<Props<Row>, "rows" | "count" | "idOf"> {
  readonly row: Row;
  readonly index: number;
  readonly measure?: (row: HTMLTableRowElement | null) => void;
}

/** One row: its first cell names it. */
function BodyRow<Row>({ row, index, columns, rowClass, measure }: RowProps<Row>) {
  return (
    <tr className={rowClass(row, index)} ref={measure} data-index={index} aria-rowindex={index + 2}>
      {columns.map((column, place) => {
        const shown = column.show(row, index);
        const classes = [`data-${column.kind}`, column.className].filter(Boolean).join(" ");
        return place === 0 ? (
          <th key={column.id} scope="row" className={classes}>
            {shown}
          </th>
        ) : (
          <td key={column.id} className={classes}>
            {shown}
          </td>
        );
      })}
    </tr>
  );
}
