import { Fragment, type ReactNode, useMemo } from "react";
import { breakName, breaksIn } from "../../charts/break-lines.ts";
import { NOTES, type Note } from "../../charts/model.ts";
import { spanOf } from "../../charts/span.ts";
import { withUnit, yearsModel, yearWords } from "../../charts/years.ts";
import { chartWords, exact, type Language, subjectWords, yearSpan } from "../../language/index.ts";
import {
  describeMetric,
  type Filters,
  figuresBehind,
  type PanelFigure,
  type PanelSpan,
  panel,
  panelOmitted,
  panelSpans,
  summedScope,
  type VolumeId,
  type Years,
} from "../../queries/index.ts";
import type { Page } from "../address.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { Choice } from "../filters/choice.tsx";
import { formatYears, parseYears } from "../filters.ts";
import { MetricLink } from "../metric-link.tsx";
import { OwnSaid } from "../own/beside.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { useFilters } from "../where.ts";
import { FailedReports } from "./failed.tsx";
import { OmittedAgencies } from "./omitted.tsx";
import { Wider } from "./wider.tsx";

interface Props {
  readonly id: string;
  readonly page: Page;
  readonly filters: Filters;
  /** Up to four, drawn on one scale over the same agencies. */
  readonly metrics: readonly VolumeId[];
  readonly choices?: ReactNode;
  /** What several figures are called where their own titles repeat one another. */
  readonly names?: { readonly whole: string; readonly parts: readonly string[] };
  /** One of several side by side. */
  readonly isSmall?: boolean;
}

/** Figures by year over agencies that give all of them in every year, the number shown. */
export function OverTime(props: Props) {
  const { filters, metrics } = props;
  return (
    <Answered result={useAnswer(panelSpans, { filters, metrics })}>
      {(spans) => <Spans {...props} spans={spans} />}
    </Answered>
  );
}

function Spans(props: Props & { spans: readonly PanelSpan[] }) {
  const { filters, metrics, spans } = props;
  const span = spanOf(spans, filters.years);
  const years = span ? { from: span.from, to: span.to } : { from: 0, to: 0 };
  const rows = useAnswer(panel, { filters, metrics, years }, { enabled: span !== null });
  if (!span) return <Chart {...props} rows={[]} span={null} />;
  return (
    <Answered result={rows}>{(found) => <Chart {...props} rows={found} span={span} />}</Answered>
  );
}

/** As many spans as a reader can tell apart in a list: those that rest on the most figures. */
const OFFERED = 12;

interface ChartProps extends Props {
  readonly spans: readonly PanelSpan[];
  readonly span: PanelSpan | null;
  readonly rows: readonly PanelFigure[];
}

function Chart(props: ChartProps) {
  const { id, page, filters, metrics, choices, names, spans, span, rows, isSmall = false } = props;
  const words = useWords(subjectWords);
  const frame = useWords(chartWords);
  const { language } = useSite();
  const { change } = useFilters(page);
  const figures = metrics.flatMap((metric) => figuresBehind(describeMetric(metric)));
  const asked = filters.years;
  const model = useMemo(
    () => modelOf({ metrics, rows, parts: names?.parts ?? [], asked, isSmall, language }),
    [metrics, rows, names?.parts, asked, isSmall, language],
  );
  const title =
    names === undefined
      ? words.list(metrics.map((metric) => describeMetric(metric).title[language]))
      : `${names.whole}${frame.colon}${words.list(names.parts)}`;
  const [first] = rows;
  const left = (first?.asked ?? 0) - (first?.agencies ?? 0);
  const offered = spans
    .toSorted((one, other) => weight(other) - weight(one))
    .slice(0, OFFERED)
    .map((option) => ({
      value: formatYears(option),
      words: words.spanOption(yearSpan(option.from, option.to), option.agencies),
    }));
  return (
    <ChartFrame
      id={id}
      isSmall={isSmall}
      title={span ? headline(title, metrics.length === 1, rows, span, language) : title}
      whom={[
        ...(span ? [words.panelWhom(first?.agencies ?? span.agencies, span.from, span.to)] : []),
        words[summedScope(filters)],
      ].join(" · ")}
      model={model}
      cells={figures}
      choices={
        <>
          {choices}
          {!isSmall && span && offered.length > 1 && (
            <Choice
              label={words.span}
              value={formatYears(span)}
              options={offered}
              onChoose={(value) => change({ years: parseYears(value) })}
            />
          )}
        </>
      }
      notes={
        span && (
          <>
            <OwnSaid {...{ filters, metrics }} />
            <p>
              {words.panelLeft(left)}{" "}
              <FailedReports
                filters={{ ...filters, years: { from: span.from, to: span.to } }}
                failed={Math.max(0, ...rows.map(({ failed }) => failed))}
              />
            </p>
            {/* Where charts stand small and side by side, the page of their subject names them. */}
            {!isSmall && (
              <OmittedAgencies
                question={panelOmitted}
                params={{ filters, metrics, years: { from: span.from, to: span.to } }}
                omitted={left}
              />
            )}
            {isFew(rows) && <p>{words.panelFew(FEWEST_SUMMED)}</p>}
            {breaksIn(figures, [span.from, span.to]).map((one) => (
              <p key={one.id}>
                {`${breakName(one, language)}${frame.colon}${one.meaning[language]}`}
              </p>
            ))}
            <p>
              {words.formulas}
              {metrics.map((metric, index) => (
                <Fragment key={metric}>
                  {index > 0 && frame.semicolon}
                  <MetricLink metric={metric} />
                </Fragment>
              ))}
            </p>
          </>
        )
      }
      nothing={<Wider {...{ page, filters }} why={words.noPanel} />}
    />
  );
}

