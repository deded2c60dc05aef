import type { VirtualItem } from "@tanstack/react-virtual";
import { exploreWords } from "../../language/index.ts";
import type { ExploreOrder } from "../../queries/index.ts";
import { useWords } from "../site.ts";
import type { GridColumn } from "./grid-column.ts";

interface Props {
  readonly width: number;
  readonly left: number;
  readonly height: number;
  readonly first: readonly GridColumn[];
  readonly columns: readonly GridColumn[];
  /** The columns in sight. */
  readonly seen: readonly VirtualItem[];
  readonly order: ExploreOrder | null;
  readonly setOrder: (order: ExploreOrder | null) => void;
}

/** The heads of the columns in sight: each sorts, and says which way it does. */
export function GridHead(props: Props) {
  const { width, left, height, first, columns, seen, order, setOrder } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows and columns out of sight are not in the page
    <div role="rowgroup" className="grid-head" style={{ width, height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its heads are */}
      <div role="row" aria-rowindex={1}>
        <div className="grid-first" role="presentation" style={{ width: left }}>
          {first.map((column, place) => (
            <Head
              key={column.id}
              {...{ column, order, setOrder, place }}
              style={{ width: column.width }}
            />
          ))}
        </div>
        {seen.map(({ index, start, size }) => {
          const column = columns[index];
          return (
            column && (
              <Head
                key={column.id}
                {...{ column, order, setOrder }}
                place={first.length + index}
                style={{ position: "absolute", top: 0, left: start, width: size, height }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** What pressing a head leads to: figures from the largest, words from the first; the third time, neither. */
export function nextOrder(
  present: ExploreOrder | null,
  { id, isNumber }: Pick<GridColumn, "id" | "isNumber">,
): ExploreOrder | null {
  if (present?.column !== id) return { column: id, descending: isNumber };
  return present.descending === isNumber ? { column: id, descending: !isNumber } : null;
}

interface HeadProps extends Pick<Props, "order" | "setOrder"> {
  readonly column: GridColumn;
  readonly place: number;
  readonly style: Readonly<Record<string, string | number>>;
}

function Head({ column, place, order, setOrder, style }: HeadProps) {
  const words = useWords(exploreWords);
  const { id, title, isNumber } = column;
  const sorted = order?.column === id ? (order.descending ? "descending" : "ascending") : "none";
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the table it stands in
    <div
      role="columnheader"
      aria-colindex={place + 1}
      aria-sort={sorted}
      className={isNumber ? "grid-th grid-number" : "grid-th"}
      style={style}
      tabIndex={-1}
    >
      <button
        type="button"
        title={`${words.sort(title)} (${id})`}
        onClick={() => setOrder(nextOrder(order, column))}
      >
        {title}
        <span aria-hidden="true">
          {sorted === "none" ? "" : sorted === "descending" ? " ↓" : " ↑"}
        </span>
      </button>
    </div>
  );
}
