import { agencyWords } from "../../language/index.ts";
import { Phrases } from "../phrases.tsx";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";
import type { ReportContext } from "./context.ts";
import type { PrintedCell, PrintedTable } from "./facsimile.ts";
import { FigureLink } from "./figure-link.tsx";

interface Props {
  readonly table: PrintedTable;
  readonly context: ReportContext;
}

/** One of the three tables with the merged cells of the printed form. */
export function FacsimileTable({ table, context }: Props) {
  const { language } = useSite();
  const { unitNote } = useWords(agencyWords);
  const title = table.title[language];
  const row = (cells: readonly PrintedCell[], index: number) => (
    // The rows and cells of a printed form are fixed, in number and order.
    <tr key={index}>
      {cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Printed key={place} cell={cell} context={context} />
      ))}
    </tr>
  );
  return (
    <div className="facsimile">
      <h3>
        <Phrases text={title} />
      </h3>
      {table.section === "applications" && <p className="small quiet">{unitNote}</p>}
      <Scroll label={title}>
        <table className={`printed printed-${table.section}`}>
          {table.head.length > 0 && <thead>{table.head.map(row)}</thead>}
          <tbody>{table.body.map(row)}</tbody>
        </table>
      </Scroll>
    </div>
  );
}

function Printed({ cell, context }: { cell: PrintedCell; context: ReportContext }) {
  const { language } = useSite();
  const spans = {
    ...(cell.across > 1 ? { colSpan: cell.across } : {}),
    ...(cell.down > 1 ? { rowSpan: cell.down } : {}),
  };
  if (cell.kind === "figure") {
    return (
      <td {...spans}>
        <FigureLink figure={cell.cell} context={context} />
      </td>
    );
  }
  const scopes = {
    columns: cell.across > 1 ? "colgroup" : "col",
    rows: cell.down > 1 ? "rowgroup" : "row",
    block: "colgroup",
  } as const;
  return (
    <th scope={scopes[cell.heads]} className={`printed-${cell.heads}`} {...spans}>
      {language === "zh" && cell.number}
      {cell.text[language]}
    </th>
  );
}