/** Under this many agencies the ups and downs of one are those of the sum. */
const FEWEST_SUMMED = 10;

function isFew([first]: readonly PanelFigure[]): boolean {
  return first !== undefined && first.agencies < FEWEST_SUMMED;
}

function weight({ from, to, agencies }: PanelSpan): number {
  return agencies * (to - from + 1);
}

interface ModelParams {
  readonly metrics: readonly VolumeId[];
  readonly rows: readonly PanelFigure[];
  readonly parts: readonly string[];
  /** The years the reader asked for: those the comparison lacks are shown as lacking. */
  readonly asked: Filters["years"];
  readonly isSmall: boolean;
  readonly language: Language;
}

function modelOf({ metrics, rows, parts, asked, isSmall, language }: ModelParams) {
  const words = subjectWords[language];
  return yearsModel({
    language,
    size: isSmall ? "small" : "whole",
    isHollow: isFew(rows),
    absent: {
      years: asked ? yearsIn(asked) : [],
      word: words.yearAbsent,
      words: words.yearAbsentWords,
    },
    yearHead: chartWords[language].year,
    figures: metrics.flatMap((metric) => figuresBehind(describeMetric(metric))),
    lines: metrics.map((metric, place) => {
      const { title, unit } = describeMetric(metric);
      return {
        id: metric,
        title: parts[place] ?? title[language],
        head: withUnit(title[language], unit[language], language),
        values: rows
          .filter((row) => row.metric === metric)
          .map((row) => ({
            year: row.year,
            cell: { value: row.amount, notes: notesOfSum(row) },
            words: [
              yearWords(row.year, title[language], row.amount, unit[language], language),
              ...(row.fromProse > 0 ? [words.panelProse(row.fromProse)] : []),
              ...(row.approximate > 0 ? [words.panelApproximate(row.approximate)] : []),
              ...(row.failed > 0 ? [words.panelFailed(row.failed)] : []),
            ].join(chartWords[language].comma),
          })),
      };
    }),
  });
}

/** A sum over agencies is from prose where all its figures are; approximate, or wrong, where some are. */
function notesOfSum({ agencies, fromProse, approximate, failed }: PanelFigure): readonly Note[] {
  const asked: Partial<Record<Note, boolean>> = {
    prose: fromProse === agencies,
    approximate: approximate > 0,
    errors: failed > 0,
  };
  return NOTES.filter((note) => asked[note]);
}

function yearsIn({ from, to }: Years): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

function headline(
  title: string,
  isOne: boolean,
  rows: readonly PanelFigure[],
  { from, to }: PanelSpan,
  language: Language,
): string {
  const words = subjectWords[language];
  const [first, last] = [rows[0], rows.at(-1)];
  if (!isOne || !first || !last) return words.several(title, yearSpan(from, to));
  // Who reads no further than the headline must not take a few agencies for the country.
  const named = isFew(rows) ? words.ofFew(title, first.agencies) : title;
  const [was, is] = [exact(first.amount, language), exact(last.amount, language)];
  if (first.amount === last.amount) return words.same(named, is);
  return last.amount > first.amount ? words.rose(named, was, is) : words.fell(named, was, is);
}
