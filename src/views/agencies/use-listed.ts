import { useMemo, useState } from "react";
import {
  type AgencyListParams,
  agencyList,
  type Filters,
  LIST_OF_ALL,
  type Listed,
  nameIndexOf,
  type VolumeId,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { foundAtOnce, useFoundNames } from "../found-names.ts";
import type { Order } from "../search.ts";
import { type FigureOrder, figureOf, sortedOf } from "./order.ts";

/** The figure each order puts beside an agency. */
const METRICS: Readonly<Record<FigureOrder, VolumeId>> = {
  disclosure: "disclosed_items",
  applications: "received",
  litigation: "reviews",
};

/** How many more of a long list a reader is given at once, and how many at most. */
const TIMES = 5;
const MOST = 5_000;

const NOBODY: readonly string[] = [];

/** The agencies of the list, as far as they are here. */
export interface ListedAgencies {
  /** By the code of their region; of a list too long to be had whole, those its order begins with. */
  readonly rows: readonly Listed[];
  /** How many the list has, and how many of them give the figure. */
  readonly found: number;
  readonly given: number;
  /** While the figures are not here nobody knows who gives none. */
  readonly isUnknown: boolean;
  /** The answer that must be here before there is a list, and the one that more of it waits for. */
  readonly first: ReturnType<typeof useAnswer<AgencyListParams, Listed>>;
  readonly second: Pick<ReturnType<typeof useAnswer>, "error" | "isError">;
  /** Asks for more of a list that is not whole; null where there is no more, or it is long enough. */
  readonly more: (() => void) | null;
}

/**
 * A short list is asked for once, and searched and sorted where it is. Of a long one each search and
 * each order begins with other agencies: they are found in the index of names, or asked for.
 */
export function useListed(filters: Filters, name: string, order: Order): ListedAgencies {
  const [wanted, setWanted] = useState(LIST_OF_ALL.first);
  const { id, descending } = sortedOf(order) ?? { id: "name", descending: false };
  const figured = figureOf(order);
  const figure = figured && METRICS[figured];
  const plain: AgencyListParams = { ...LIST_OF_ALL, filters };
  const first = useAnswer(agencyList, plain);
  const [any] = first.data ?? [];
  const isWhole = any === undefined || any.found === first.data?.length;
  const isByName = !isWhole && name !== "" && figure === null && filters.scope === null;
  const by = id === "agency" || id === "field" || id === "years" ? id : "place";
  const isOther = isWhole
    ? figure !== null
    : name !== "" || order !== "name" || wanted > LIST_OF_ALL.first;
  const part = {
    filters,
    figure,
    name,
    by: figure ? "figure" : by,
    descending,
    first: wanted,
  } as const;
  // Not asked, it is another question than the first all the same: of one asked twice, the second
  // time switched off, nobody would wait for the answer.
  const params: AgencyListParams =
    isOther && !isWhole ? part : { ...plain, figure: figure ?? METRICS.applications };
  const second = useAnswer(agencyList, params, { enabled: isOther && !isByName });
  const named = useFoundNames(
    { typed: name, among: filters, without: NOBODY, limit: wanted },
    isByName,
  );
  const index = useMemo(
    () =>
      isWhole
        ? nameIndexOf((first.data ?? []).map(({ entry }) => ({ entry, initials: null })))
        : null,
    [isWhole, first.data],
  );
  const answered = isOther && second.data && !second.isPlaceholderData ? second.data : null;
  const rows = useMemo((): readonly Listed[] => {
    if (isByName) {
      const { shown, more } = named.matches ?? { shown: [], more: 0 };
      const found = shown.length + more;
      return byPlace(shown.map((entry) => ({ entry, figure: null, found, given: 0 })));
    }
    const here = answered ?? first.data ?? [];
    if (index === null || name === "") return byPlace(here);
    const query = { typed: name, among: filters, without: NOBODY, limit: here.length };
    const ids = new Set(foundAtOnce(index, query).shown.map(({ agencyId }) => agencyId));
    return here.filter(({ entry }) => ids.has(entry.agencyId));
  }, [isByName, named.matches, answered, first.data, index, name, filters]);
  const found = isWhole ? rows.length : (rows[0]?.found ?? 0);
  const isMore = rows.length < found && wanted < MOST;
  return {
    rows,
    found,
    given: isWhole ? rows.filter((row) => row.figure !== null).length : (rows[0]?.given ?? 0),
    isUnknown: figure !== null && answered === null,
    first,
    second: isByName ? named.index : second,
    more: isMore ? () => setWanted(Math.min(wanted * TIMES, MOST)) : null,
  };
}

/** The table's own order, whatever order the rows came in: it sorts them by theirs. */
function byPlace(rows: readonly Listed[]): readonly Listed[] {
  return rows.toSorted((one, other) => (one.entry.agencyId < other.entry.agencyId ? -1 : 1));
}
