import { useMemo } from "react";
import { figureLabel } from "../../charts/label.ts";
import { NOTES, notesOf } from "../../charts/model.ts";
import { colourOf } from "../../charts/shares.ts";
import { type SlopeLine, slopeModel } from "../../charts/slope.ts";
import { spanOf } from "../../charts/span.ts";
import { OUTCOMES } from "../../form/index.ts";
import { chartWords, exact, type Language, percent, subjectWords } from "../../language/index.ts";
import {
  type AgencyChange,
  describeMetric,
  FEWEST_RANKED,
  type Filters,
  figuresBehind,
  largestChanges,
  OUTCOME_SHARES,
  type PanelFigure,
  panel,
  panelSpans,
  summedScope,
  wilson,
  type Years,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { OwnSaid } from "../own/beside.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { Basis } from "../subject/basis.tsx";
import { FailedReports } from "../subject/failed.tsx";
import { Wider } from "../subject/wider.tsx";
import { PAGE } from "./page.ts";

const SHARES = OUTCOME_SHARES.map(({ id }) => id);
const SHARE_CELLS = SHARES.flatMap((metric) => figuresBehind(describeMetric(metric)));
const RECEIVED_CELLS = figuresBehind(describeMetric("received"));
const RECEIVED = ["received"] as const;
const LIMIT = 8;
const FEW = 3;
const NO_YEARS: Years = { from: 0, to: 0 };

interface Props {
  readonly filters: Filters;
}

/** The shares of the six outcomes in the first and the last year of the agencies that give all of them. */
export function ShareChanges({ filters }: Props) {
  return (
    <Answered result={useAnswer(panelSpans, { filters, metrics: SHARES })}>
      {(spans) => <Shares filters={filters} years={spanOf(spans, filters.years)} />}
    </Answered>
  );
}

function Shares({ filters, years }: Props & { years: Years | null }) {
  const { from, to } = years ?? NO_YEARS;
  const rows = useAnswer(
    panel,
    { filters, metrics: SHARES, years: { from, to } },
    { enabled: years !== null },
  );
  if (!years) return <ShareSlope filters={filters} years={NO_YEARS} rows={[]} />;
  return (
    <Answered result={rows}>
      {(found) => <ShareSlope filters={filters} years={years} rows={found} />}
    </Answered>
  );
}

interface SlopeProps<Row> extends Props {
  readonly years: Years;
  readonly rows: readonly Row[];
}

function ShareSlope({ filters, years, rows }: SlopeProps<PanelFigure>) {
  const words = useWords(subjectWords);
  const { language } = useSite();
  const { applications } = words;
  const model = useMemo(
    () =>
      slopeModel({
        lines: shareLines(rows, years, language),
        years,
        figures: SHARE_CELLS,
        kind: "share",
        heads: { label: applications.outcome, difference: words.difference },
        short: percent,
        language,
      }),
    [rows, years, language, applications, words],
  );
  const [first] = rows;
  return (
    <ChartFrame
      id="outcomes-change"
      title={
        first ? applications.changeShares(years.from, years.to) : applications.changeSharesNone
      }
      whom={[
        ...(first ? [words.panelWhom(first.agencies, years.from, years.to)] : []),
        words[summedScope(filters)],
      ].join(" · ")}
      model={model}
      cells={SHARE_CELLS}
      notes={
        first && (
          <>
            <p>
              {words.panelLeft(first.asked - first.agencies)}{" "}
              <FailedReports
                isTable
                filters={{ ...filters, years }}
                failed={Math.max(0, ...rows.map(({ failed }) => failed))}
              />
            </p>
            <Basis filters={filters} metric="granted_share" />
            <OwnSaid filters={filters} metrics={SHARES} />
          </>
        )
      }
      nothing={<Wider page={PAGE} filters={filters} why={words.noPanel} />}
    />
  );
}

function shareLines(
  rows: readonly PanelFigure[],
  years: Years,
  language: Language,
): readonly SlopeLine[] {
  const frame = chartWords[language];
  const words = subjectWords[language].applications;
  return OUTCOMES.flatMap(({ id, label }): readonly SlopeLine[] => {
    const of = (year: number) =>
      rows.find((row) => row.metric === `${id}_share` && row.year === year);
    const [before, after] = [of(years.from), of(years.to)];
    if (!before?.base || !after?.base) return [];
    const said = ({ amount, base }: PanelFigure): string => {
      const interval = base !== null && amount <= base ? wilson(amount, base) : null;
      return base === null || !interval
        ? frame.rateOfNone
        : frame.rate(
            amount,
            base,
            percent(amount / base),
            percent(interval.low),
            percent(interval.high),
          );
    };
    const cell = (row: PanelFigure, base: number) => ({
      value: row.amount / base,
      notes: NOTES.filter(
        (note) => (note === "few" && base < FEWEST_RANKED) || (note === "errors" && row.failed > 0),
      ),
    });
    return [
      {
        id,
        label: label[language],
        colour: colourOf(id),
        before: cell(before, before.base),
        after: cell(after, after.base),
        words: words.changeWords(label[language], years.from, said(before), years.to, said(after)),
      },
    ];
  });
}

/** Agencies by how much the applications they received changed between two years. */
export function AgencyChanges({ filters }: Props) {
  return (
    <Answered result={useAnswer(panelSpans, { filters, metrics: ["received"] })}>
      {(spans) => <Agencies filters={filters} years={spanOf(spans, filters.years)} />}
    </Answered>
  );
}

function Agencies({ filters, years }: Props & { years: Years | null }) {
  const { from, to } = years ?? NO_YEARS;
  const rows = useAnswer(
    largestChanges,
    { filters, metric: "received", years: { from, to }, limit: LIMIT },
    { enabled: years !== null },
  );
  if (!years) return <AgencySlope filters={filters} years={NO_YEARS} rows={[]} />;
  return (
    <Answered result={rows}>
      {(found) => <AgencySlope filters={filters} years={years} rows={found} />}
    </Answered>
  );
}

function AgencySlope({ filters, years, rows }: SlopeProps<AgencyChange>) {
  const words = useWords(subjectWords);
  const { language } = useSite();
  const { applications } = words;
  const frame = useWords(chartWords);
  const model = useMemo(
    () =>
      slopeModel({
        lines: rows.map((row): SlopeLine => {
          const said = (value: number) => exact(value, language);
          return {
            id: row.agencyId,
            label: row.agency,
            before: { value: row.before, notes: notesOf(row.beforeFrom) },
            after: { value: row.after, notes: notesOf(row.afterFrom) },
            words: applications.changeWords(
              applications.received,
              years.from,
              said(row.before),
              years.to,
              said(row.after),
            ),
            whose: { agencyId: row.agencyId, agency: row.agency },
          };
        }),
        years,
        figures: RECEIVED_CELLS,
        kind: "number",
        heads: { label: frame.agency, difference: words.difference },
        short: (value) => figureLabel(value, language),
        language,
      }),
    [rows, years, language, applications, words, frame],
  );
  const eligible = rows[0]?.eligible ?? 0;
  return (
    <ChartFrame
      id="received-change"
      title={
        eligible === 0
          ? applications.changeAgenciesNone
          : eligible <= FEW
            ? applications.changeAgenciesFew(eligible)
            : applications.changeAgencies(rows.length)
      }
      whom={[
        ...(eligible > 0 ? [applications.changeWhom(eligible, years.from, years.to)] : []),
        words[summedScope(filters)],
      ].join(" · ")}
      model={model}
      cells={RECEIVED_CELLS}
      notes={
        <>
          <Basis filters={filters} metric="received" />
          <OwnSaid filters={filters} metrics={RECEIVED} />
        </>
      }
      nothing={<Wider page={PAGE} filters={filters} why={words.noPanel} />}
    />
  );
}
