import { useMemo } from "react";
import { type Cell, type Column, signsOf, type Table } from "../../charts/model.ts";
import { chartWords, exact } from "../../language/index.ts";
import { NO_FILTERS } from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";
import type { TableColumn } from "../table/columns.ts";
import { SortableTable } from "../table/sortable-table.tsx";

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
    show: ({ cells }) => <Shown cell={cells[place] ?? { value: null }} column={column} />,
  };
}

/** A figure as it stands in a table: exact, its notes after it, an agency's name leading to its page. */
function Shown({ cell, column }: { cell: Cell; column: Column }) {
  const words = useWords(chartWords);
  const { language } = useSite();
  const { value, notes = [], whose } = cell;
  const text =
    value === null
      ? words.notGiven
      : typeof value === "string" || column.kind === "year"
        ? String(value)
        : column.kind === "share"
          ? `${exact(Math.round(value * 1000) / 10, language)}%`
          : exact(value, language);
  const isDoubted = notes.includes("error") || notes.includes("warning");
  return (
    <>
      {whose && typeof value === "string" ? (
        <SiteLink page={{ page: "agency", id: whose.agencyId }} lang="zh-Hans">
          {text}
        </SiteLink>
      ) : (
        <span className={value === null ? "data-absent" : undefined}>{text}</span>
      )}
      {notes.length > 0 && (
        <span className="data-notes" title={notes.map((note) => words.notes[note]).join("\n")}>
          <span aria-hidden="true">{signsOf(notes)}</span>
          <span className="visually-hidden">{notes.map((note) => words.notes[note]).join()}</span>
        </span>
      )}
      {whose && isDoubted && (
        <SiteLink
          page={{ page: "audit" }}
          state={{ filters: { ...NO_FILTERS, agencies: [whose.agencyId] } }}
          className="data-audit"
        >
          {words.toAudit}
        </SiteLink>
      )}
    </>
  );
}
