import { useMemo } from "react";
import { flowModel } from "../../charts/flow.ts";
import { colourOf } from "../../charts/shares.ts";
import { APPLICANTS, OUTCOMES } from "../../form/index.ts";
import { type Language, subjectWords } from "../../language/index.ts";
import {
  describeMetric,
  type Filters,
  type Flow,
  figuresOf,
  flow,
  flowOmitted,
  GROUND_ROWS,
  MEASURES,
  OUTCOME_METRICS,
  summedScope,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { OwnSaid } from "../own/beside.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { FailedReports } from "../subject/failed.tsx";
import { OmittedAgencies } from "../subject/omitted.tsx";
import { Wider } from "../subject/wider.tsx";
import { PAGE } from "./page.ts";

const METRICS = OUTCOME_METRICS.map(({ id }) => id);

/** From applicants to outcomes to reasons. */
export function FlowChart({ filters }: { filters: Filters }) {
  return (
    <Answered result={useAnswer(flow, filters)}>
      {(rows) => <Chart rows={rows} filters={filters} />}
    </Answered>
  );
}

function Chart({ rows, filters }: { rows: readonly Flow[]; filters: Filters }) {
  const words = useWords(subjectWords);
  const { language } = useSite();
  const { applications } = words;
  const model = useMemo(() => modelOf(rows, language), [rows, language]);
  const [first] = rows;
  const sum = rows.reduce((total, { amount }) => total + amount, 0);
  return (
    <ChartFrame
      id="flow"
      title={
        sum > 0
          ? applications.flowTitle(sum)
          : first
            ? applications.noneConcluded
            : applications.flowNone
      }
      whom={[
        ...(first ? [applications.flowWhom(first.reports)] : []),
        words[summedScope(filters)],
      ].join(" · ")}
      model={model}
      cells={figuresOf(MEASURES.concluded.table)}
      notes={
        first && (
          <>
            <OwnSaid filters={filters} metrics={METRICS} />
            <p>
              {applications.flowNote(first.asked - first.reports)}{" "}
              <FailedReports isTable filters={filters} failed={first.failed} />
            </p>
            <OmittedAgencies question={flowOmitted} params={{ filters }} omitted={first.omitted} />
          </>
        )
      }
      nothing={
        <Wider
          page={PAGE}
          filters={filters}
          why={first ? applications.flowZeroNothing : `${applications.flowNone}${words.stop}`}
        />
      }
    />
  );
}

function modelOf(rows: readonly Flow[], language: Language) {
  const words = subjectWords[language].applications;
  const colours = new Map(OUTCOMES.map(({ id }) => [id, colourOf(id)]));
  return flowModel({
    rows: rows.map(({ applicant, outcome, ground, amount }) => ({
      source: applicant,
      middle: outcome,
      end: ground,
      amount,
    })),
    sources: APPLICANTS.map(({ id, label }) => ({ id, label: label[language] })),
    middles: OUTCOMES.map(({ id, label }) => ({
      id,
      label: label[language],
      colour: colourOf(id),
    })),
    ends: GROUND_ROWS.map(({ id, label, brief, outcome }) => ({
      id,
      ...(brief === label ? {} : { brief: brief[language] }),
      label:
        id === "closed_undivided"
          ? words.undivided
          : id === "closed_other"
            ? describeMetric(id).title[language]
            : label[language],
      colour: colours.get(outcome) ?? colourOf(outcome),
    })),
    heads: { source: words.kind, middle: words.outcome, end: words.ground, amount: words.amount },
    unit: words.unit,
    language,
  });
}
