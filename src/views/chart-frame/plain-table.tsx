import type { Cell, Column, Table } from "../../charts/model.ts";
import { signsOf } from "../../charts/model.ts";
import { chartWords, embedWords, exact } from "../../language/index.ts";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";

/** A chart in another site's page has little room, and few bytes: the rest is one link away. */
const SHOWN = 60;

/** A chart's data as a table that needs no program: no sorting, no links. */
export function PlainTable({ table, caption }: { table: Table; caption: string }) {
  const words = useWords(embedWords);
  const shown = table.rows.slice(0, SHOWN);
  return (
    <Scroll label={caption}>
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ id, title, kind }) => (
              <th key={id} scope="col" className={`data-${kind}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              {table.columns.map((column, place) => {
                const cell = row.cells[place] ?? { value: null };
                return place === 0 ? (
                  <th key={column.id} scope="row">
                    <Shown cell={cell} column={column} />
                  </th>
                ) : (
                  <td key={column.id} className={`data-${column.kind}`}>
                    <Shown cell={cell} column={column} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < table.rows.length && (
        <p className="small">{words.moreRows(shown.length, table.rows.length)}</p>
      )}
    </Scroll>
  );
}

function Shown({ cell: { value, notes = [] }, column }: { cell: Cell; column: Column }) {
  const words = useWords(chartWords);
  const { language } = useSite();
  if (value === null) return <span className="data-absent">{words.notGiven}</span>;
  const text =
    typeof value === "string" || column.kind === "year"
      ? String(value)
      : column.kind === "share"
        ? `${exact(Math.round(value * 1000) / 10, language)}%`
        : exact(value, language);
  return (
    <>
      {text}
      {notes.length > 0 && (
        <span className="data-notes">
          <span aria-hidden="true">{signsOf(notes)}</span>
          <span className="visually-hidden">{notes.map((note) => words.notes[note]).join()}</span>
        </span>
      )}
    </>
  );
}
