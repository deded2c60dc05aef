import { tableWords } from "../../language/index.ts";
import { useWords } from "../site.ts";
import type { TableColumn } from "./columns.ts";

interface Props<Row> {
  readonly column: TableColumn<Row>;
  readonly order: "asc" | "desc" | false;
  readonly press: () => void;
}

/** A column's head: pressed it sorts, pressed again it sorts the other way, a third time no more. */
export function Head<Row>({ column, order, press }: Props<Row>) {
  const words = useWords(tableWords);
  const { title, kind, head, sorts, className } = column;
  const classes = [`data-${kind}`, ...(className ? [className] : [])].join(" ");
  if (!sorts) {
    return (
      <th scope="col" className={classes}>
        {head ?? title}
      </th>
    );
  }
  const ways = { asc: "ascending", desc: "descending" } as const;
  return (
    <th scope="col" className={classes} aria-sort={order === false ? "none" : ways[order]}>
      <button type="button" className="data-head" title={words.sort(title)} onClick={press}>
        {/* A word joiner: the sign never stands on a line of its own. */}
        {`${title}\u2060`}
        <span className="data-way" aria-hidden="true">
          {order === false ? "↕" : order === "desc" ? "↓" : "↑"}
        </span>
      </button>
      {head}
    </th>
  );
}
