import { REPORT_COLUMNS } from "../../form/index.ts";
import { exploreWords, takeAwayWords } from "../../language/index.ts";
import { exploredReports, NO_FILTERS } from "../../queries/index.ts";
import { useSite, useWords } from "../site.ts";
import { takenReports } from "../take-away/columns.ts";
import { TakeAway } from "../take-away/take-away.tsx";
import { useExplore } from "./use-explore.ts";

interface Props {
  /** Reports looked at, and in all. */
  readonly shown: number;
  readonly all: number;
  /** What is looked at, in words. */
  readonly said: string;
}

/** The reports looked at, or all with every column, as a file. */
export function TakeReports({ shown, all, said }: Props) {
  const words = useWords(takeAwayWords);
  const { name } = useWords(exploreWords);
  const { answer } = useSite();
  const { filters, explore } = useExplore();
  const { columns, conditions, order } = explore;
  const every = REPORT_COLUMNS.map((column) => column.name);
  return (
    <TakeAway
      name="reports"
      offers={[
        {
          id: "shown",
          words: words.shown,
          title: name,
          filters: said,
          cells: shown * (columns.length + 6),
          table: async () => {
            const asked = { filters, conditions, columns, order, limit: shown, offset: 0 };
            return takenReports(await answer(exploredReports, asked), columns);
          },
        },
        {
          id: "all",
          words: words.everything,
          title: name,
          filters: words.everythingSaid,
          cells: all * every.length,
          table: async () => {
            const asked = {
              filters: NO_FILTERS,
              conditions: [],
              columns: every,
              order: null,
              limit: all,
              offset: 0,
            };
            return takenReports(await answer(exploredReports, asked), every);
          },
        },
      ]}
    />
  );
}
