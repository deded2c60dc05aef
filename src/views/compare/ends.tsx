import { useMemo } from "react";
import { breaksIn } from "../../charts/break-lines.ts";
import { figureLabel } from "../../charts/label.ts";
import { notesOfFigure } from "../../charts/multiples.ts";
import { INK } from "../../charts/option.ts";
import { isShare, type Panel, type PanelYear, valueIn } from "../../charts/panels.ts";
import { type SlopeLine, slopeModel } from "../../charts/slope.ts";
import { chartWords, compareWords, type Language, percent } from "../../language/index.ts";
import { describeMetric, figuresBehind, type MetricId, type Years } from "../../queries/index.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { MetricLink } from "../metric-link.tsx";
import { useSite, useWords } from "../site.ts";
import { changeInWords, endsHeadline } from "./words.ts";

interface Props {
  readonly id: string;
  readonly metric: MetricId;
  readonly panels: readonly Panel[];
  readonly pin: string;
  readonly years: Years;
  readonly scopeName: string;
}

/** One metric of the chosen agencies in two years: a line from the one to the other for each. */
export function EndsFrame({ id, metric, panels, pin, years, scopeName }: Props) {
  const words = useWords(compareWords);
  const frame = useWords(chartWords);
  const { language } = useSite();
  const described = describeMetric(metric);
  const lines = useMemo(
    () => linesOf(metric, panels, pin, years, language),
    [metric, panels, pin, years, language],
  );
  const model = useMemo(
    () =>
      slopeModel({
        lines,
        years,
        figures: figuresBehind(described),
        kind: isShare(described) ? "share" : "number",
        heads: { label: frame.agency, difference: words.difference },
        short: (value) => (isShare(described) ? percent(value) : figureLabel(value, language)),
        language,
      }),
    [lines, years, described, frame, words, language],
  );
  const missing = panels.filter(({ agencyId }) => !lines.some(({ id }) => id === agencyId));
  const breaks = breaksIn(figuresBehind(described), [years.from, years.to]);
  return (
    <ChartFrame
      id={id}
      title={`${described.title[language]}${words.colon}${endsHeadline(metric, panels, years, language)}`}
      whom={words.endsWhom(scopeName, lines.length, years.from, years.to)}
      model={model}
      cells={figuresBehind(described)}
      notes={
        <>
          <p>
            <MetricLink metric={metric} />
          </p>
          {missing.length > 0 && (
            <p>{words.endsMissing(missing.map(({ agency }) => agency).join(words.listComma))}</p>
          )}
          {breaks.map(({ id: key, year, title }) => (
            <p key={key}>{words.breakBetween(year, title[language])}</p>
          ))}
        </>
      }
      nothing={
        <p>{words.endsMissing(missing.map(({ agency }) => agency).join(words.listComma))}</p>
      }
    />
  );
}

function linesOf(
  metric: MetricId,
  panels: readonly Panel[],
  pin: string,
  { from, to }: Years,
  language: Language,
): readonly SlopeLine[] {
  const isAlone = panels.length === 1;
  return panels.flatMap((panel): readonly SlopeLine[] => {
    const [before, after] = [valueIn(panel, from), valueIn(panel, to)];
    if (!before || !after) return [];
    const { agencyId, agency } = panel;
    return [
      {
        id: agencyId,
        label: agency,
        colour: agencyId === pin && !isAlone ? INK.accent : INK.ink,
        before: cellOf(before),
        after: cellOf(after),
        words: changeInWords(metric, agency, before, after, language),
        whose: { agencyId, agency },
      },
    ];
  });
}

function cellOf({ figure, value, isFew }: Extract<PanelYear, { value: number }>) {
  return { value, notes: notesOfFigure(figure, isFew) };
}
