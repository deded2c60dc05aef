import type { Table } from "../../charts/model.ts";
import { embedWords } from "../../language/index.ts";
import { Scroll } from "../scroll.tsx";
import { useWords } from "../site.ts";
import { DataCell } from "./data-cell.tsx";

/** A chart in another site's page, or before the program runs, has few bytes: the rest is one step away. */
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
                    <DataCell cell={cell} column={column} />
                  </th>
                ) : (
                  <td key={column.id} className={`data-${column.kind}`}>
                    <DataCell cell={cell} column={column} />
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
