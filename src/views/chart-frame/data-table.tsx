import { useMemo } from "react";
import type { Column, Table } from "../../charts/model.ts";
import { Scroll } from "../scroll.tsx";
import type { TableColumn } from "../table/columns.ts";
import { SortableTable } from "../table/sortable-table.tsx";
import { DataCell } from "./data-cell.tsx";

/** As many rows as a page carries without hesitation; the rest on request. */
const SHOWN = 100;

type Row = Table["rows"][number];

/** A chart's data as a table: every figure exact, heads that sort, and plain enough to be copied whole. */
export function DataTable({ table, caption }: { table: Table; caption: string }) {
  const columns = useMemo(() => table.columns.map(columnOf), [table]);
  return (
    <SortableTable
      caption={caption}
      className="data-table"
      columns={columns}
      rows={table.rows}
      idOf={({ id }) => id}
      most={SHOWN}
      within={(drawn) => <Scroll label={caption}>{drawn}</Scroll>}
    />
  );
}

function columnOf(column: Column, place: number): TableColumn<Row> {
  return {
    ...column,
    sorts: true,
    value: ({ cells }) => cells[place]?.value ?? null,
    show: ({ cells }) => (
      <DataCell cell={cells[place] ?? { value: null }} column={column} hasLinks />
    ),
  };
}
