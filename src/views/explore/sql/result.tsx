import { useMemo } from "react";
import type { Cell, Column, Table } from "../../../charts/model.ts";
import { exploreWords, sqlWords } from "../../../language/index.ts";
import { type ExploreOrder, MOST_FREE_ROWS } from "../../../queries/index.ts";
import { useSite, useWords } from "../../site.ts";
import { takenTable } from "../../take-away/columns.ts";
import { TakeAway } from "../../take-away/take-away.tsx";
import { ResultChart } from "../result-chart.tsx";
import { useExplore } from "../use-explore.ts";
import { valueWords } from "../value-words.ts";
import { VirtualGrid } from "../virtual-grid.tsx";
import type { Outcome } from "./outcome.ts";

type Answered = Extract<Outcome, { kind: "rows" }>;

/** The rows of a reader's question: a table that sorts, and what can be drawn of it. */
export function Result({ outcome }: { outcome: Answered }) {
  const words = useWords(sqlWords);
  const { notGiven: absent, sqlTitle: exploreTitle } = useWords(exploreWords);
  const { language } = useSite();
  const { explore, change } = useExplore();
  const table = useMemo(() => tableOf(outcome.rows), [outcome]);
  const isThere = table.columns.some(({ id }) => id === explore.order?.column);
  const order = isThere ? explore.order : null;
  const sorted = useMemo(() => sortedRows(table, order), [table, order]);
  const [first, ...others] = table.columns.map((column) => ({
    id: column.id,
    title: column.title,
    isNumber: column.kind !== "text",
    width: widthOf(table, column),
  }));
  return (
    <>
      <p className="small quiet" role="status">
        {words.rows(outcome.rows.length, outcome.milliseconds)}
      </p>
      {outcome.isCut && <p className="small">{words.cut(MOST_FREE_ROWS)}</p>}
      {outcome.rows.length === 0 || !first ? (
        <p className="nothing">{words.none}</p>
      ) : (
        <>
          <VirtualGrid
            label={words.result}
            first={[first]}
            columns={others}
            rows={sorted.length}
            order={order}
            setOrder={(next) => change({ order: next }, { replace: true })}
            cell={(row, id) => {
              const value = sorted[row]?.[id] ?? null;
              return value === null ? (
                <span className="absent hatched">{absent}</span>
              ) : (
                <span title={typeof value === "string" ? value : undefined}>
                  {typeof value === "number"
                    ? valueWords(id, value, language)
                    : typeof value === "object"
                      ? value.join(", ")
                      : String(value)}
                </span>
              );
            }}
          />
          <TakeAway
            name="question"
            offers={[
              {
                id: "shown",
                words: words.result,
                title: exploreTitle,
                filters: outcome.isCut
                  ? words.cut(MOST_FREE_ROWS)
                  : words.chartWhom(outcome.rows.length),
                sql: explore.sql,
                cells: outcome.rows.length * table.columns.length,
                table: async () => takenTable(table),
              },
            ]}
          />
          <ResultChart
            table={{
              ...table,
              rows: table.rows.length === sorted.length ? tableOf(sorted).rows : table.rows,
            }}
            chart={explore.chart}
            setChart={(chart) => change({ chart }, { replace: true })}
            whom={words.chartWhom(outcome.rows.length)}
          />
        </>
      )}
    </>
  );
}

/** Rows as a table: a column is of figures where every value given is one. */
export function tableOf(rows: Answered["rows"]): Table {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name): Column => {
    const values = rows.map((row) => row[name] ?? null).filter((value) => value !== null);
    const isNumber = values.length > 0 && values.every((value) => typeof value === "number");
    const isYear =
      isNumber &&
      values.every(
        (value) => Number.isInteger(value) && 1990 <= Number(value) && Number(value) <= 2100,
      );
    return { id: name, title: name, kind: isYear ? "year" : isNumber ? "number" : "text" };
  });
  return {
    columns,
    rows: rows.map((row, place) => ({
      id: String(place),
      cells: names.map((name): Cell => {
        const value = row[name] ?? null;
        return {
          value: typeof value === "number" || value === null ? value : String(value),
        };
      }),
    })),
  };
}

/** Rows by one column; what is not given comes last whichever way. */
function sortedRows(table: Table, order: ExploreOrder | null): Answered["rows"] {
  const names = table.columns.map(({ id }) => id);
  const rows = table.rows.map(({ cells }) =>
    Object.fromEntries(names.map((name, place) => [name, cells[place]?.value ?? null])),
  );
  if (!order) return rows;
  const way = order.descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[order.column] ?? null, other[order.column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return way * (a - b);
    return way * String(a).localeCompare(String(b), "zh-Hans");
  });
}

/** As wide as its head and its first values ask for, within reason. */
function widthOf({ columns, rows }: Table, column: Column): number {
  const place = columns.indexOf(column);
  const lengths = rows
    .slice(0, 50)
    .map(({ cells }) => widthOfText(String(cells[place]?.value ?? "")));
  return Math.min(360, Math.max(96, widthOfText(column.title) / 1.6, ...lengths) + 24);
}

function widthOfText(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffdc]/.test(character) ? 15 : 8.5;
  return width;
}
