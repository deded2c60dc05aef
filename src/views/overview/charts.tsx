import { useMemo } from "react";
import { NO_CHART } from "../../charts/model.ts";
import { barsOf } from "../../charts/shares.ts";
import { spreadChart, spreadModel } from "../../charts/spread.ts";
import { overviewWords, subjectWords } from "../../language/index.ts";
import {
  breakdowns,
  describeMetric,
  type Filters,
  figuresBehind,
  type Magnitude,
  OUTCOME_SHARES,
  spread,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { Basis } from "../subject/basis.tsx";
import { Wider } from "../subject/wider.tsx";
import { SharesTable } from "./shares-table.tsx";

interface Props {
  readonly filters: Filters;
}

const PAGE = { page: "overview" } as const;
const SPREAD_CELLS = figuresBehind(describeMetric("disclosed_items"));
const OUTCOME_CELLS = OUTCOME_SHARES.flatMap(({ id }) => figuresBehind(describeMetric(id)));
const RESULT_CELLS = (["reviews", "suits"] as const).flatMap((id) =>
  figuresBehind(describeMetric(id)),
);

/** How many agencies disclose how many items, by order of magnitude; of one agency there is none. */
export function Spread({ filters }: Props) {
  return (
    <Answered result={useAnswer(spread, { filters, metric: "disclosed_items" })}>
      {(rows) => <SpreadChart rows={rows} filters={filters} />}
    </Answered>
  );
}

function SpreadChart({ rows, filters }: Props & { rows: readonly Magnitude[] }) {
  const words = useWords(overviewWords);
  const { rankingNothing } = useWords(subjectWords);
  const { language } = useSite();
  const found = useMemo(() => spreadModel(rows), [rows]);
  const model = useMemo(
    () => (found && found.total > 1 ? spreadChart(found, words.unitItems, language) : NO_CHART),
    [found, words, language],
  );
  return (
    <ChartFrame
      isSmall
      id="overview-spread"
      title={words.spreadTitle}
      whom={words.spreadNote(found?.total ?? 0)}
      model={model}
      cells={SPREAD_CELLS}
      notes={<Basis filters={filters} metric="disclosed_items" />}
      nothing={<Wider page={PAGE} filters={filters} why={rankingNothing} />}
    />
  );
}

/** How applications ended, own reports and whole areas apart. */
export function OutcomeShares({ filters }: Props) {
  const words = useWords(overviewWords);
  const parts = useAnswer(breakdowns, filters);
  const bars = useMemo(() => barsOf(parts.data ?? [], ["outcomes"]), [parts.data]);
  return (
    <Answered result={parts}>
      {() => (
        <SharesTable
          id="overview-outcomes"
          title={words.outcomesTitle}
          cells={OUTCOME_CELLS}
          {...{ bars, filters }}
        />
      )}
    </Answered>
  );
}

/** How reviews and suits ended, own reports and whole areas apart. */
export function ResultShares({ filters }: Props) {
  const words = useWords(overviewWords);
  const parts = useAnswer(breakdowns, filters);
  const bars = useMemo(() => barsOf(parts.data ?? [], ["reviews", "suits"]), [parts.data]);
  return (
    <Answered result={parts}>
      {() => (
        <SharesTable
          id="overview-results"
          title={words.resultsTitle}
          cells={RESULT_CELLS}
          {...{ bars, filters }}
        />
      )}
    </Answered>
  );
}
