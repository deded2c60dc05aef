import { useMemo } from "react";
import { multiplesModel } from "../../charts/multiples.ts";
import { isGiven, type Panel, panelsOf, yearsOf } from "../../charts/panels.ts";
import { breaksIn } from "../../charts/years.ts";
import type { Scope } from "../../form/index.ts";
import { compareWords, yearSpan } from "../../language/index.ts";
import {
  type AgencyEntry,
  type AgencyFigure,
  describeMetric,
  figuresBehind,
  type MetricId,
} from "../../queries/index.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { MetricLink } from "../metric-link.tsx";
import { useSite, useWords } from "../site.ts";
import { outsideScope } from "./compared.ts";
import { changesInWords, headline } from "./words.ts";

interface Props {
  readonly rows: readonly AgencyFigure[];
  readonly agencies: readonly AgencyEntry[];
  readonly pin: AgencyEntry;
  readonly scope: Scope;
  readonly metrics: readonly MetricId[];
}

/** Each figure of the chosen agencies as small charts on one scale, and the differences in words. */
export function SideBySide({ rows, agencies, pin, scope, metrics }: Props) {
  const words = useWords(compareWords);
  const { language } = useSite();
  const compared = useMemo(
    () => metrics.map((metric) => ({ metric, panels: panelsIn(rows, metric, agencies, scope) })),
    [metrics, rows, agencies, scope],
  );
  const drawn = compared.filter(({ panels }) => isGiven(panels));
  const absent = compared.filter(({ panels }) => !isGiven(panels));
  const nameOf = (id: string) => agencies.find(({ agencyId }) => agencyId === id)?.agency ?? id;
  const outside = outsideScope(rows, scope);
  const scopeName = scope === "area" ? words.scopeArea : words.scopeOwn;
  const whom = useWhom(rows, agencies.length, scope);
  return (
    <section className="band">
      <h2>{words.sideTitle}</h2>
      {agencies.length > 1 && <p className="quiet">{words.sideNote(pin.agency)}</p>}
      {outside.length > 0 && (
        <p className="notice">
          {words.mixed(outside.map(nameOf).join(words.listComma), scopeName)}
        </p>
      )}
      {drawn.map(({ metric, panels }) => (
        <MetricFrame key={metric} metric={metric} panels={panels} pin={pin.agencyId} whom={whom} />
      ))}
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
  );
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

/** Of how many agencies and which years the charts are, and in whose scope. */
export function useWhom(rows: readonly AgencyFigure[], agencies: number, scope: Scope): string {
  const words = useWords(compareWords);
  const years = yearsOf(rows);
  return words.whom(
    scope === "area" ? words.scopeArea : words.scopeOwn,
    agencies,
    yearSpan(years[0] ?? 0, years.at(-1) ?? 0),
  );
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
export function MetricFrame({ metric, panels, pin, whom }: FrameProps) {
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
