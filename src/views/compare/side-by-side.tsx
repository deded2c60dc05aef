import { useMemo } from "react";
import { breaksIn } from "../../charts/break-lines.ts";
import { multiplesModel } from "../../charts/multiples.ts";
import { endsOf, isGiven, type Panel, panelsOf, yearsOf } from "../../charts/panels.ts";
import type { Scope } from "../../form/index.ts";
import { compareWords, yearSpan } from "../../language/index.ts";
import {
  type AgencyEntry,
  type AgencyFigure,
  describeMetric,
  figuresBehind,
  type MetricId,
  type Years,
} from "../../queries/index.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { MetricLink } from "../metric-link.tsx";
import type { View } from "../search.ts";
import { useSite, useWords } from "../site.ts";
import { outsideScope } from "./compared.ts";
import { EndsFrame } from "./ends.tsx";
import type { Compared } from "./summary.ts";
import { SummaryTable } from "./summary-table.tsx";
import { changesInWords, headline } from "./words.ts";

interface Props {
  readonly rows: readonly AgencyFigure[];
  /** The pinned agency first. */
  readonly agencies: readonly AgencyEntry[];
  readonly pin: AgencyEntry;
  readonly scope: Scope;
  readonly metrics: readonly MetricId[];
  /** The years a reader asked for. */
  readonly asked: Years | null;
  readonly view: View | null;
}

/**
 * Each figure of the chosen agencies: all of them as one table, then each as small charts on one scale,
 * or as lines between two years. One agency's own are folded: its place among its like comes first.
 */
export function SideBySide({ rows, agencies, pin, scope, metrics, asked, view }: Props) {
  const words = useWords(compareWords);
  const { language } = useSite();
  const compared = useMemo(
    () => comparedIn(rows, metrics, agencies, scope),
    [metrics, rows, agencies, scope],
  );
  const drawn = compared.filter(({ panels }) => isGiven(panels));
  const absent = compared.filter(({ panels }) => !isGiven(panels));
  const nameOf = (id: string) => agencies.find(({ agencyId }) => agencyId === id)?.agency ?? id;
  const outside = outsideScope(rows, scope);
  const scopeName = scope === "area" ? words.scopeArea : words.scopeOwn;
  const ends = useEnds(drawn, asked, view);
  const frames = (
    <div className="frames">
      {drawn.map(({ metric, panels }) => (
        <ComparedFrame key={metric} {...{ metric, panels, rows, scope, ends }} pin={pin.agencyId} />
      ))}
    </div>
  );
  const isAlone = agencies.length === 1;
  return (
    <>
      {outside.length > 0 && (
        <p className="notice">
          {words.mixed(outside.map(nameOf).join(words.listComma), scopeName)}
        </p>
      )}
      {!isAlone && drawn.length > 0 && <SummaryTable compared={drawn} {...{ agencies, pin }} />}
      <section className="band">
        <h2>{isAlone ? words.sideTitleOne : words.sideTitle}</h2>
        {!isAlone && (
          <p className="quiet">
            {ends ? words.summaryEnds(ends.from, ends.to) : words.sideNote(pin.agency)}
          </p>
        )}
        {isAlone && drawn.length > 0 ? (
          <details className="fold">
            <summary>{words.foldedTitle(drawn.length)}</summary>
            {frames}
          </details>
        ) : (
          frames
        )}
        {absent.length > 0 && (
          <>
            <h3 className="band-part">{words.absentTitle}</h3>
            <p className="quiet">
              {words.absent(
                absent
                  .map(({ metric }) => describeMetric(metric).title[language])
                  .join(words.listComma),
              )}
            </p>
          </>
        )}
      </section>
    </>
  );
}

/** The small charts of several figures. */
export function comparedIn(
  rows: readonly AgencyFigure[],
  metrics: readonly MetricId[],
  agencies: readonly AgencyEntry[],
  scope: Scope,
): readonly Compared[] {
  return metrics.map((metric) => ({ metric, panels: panelsIn(rows, metric, agencies, scope) }));
}

/** The small charts of one figure, over the years that any of them has. */
export function panelsIn(
  rows: readonly AgencyFigure[],
  metric: MetricId,
  agencies: readonly AgencyEntry[],
  scope: Scope,
): readonly Panel[] {
  const of = rows.filter((row) => row.metric === metric);
  return panelsOf(of, agencies, yearsOf(rows), scope);
}

/** The two years set against each other, the same for every figure; null where each year is. */
export function useEnds(
  drawn: readonly Compared[],
  asked: Years | null,
  view: View | null,
): Years | null {
  return useMemo(() => {
    if (view !== "ends") return null;
    const all = drawn.flatMap(({ panels }) => panels);
    return endsOf(all, asked);
  }, [drawn, asked, view]);
}

interface ComparedFrameProps extends Omit<FrameProps, "whom"> {
  readonly rows: readonly AgencyFigure[];
  readonly scope: Scope;
  readonly ends: Years | null;
}

/** One figure of some agencies: as small charts over the years, or as lines between two of them. */
export function ComparedFrame({ rows, scope, ends, ...frame }: ComparedFrameProps) {
  const words = useWords(compareWords);
  const scopeName = scope === "area" ? words.scopeArea : words.scopeOwn;
  if (ends)
    return (
      <EndsFrame {...frame} id={comparedId(frame.metric)} years={ends} scopeName={scopeName} />
    );
  const years = yearsOf(rows);
  const span = yearSpan(years[0] ?? 0, years.at(-1) ?? 0);
  return <MetricFrame {...frame} whom={words.whom(scopeName, frame.panels.length, span)} />;
}

interface FrameProps {
  readonly metric: MetricId;
  readonly panels: readonly Panel[];
  readonly pin: string;
  readonly whom: string;
}

/** What a figure's chart on this page is called: other pages have charts of the same figures. */
export function comparedId(metric: MetricId): string {
  return `compare-${metric.replaceAll("_", "-")}`;
}

/** One figure of some agencies, as small charts on one scale. */
function MetricFrame({ metric, panels, pin, whom }: FrameProps) {
  const words = useWords(compareWords);
  const { language } = useSite();
  const model = useMemo(
    () => multiplesModel({ metric, panels, pin, language }),
    [metric, panels, pin, language],
  );
  const described = describeMetric(metric);
  const breaks = breaksIn(
    figuresBehind(described),
    panels.flatMap(({ years }) => years.map(({ year }) => year)),
  );
  const changed = changesInWords(metric, panels, language);
  return (
    <ChartFrame
      id={comparedId(metric)}
      title={`${described.title[language]}${words.colon}${headline(metric, panels, pin, language)}`}
      whom={whom}
      model={model}
      cells={figuresBehind(described)}
      notes={
        <>
          <p>
            <MetricLink metric={metric} />
          </p>
          {changed.length > 0 && (
            <ul>
              {changed.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {breaks.map(({ id, year, title }) => (
            <p key={id}>{words.breakIn(year, title[language])}</p>
          ))}
        </>
      }
      nothing={<p>{words.absent(described.title[language])}</p>}
    />
  );
}
