import { useMemo } from "react";
import { NOTES, notesOf } from "../../charts/model.ts";
import { colourOf } from "../../charts/shares.ts";
import { type StackedBar, stackedModel } from "../../charts/stacked.ts";
import { OUTCOMES, type Outcome } from "../../form/index.ts";
import { chartWords, exact, type Language, percent, subjectWords } from "../../language/index.ts";
import {
  type AgencyOutcomes,
  agencyOutcomes,
  describeMetric,
  eachOutcome,
  FEWEST_RANKED,
  type Filters,
  figuresBehind,
  OUTCOME_SHARES,
  summedScope,
  wilson,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { ownFigures } from "../own/as-agency.ts";
import { fits, OwnNote } from "../own/beside.tsx";
import { type OwnReport, useOwnReports } from "../own/own.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { Basis } from "../subject/basis.tsx";
import { FailedReports } from "../subject/failed.tsx";
import { Wider } from "../subject/wider.tsx";
import { PAGE } from "./page.ts";
import { Refusals } from "./refusals.tsx";

const LIMIT = 10;
const SHARES = OUTCOME_SHARES.map(({ id }) => id);

/** How applications ended: all together, then the agencies that concluded most. */
export function Outcomes({ filters }: { filters: Filters }) {
  return (
    <Answered result={useAnswer(agencyOutcomes, { filters, limit: LIMIT })}>
      {(rows) => <Chart rows={rows} filters={filters} />}
    </Answered>
  );
}

function Chart({ rows, filters }: { rows: readonly AgencyOutcomes[]; filters: Filters }) {
  const words = useWords(subjectWords);
  const { language } = useSite();
  const { applications } = words;
  const all = useOwnReports();
  const own = useMemo(
    () => all.filter((one) => fits(one, filters)).flatMap((one) => outcomesAlone(one) ?? []),
    [all, filters],
  );
  const model = useMemo(() => modelOf(rows, own, language), [rows, own, language]);
  const [first] = rows;
  const disclosed = first ? first.together.granted + first.together.partly_granted : 0;
  return (
    <ChartFrame
      id="outcomes"
      title={
        !first
          ? applications.outcomesNone
          : first.concludedTogether === 0
            ? applications.noneConcluded
            : first.concludedTogether < FEWEST_RANKED
              ? applications.outcomesFew(disclosed, first.concludedTogether)
              : applications.outcomesTitle(percent(disclosed / first.concludedTogether))
      }
      whom={[
        ...(first ? [applications.outcomesWhom(first.eligible)] : []),
        words[summedScope(filters)],
      ].join(" · ")}
      model={model}
      cells={OUTCOME_SHARES.flatMap(({ id }) => figuresBehind(describeMetric(id)))}
      choices={<Refusals filters={filters} />}
      legend={<OutcomeKey />}
      notes={
        <>
          <OwnNote own={own} />
          <p>
            {applications.outcomesNote}{" "}
            <FailedReports isTable filters={filters} failed={first?.failedTogether ?? 0} />
          </p>
          <Basis {...{ filters }} metric="disclosed_share" />
        </>
      }
      nothing={
        <Wider
          page={PAGE}
          filters={filters}
          why={
            first
              ? applications.noneConcludedNothing
              : `${applications.outcomesNone}${words.sentence}${applications.outcomesNothing}`
          }
        />
      }
    />
  );
}

/** Outcomes, all six unless told, with their colours, in the order of every bar. */
export function OutcomeKey({ of }: { of?: readonly Outcome[] }) {
  const { language } = useSite();
  return (
    <ul className="key">
      {OUTCOMES.filter(({ id }) => of?.includes(id) ?? true).map(({ id, label }) => (
        <li key={id}>
          <span className={`swatch swatch-${id}`} aria-hidden="true" />
          {label[language]}
        </li>
      ))}
    </ul>
  );
}

type OutcomesOf = Omit<
  AgencyOutcomes,
  "together" | "concludedTogether" | "eligible" | "failedTogether"
>;

/** A report of the reader's as a bar of its own; null where its tables do not give every outcome and their sum. */
function outcomesAlone(own: OwnReport): OutcomesOf | null {
  const shares = ownFigures(own, SHARES);
  const [first] = shares;
  if (!first || first.base === null) return null;
  if (shares.some(({ readIn, base }) => readIn !== "table" || base !== first.base)) return null;
  const of = (id: Outcome): number =>
    shares.find(({ metric }) => metric === `${id}_share`)?.amount ?? 0;
  return {
    ...first,
    outcomes: eachOutcome(of),
    concluded: first.base,
  };
}

function modelOf(rows: readonly AgencyOutcomes[], own: readonly OutcomesOf[], language: Language) {
  const words = subjectWords[language].applications;
  const frame = chartWords[language];
  const [first] = rows;
  const parts = OUTCOMES.map(({ id, label }) => ({
    id,
    label: label[language],
    colour: colourOf(id),
  }));
  const bar = (
    id: string,
    label: string,
    aside: string,
    outcomes: Readonly<Record<Outcome, number>>,
    total: number,
  ): StackedBar => ({
    id,
    label,
    aside,
    total,
    totalWords: words.totalShort(exact(total, language)),
    shares: OUTCOMES.map((outcome) =>
      shareOf(label, outcome, outcomes[outcome.id], total, language),
    ),
  });
  const together: readonly StackedBar[] =
    first && rows.length > 1
      ? [
          {
            ...bar(
              "together",
              words.together,
              words.togetherAside(first.eligible),
              first.together,
              first.concludedTogether,
            ),
            notes: NOTES.filter(
              (note) =>
                (note === "errors" && first.failedTogether > 0) ||
                (note === "few" && first.concludedTogether < FEWEST_RANKED),
            ),
          },
        ]
      : [];
  // The reader’s own after the published ones and outside their sum.
  const each = [...rows, ...own].map((row) => ({
    ...bar(row.agencyId, row.agency, String(row.year), row.outcomes, row.concluded),
    notes: notesOf(
      { readIn: "table", approximate: false, mark: row.mark },
      row.concluded < FEWEST_RANKED,
    ),
    whose: { agencyId: row.agencyId, agency: row.agency },
  }));
  return stackedModel({
    parts,
    bars: [...together, ...each],
    heads: {
      bar: frame.agency,
      part: words.outcome,
      amount: words.amount,
      total: words.concluded,
      share: frame.share,
      low: frame.intervalLow,
      high: frame.intervalHigh,
    },
    language,
  });
}

/** `3 of 20, 15%, 95% interval 5–36%`; parts that add up to more than their whole have no interval. */
function shareOf(
  whose: string,
  { label }: (typeof OUTCOMES)[number],
  amount: number,
  total: number,
  language: Language,
) {
  const frame = chartWords[language];
  const interval = amount <= total ? wilson(amount, total) : null;
  const said =
    total === 0
      ? frame.rateOfNone
      : interval
        ? frame.rate(
            amount,
            total,
            percent(amount / total),
            percent(interval.low),
            percent(interval.high),
          )
        : frame.rateOnly(amount, total);
  return {
    amount,
    words: `${whose}${frame.comma}${label[language]}${frame.colon}${said}`,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}
