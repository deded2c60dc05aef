import { useMemo } from "react";
import { NO_CHART, NOTES } from "../../charts/model.ts";
import { type RankedBar, rankingModel } from "../../charts/ranking.ts";
import { APPLICANTS } from "../../form/index.ts";
import {
  chartWords,
  type Language,
  percent,
  subjectWords,
  yearSpan,
} from "../../language/index.ts";
import {
  APPLICANT_METRICS,
  applicants,
  describeMetric,
  FEWEST_RANKED,
  type Filters,
  figuresBehind,
  type Applicants as KindOf,
  summedScope,
  wilson,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { OwnSaid } from "../own/beside.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { FailedReports } from "../subject/failed.tsx";
import { Wider } from "../subject/wider.tsx";
import { PAGE } from "./page.ts";

const METRICS = APPLICANT_METRICS.map(({ id }) => id);

/** Who applied: the six kinds of applicants of the form, in number and as shares. */
export function Applicants({ filters }: { filters: Filters }) {
  return (
    <Answered result={useAnswer(applicants, filters)}>
      {(rows) => <Chart rows={rows} filters={filters} />}
    </Answered>
  );
}

function Chart({ rows, filters }: { rows: readonly KindOf[]; filters: Filters }) {
  const words = useWords(subjectWords);
  const { language } = useSite();
  const { applications } = words;
  const first = rows.toSorted((one, other) => other.amount - one.amount)[0];
  const sum = sumOf(rows);
  const model = useMemo(
    () => (sum > 0 ? modelOf(rows, language) : NO_CHART),
    [rows, sum, language],
  );
  return (
    <ChartFrame
      id="applicants"
      title={
        !first
          ? applications.whoNone
          : sum === 0
            ? applications.whoTitleNone
            : sum < FEWEST_RANKED
              ? applications.whoFew(first.amount, sum, labelOf(first, language))
              : applications.whoTitle(percent(first.amount / sum), labelOf(first, language))
      }
      whom={[
        ...(first
          ? [
              applications.whoWhom(
                first.reports,
                yearSpan(first.firstYear ?? 0, first.lastYear ?? 0),
              ),
            ]
          : []),
        words[summedScope(filters)],
      ].join(" · ")}
      model={model}
      cells={METRICS.flatMap((metric) => figuresBehind(describeMetric(metric)))}
      notes={
        <>
          <OwnSaid filters={filters} metrics={METRICS} />
          <p>{applications.whoNote}</p>
          {first && (
            <p>
              {words.basis(first.reports, first.asked)}{" "}
              <FailedReports isTable filters={filters} failed={first.failed} />
            </p>
          )}
        </>
      }
      nothing={
        <>
          <Wider
            page={PAGE}
            filters={filters}
            why={
              first
                ? applications.whoZeroNothing
                : `${applications.whoNone}${words.sentence}${applications.outcomesNothing}`
            }
          />
          <OwnSaid filters={filters} metrics={METRICS} />
        </>
      }
    />
  );
}

function sumOf(rows: readonly KindOf[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

function labelOf({ applicant }: KindOf, language: Language): string {
  return APPLICANTS.find(({ id }) => id === applicant)?.label[language] ?? applicant;
}

function modelOf(rows: readonly KindOf[], language: Language) {
  const frame = chartWords[language];
  const words = subjectWords[language].applications;
  const sum = sumOf(rows);
  const bars = rows.map((row): RankedBar => {
    const { amount } = row;
    const interval = wilson(amount, sum);
    const label = labelOf(row, language);
    const said = interval
      ? frame.rate(
          amount,
          sum,
          percent(amount / sum),
          percent(interval.low),
          percent(interval.high),
        )
      : frame.rateOfNone;
    return {
      id: row.applicant,
      label,
      value: amount,
      words: `${label}${frame.colon}${said}`,
      notes: NOTES.filter(
        (note) => (note === "few" && sum < FEWEST_RANKED) || (note === "errors" && row.failed > 0),
      ),
      ...(interval ? { aside: percent(amount / sum) } : {}),
      more: [
        { value: interval ? amount / sum : null },
        { value: interval?.low ?? null },
        { value: interval?.high ?? null },
      ],
    };
  });
  return rankingModel({
    bars,
    columns: {
      label: words.kind,
      value: words.amount,
      more: [
        { id: "share", title: frame.share, kind: "share" },
        { id: "low", title: frame.intervalLow, kind: "share" },
        { id: "high", title: frame.intervalHigh, kind: "share" },
      ],
    },
    notGiven: frame.notGiven,
    language,
  });
}
