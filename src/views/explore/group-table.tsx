import { useMemo } from "react";
import type { Cell, Note, Table } from "../../charts/model.ts";
import { exploreWords, overviewWords } from "../../language/index.ts";
import {
  exploredGroups,
  type GroupSum,
  type ReportGroup,
  summedScope,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import type { TableColumn } from "../table/columns.ts";
import { SortableTable } from "../table/sortable-table.tsx";
import { takenGroups } from "../take-away/columns.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { groupParams, MOST_GROUPS } from "./group-params.ts";
import { ResultChart } from "./result-chart.tsx";
import { columnTitle } from "./sentence.ts";
import { useExplore } from "./use-explore.ts";
import { useSentence } from "./use-sentence.ts";
import { valueWords } from "./value-words.ts";

/** Reports put together: how many, and the sums of the chosen columns, each with what it rests on. */
export function GroupTable() {
  const words = useWords(exploreWords);
  const scopes = useWords(overviewWords);
  const { filters, explore, change } = useExplore();
  const { by, order } = explore;
  const said = useSentence();
  const params = groupParams(filters, explore);
  const result = useAnswer(exploredGroups, params);
  const columns = useGroupColumns(params.columns);
  return (
    <>
      <p className="small quiet">
        {by.includes("scope") ? words.sumByScope : words.sumNote(scopes[summedScope(filters)])}
      </p>
      <Answered result={result}>
        {(groups) => (
          <>
            {groups.length === MOST_GROUPS && <p className="small">{words.many(MOST_GROUPS)}</p>}
            <SortableTable
              caption={words.tableOf}
              className="data-table explore-groups"
              columns={columns}
              rows={groups}
              idOf={({ keys }) => JSON.stringify(keys)}
              held={{
                sorted: order ? { id: order.column, descending: order.descending } : null,
                sort: (sorted) =>
                  change({
                    order: sorted ? { column: sorted.id, descending: sorted.descending } : null,
                  }),
              }}
              within={(table) => <Scroll label={words.tableOf}>{table}</Scroll>}
            />
            <TakeAway
              name="groups"
              offers={[
                {
                  id: "shown",
                  words: words.tableOf,
                  title: words.name,
                  filters: said ?? "",
                  cells: groups.length * (3 * params.columns.length + 5),
                  table: async () => takenGroups(groups, params.columns),
                },
              ]}
            />
            <ResultChart
              table={drawable(columns, groups, params.columns)}
              chart={explore.chart}
              setChart={(chart) => change({ chart }, { replace: true })}
              whom={by.includes("scope") ? words.sumByScope : scopes[summedScope(filters)]}
            />
          </>
        )}
      </Answered>
    </>
  );
}

/** The columns of a grouped table: what it is grouped by, how much is in a group, and the sums. */
export function useGroupColumns(summed: readonly string[]): readonly TableColumn<ReportGroup>[] {
  const words = useWords(exploreWords);
  const { language } = useSite();
  const { explore } = useExplore();
  const { by } = explore;
  return useMemo(() => {
    const said = (name: string, group: ReportGroup): string => {
      const value = group.keys[name] ?? null;
      return value === null ? words.none : valueWords(name, value, language);
    };
    return [
      ...by.map(
        (key): TableColumn<ReportGroup> => ({
          id: key,
          title: words.groupKeys[key],
          kind: key === "year" ? "year" : "text",
          sorts: true,
          value: (group) => (key === "year" ? Number(group.keys["year"]) : said(key, group)),
          show: (group) =>
            key === "agency" ? (
              <SiteLink
                page={{ page: "agency", id: String(group.keys["agency_id"]) }}
                lang="zh-Hans"
              >
                {said("agency", group)}
              </SiteLink>
            ) : (
              said(key, group)
            ),
        }),
      ),
      ...(["reports", "agencies"] as const).map(
        (id): TableColumn<ReportGroup> => ({
          id,
          title: columnTitle(id, language),
          kind: "number",
          sorts: true,
          value: (group) => group[id],
          show: (group) => valueWords(id, group[id], language),
        }),
      ),
      ...summed.map(
        (id, place): TableColumn<ReportGroup> => ({
          id,
          title: columnTitle(id, language),
          kind: "number",
          sorts: true,
          value: ({ sums }) => sums[place]?.sum ?? null,
          show: (group) => <Sum group={group} name={id} sum={group.sums[place]} />,
        }),
      ),
    ];
  }, [by, summed, words, language]);
}

/** The groups as a chart's table: a sum with an error in it says so there too. */
export function drawable(
  columns: readonly TableColumn<ReportGroup>[],
  groups: readonly ReportGroup[],
  summed: readonly string[],
): Table {
  return {
    columns: columns.map(({ id, title, kind }) => ({ id, title, kind })),
    rows: groups.map((group) => ({
      id: JSON.stringify(group.keys),
      cells: columns.map(({ id, value }): Cell => {
        const sum = group.sums[summed.indexOf(id)];
        const notes: readonly Note[] = [
          ...(sum && sum.approximate > 0 ? (["approximate"] as const) : []),
          ...(sum && sum.errors > 0 ? (["error"] as const) : []),
        ];
        return { value: value(group), ...(notes.length > 0 ? { notes } : {}) };
      }),
    })),
  };
}

function Sum(props: { group: ReportGroup; name: string; sum: GroupSum | undefined }) {
  const { group, name, sum } = props;
  const words = useWords(exploreWords);
  const { language } = useSite();
  if (!sum || sum.given === 0) return <span className="absent hatched">{words.notGiven}</span>;
  return (
    <>
      {sum.sum === null ? (
        <span className="quiet">{group.scope === null ? words.unknownScope : words.notSummed}</span>
      ) : (
        <>
          {sum.approximate > 0 && "≈"}
          {valueWords(name, sum.sum, language)}
        </>
      )}
      <span className="explore-rests" title={sum.errors > 0 ? words.sumErrors : undefined}>
        {words.restsOn(sum.given, group.reports)}
        {sum.errors > 0 && words.restsOnMarked(sum.errors)}
      </span>
    </>
  );
}
