/** The charts of this page one by one, for a place that shows a single chart. */
import { type ReactNode, useMemo } from "react";
import { NO_CHART } from "../../charts/model.ts";
import { compareWords } from "../../language/index.ts";
import {
  type AgencyEntry,
  type AgencyFigure,
  type Filters,
  type MetricId,
  standings,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { useAddressState } from "../where.ts";
import { type Chosen, COMPARED, useChosen } from "./chosen.ts";
import { Standings } from "./peers.tsx";
import { ComparedFrame, comparedId, comparedIn, panelsIn, useEnds } from "./side-by-side.tsx";

/** One figure of the agencies the filters name. */
export function ComparedFigure({ filters, metric }: { filters: Filters; metric: MetricId }) {
  return (
    <OfChosen id={comparedId(metric)} filters={filters}>
      {(chosen, pin, rows) => <Figure {...{ metric, chosen, pin, rows }} />}
    </OfChosen>
  );
}

/** Where the agency the filters name stands among those of its level and field. */
export function StandingAlone({ filters }: { filters: Filters }) {
  return (
    <OfChosen id="standing" filters={filters}>
      {({ scope }, pin) => <Standing filters={filters} agency={pin} scope={scope} />}
    </OfChosen>
  );
}

interface OfChosenProps {
  readonly id: string;
  readonly filters: Filters;
  readonly children: (chosen: Chosen, pin: AgencyEntry, rows: readonly AgencyFigure[]) => ReactNode;
}

/** What there is to show of the chosen agencies, or a word where the data know none of them. */
function OfChosen({ id, filters, children }: OfChosenProps) {
  const chosen = useChosen(filters);
  const { isChosen, named, figures, pin } = chosen;
  if (!isChosen) return <Nobody id={id} />;
  return (
    <Answered result={named}>
      {() =>
        pin ? (
          <Answered result={figures}>{(rows) => children(chosen, pin, rows)}</Answered>
        ) : (
          <Nobody id={id} />
        )
      }
    </Answered>
  );
}

interface FigureProps {
  readonly metric: MetricId;
  readonly chosen: Chosen;
  readonly pin: AgencyEntry;
  readonly rows: readonly AgencyFigure[];
}

function Figure({ metric, chosen: { agencies, scope }, pin, rows }: FigureProps) {
  const panels = useMemo(
    () => panelsIn(rows, metric, agencies, scope),
    [rows, metric, agencies, scope],
  );
  const { state } = useAddressState();
  const all = useMemo(() => comparedIn(rows, COMPARED, agencies, scope), [rows, agencies, scope]);
  const ends = useEnds(all, state.filters.years, state.view);
  return <ComparedFrame {...{ metric, panels, rows, scope, ends }} pin={pin.agencyId} />;
}

interface StandingProps extends Pick<Chosen, "scope"> {
  readonly filters: Filters;
  readonly agency: AgencyEntry;
}

function Standing({ filters: { years }, agency: { agencyId }, scope }: StandingProps) {
  const result = useAnswer(standings, { agencyId, filters: { years, scope }, metrics: COMPARED });
  return (
    <Answered result={result}>
      {(rows) => <Standings rows={rows} scope={scope} metrics={COMPARED} />}
    </Answered>
  );
}

function Nobody({ id }: { id: string }) {
  const words = useWords(compareWords);
  return (
    <ChartFrame
      id={id}
      title={words.headline([])}
      whom=""
      model={NO_CHART}
      cells={[]}
      nothing={<p>{words.unknown}</p>}
    />
  );
}
