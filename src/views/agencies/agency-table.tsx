import { useMemo } from "react";
import { FIELDS } from "../../form/index.ts";
import {
  agenciesWords,
  exact,
  type Language,
  overviewWords,
  yearRuns,
} from "../../language/index.ts";
import type { Listed } from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { type Placed, usePlaceNames } from "../place.ts";
import type { Order } from "../search.ts";
import { useSite, useWords } from "../site.ts";
import type { TableColumn } from "../table/columns.ts";
import { SortableTable } from "../table/sortable-table.tsx";
import { useUnfolded } from "../unfolded.ts";
import { type FigureOrder, figureOf, orderOf, sortedOf } from "./order.ts";

/** More is a list nobody reads to its end: there are its filters, its search, and all on request. */
const FIRST = 100;

interface Props {
  /** By the code of their region. */
  readonly rows: readonly Listed[];
  readonly order: Order;
  readonly choose: (order: Order) => void;
  /** While the figures are not here nobody knows who gives none. */
  readonly isUnknown: boolean;
  /** The filters in words. */
  readonly whom: string;
}

/** The list of agencies, by whatever a reader sorts it. */
export function AgencyTable({ rows, order, choose, isUnknown, whom }: Props) {
  const words = useWords(agenciesWords);
  const { language } = useSite();
  const placeName = usePlaceNames();
  const figure = figureOf(order);
  const unfolded = useUnfolded();
  const columns = useMemo(
    () => columnsOf(rows, figure, isUnknown, placeName, language),
    [rows, figure, isUnknown, placeName, language],
  );
  return (
    <SortableTable
      caption={words.title(rows.length)}
      className="agency-list"
      columns={columns}
      rows={rows}
      idOf={({ entry }) => entry.agencyId}
      taken={{ name: "agencies", whom }}
      most={FIRST}
      unfolded={unfolded}
      held={{ sorted: sortedOf(order), sort: (sorted) => choose(orderOf(sorted)) }}
    />
  );
}

function columnsOf(
  rows: readonly Listed[],
  figure: FigureOrder | null,
  isUnknown: boolean,
  placeName: (placed: Placed) => string,
  language: Language,
): readonly TableColumn<Listed>[] {
  const words = agenciesWords[language];
  const places = new Map(rows.map(({ entry }, place) => [entry.agencyId, place]));
  const fieldName = ({ entry }: Listed): string =>
    FIELDS.find(({ id }) => id === entry.field)?.label[language] ?? "";
  const years = ({ entry }: Listed): string => yearRuns(entry.years, language);
  const column = { kind: "text", sorts: true } as const;
  return [
    {
      ...column,
      id: "agency",
      title: words.agency,
      value: ({ entry }) => entry.agency,
      show: ({ entry }) => <Named entry={entry} />,
    },
    {
      ...column,
      id: "name",
      title: words.place,
      value: ({ entry }) => placeName(entry),
      rank: ({ entry }) => places.get(entry.agencyId) ?? null,
      show: ({ entry }) => placeName(entry),
      className: "quiet",
    },
    {
      ...column,
      id: "field",
      title: words.field,
      value: fieldName,
      show: fieldName,
      className: "quiet",
    },
    {
      id: "years",
      title: words.years,
      kind: "year",
      sorts: true,
      value: years,
      rank: ({ entry }) => entry.reports,
      show: (row) => (
        <>
          {years(row)}
          {row.entry.full > 0 && (
            <span className="quiet"> · {`${words.whole} ${row.entry.full}`}</span>
          )}
        </>
      ),
      className: "figures",
    },
    ...(figure
      ? [
          {
            id: figure,
            title: words.figure[figure],
            kind: "number" as const,
            sorts: true,
            value: (row: Listed) => row.figure?.value ?? null,
            show: (row: Listed) => <Figure row={row} isUnknown={isUnknown} />,
            className: "number",
          },
        ]
      : []),
  ];
}

function Named({ entry }: Pick<Listed, "entry">) {
  const words = useWords(agenciesWords);
  return (
    <>
      <SiteLink page={{ page: "agency", id: entry.agencyId }} lang="zh-Hans">
        {entry.agency}
      </SiteLink>
      {entry.errors > 0 && (
        <span className="mark mark-error" title={words.errors(entry.errors)}>
          <span className="visually-hidden">{words.errors(entry.errors)}</span>
        </span>
      )}
    </>
  );
}

function Figure({ row: { figure }, isUnknown }: { row: Listed; isUnknown: boolean }) {
  const words = useWords(agenciesWords);
  const marks = useWords(overviewWords);
  const { language } = useSite();
  if (isUnknown) return <span className="quiet">…</span>;
  if (!figure) return <span className="absent hatched">{words.notGiven}</span>;
  return (
    <>
      {figure.approximate && <span className="quiet">{marks.approximate}</span>}
      {exact(figure.value, language)}
      <span className="small quiet"> {figure.year}</span>
    </>
  );
}
