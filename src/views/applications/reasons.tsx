import { useMemo } from "react";
import { figureLabel } from "../../charts/label.ts";
import { NO_CHART } from "../../charts/model.ts";
import { type RankedBar, rankingModel } from "../../charts/ranking.ts";
import { colourOf } from "../../charts/shares.ts";
import { OUTCOMES } from "../../form/index.ts";
import { chartWords, exact, type Language, subjectWords, yearSpan } from "../../language/index.ts";
import {
  describeMetric,
  type Filters,
  figuresBehind,
  GROUND_METRICS,
  GROUND_ROWS,
  summedScope,
  type Total,
  totals,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { OwnSaid } from "../own/beside.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { Absentees } from "../subject/absentees.tsx";
import { FailedReports } from "../subject/failed.tsx";
import { Wider } from "../subject/wider.tsx";
import { OutcomeKey } from "./outcomes.tsx";
import { PAGE } from "./page.ts";

const METRICS = GROUND_METRICS.map(({ id }) => id);
const UNDIVIDED = "closed_undivided";
const HEADS = ["denied", "unable", "declined", "closed"] as const;

/** The nineteen reasons for not disclosing by how often they were given; 其他处理 undivided apart. */
export function Reasons({ filters }: { filters: Filters }) {
  return (
    <Answered result={useAnswer(totals, { filters, metrics: METRICS })}>
      {(rows) => (
        <Chart
          rows={shownOf(rows.filter(({ scope }) => scope === summedScope(filters)))}
          filters={filters}
        />
      )}
    </Answered>
  );
}

function Chart({ rows, filters }: { rows: readonly Total[]; filters: Filters }) {
  const words = useWords(subjectWords);
  const { language } = useSite();
  const { applications } = words;
  // Nineteen rows of nothing say less than their headline.
  const model = useMemo(
    () => (rows.some(({ amount }) => (amount ?? 0) > 0) ? modelOf(rows, language) : NO_CHART),
    [rows, language],
  );
  const divided = ranked(rows);
  const [first] = divided;
  const reports = Math.max(0, ...rows.map(({ given }) => given));
  const idle = rows.filter((row) => isIdle(row, rows)).map((row) => labelOf(row, language));
  const failed = Math.max(0, ...rows.map((row) => row.failed));
  const years = rows.flatMap(({ firstYear, lastYear }) => [firstYear ?? [], lastYear ?? []]).flat();
  return (
    <ChartFrame
      id="reasons"
      title={
        !first
          ? applications.reasonsNone
          : (first.amount ?? 0) === 0
            ? applications.reasonsTitleNone
            : applications.reasonsTitle(labelOf(first, language))
      }
      whom={[
        ...(first
          ? [applications.reasonsWhom(reports, yearSpan(Math.min(...years), Math.max(...years)))]
          : []),
        words[summedScope(filters)],
      ].join(" · ")}
      model={model}
      cells={METRICS.flatMap((metric) => figuresBehind(describeMetric(metric)))}
      legend={<OutcomeKey of={HEADS} />}
      notes={
        <>
          <OwnSaid filters={filters} metrics={METRICS} />
          {idle.length > 0 && <p>{applications.reasonsZero(words.join(idle))}</p>}
          <p>{applications.reasonsNote}</p>
          {first && (
            <p>
              {words.basis(first.given, first.reports)}{" "}
              <FailedReports isTable filters={filters} failed={failed} />
            </p>
          )}
          {first && <Absentees {...{ filters }} metric={first.metric} absent={first.absent} />}
        </>
      }
      nothing={
        <>
          <Wider
            page={PAGE}
            filters={filters}
            why={
              first
                ? applications.reasonsZeroNothing
                : `${applications.reasonsNone}${words.sentence}${applications.outcomesNothing}`
            }
          />
          <OwnSaid filters={filters} metrics={METRICS} />
        </>
      }
    />
  );
}

/** All reasons where any is given. That nobody left 其他处理 undivided is no absence. */
function shownOf(rows: readonly Total[]): readonly Total[] {
  if (rows.every(({ given }) => given === 0)) return [];
  return rows.filter(({ metric, given }) => given > 0 || metric !== UNDIVIDED);
}

/** Printed as 0 while others are not: named in words, and no rows of nothing. */
function isIdle({ amount }: Total, rows: readonly Total[]): boolean {
  return amount === 0 && rows.some((row) => (row.amount ?? 0) > 0);
}

function ranked(rows: readonly Total[]): readonly Total[] {
  return rows
    .filter(({ metric }) => metric !== UNDIVIDED)
    .toSorted((one, other) => (other.amount ?? 0) - (one.amount ?? 0));
}

/** The form's own words; of “其他” alone, which outcome it is of. */
function labelOf({ metric }: Total, language: Language): string {
  const row = GROUND_ROWS.find(({ id }) => id === metric);
  if (metric === "closed_other" || metric === UNDIVIDED) {
    return describeMetric(metric).title[language];
  }
  return row?.label[language] ?? describeMetric(metric).title[language];
}

function modelOf(rows: readonly Total[], language: Language) {
  const frame = chartWords[language];
  const words = subjectWords[language].applications;
  const undivided = rows.filter(({ metric }) => metric === UNDIVIDED);
  const bars = [...ranked(rows), ...undivided].map((row): RankedBar => {
    const ground = GROUND_ROWS.find(({ id }) => id === row.metric);
    const outcome = ground?.outcome;
    const heading = OUTCOMES.find(({ id }) => id === outcome)?.label[language] ?? "";
    const amount = row.amount ?? 0;
    const label = labelOf(row, language);
    return {
      id: row.metric,
      label,
      ...(ground && ground.brief !== ground.label ? { brief: ground.brief[language] } : {}),
      ...(label.startsWith(heading) ? {} : { aside: heading }),
      value: row.amount,
      notes: row.failed > 0 ? (["errors"] as const) : [],
      short: figureLabel(amount, language),
      words: `${label}${frame.colon}${words.groundOf(heading, exact(amount, language), row.given)}`,
      ...(outcome ? { colour: colourOf(outcome) } : {}),
      isApart: row.metric === UNDIVIDED,
      isInTable: isIdle(row, rows),
      more: [{ value: heading }, { value: row.given }, { value: row.reports - row.given }],
    };
  });
  return rankingModel({
    bars,
    columns: {
      label: words.ground,
      value: words.amount,
      more: [
        { id: "outcome", title: words.outcome, kind: "text" },
        { id: "given", title: words.given, kind: "number" },
        { id: "absent", title: words.notGivenReports, kind: "number" },
      ],
    },
    notGiven: frame.notGiven,
    language,
  });
}
