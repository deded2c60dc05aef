import { useMemo } from "react";
import { resultsModel } from "../../charts/results.ts";
import { DISPUTES, RESULTS } from "../../form/index.ts";
import { litigationWords } from "../../language/index.ts";
import {
  breakdowns,
  type Filters,
  type MetricId,
  type Part,
  summedScope,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { OwnSaid } from "../own/beside.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { FailedReports } from "../subject/failed.tsx";
import { Wider } from "../subject/wider.tsx";
import { PAGE } from "./page.ts";
import { useScopeName } from "./scope-name.ts";

/** How closed cases ended, and beside them those that have not. */
export function Results({ filters }: { filters: Filters }) {
  return (
    <Answered result={useAnswer(breakdowns, filters)}>
      {(rows) => <Chart rows={rows} filters={filters} />}
    </Answered>
  );
}

const CELLS = DISPUTES.flatMap(({ id }) =>
  RESULTS.filter((result) => result.id !== "total").map((result) => `${id}_${result.id}` as const),
);

const OWN_METRICS = [
  "reviews",
  "review_corrected_share",
  "suits",
  "suit_corrected_share",
] as const satisfies readonly MetricId[];

function Chart({ rows, filters }: { rows: readonly Part[]; filters: Filters }) {
  const words = useWords(litigationWords);
  const { language } = useSite();
  const scope = summedScope(filters);
  const scopeName = useScopeName(filters);
  const model = useMemo(() => resultsModel(rows, scope, language), [rows, scope, language]);
  const reviews = model.kinds.find(({ kind }) => kind === "reviews");
  return (
    <ChartFrame
      id="results"
      title={words.results(reviews?.amounts.corrected ?? 0, reviews?.closed ?? 0)}
      whom={words.resultsOf(
        scopeName,
        Math.max(0, ...model.kinds.map(({ reports }) => reports)),
        Math.max(0, ...model.kinds.map(({ agencies }) => agencies)),
      )}
      model={model}
      cells={CELLS}
      legend={
        <p className="key">
          {RESULTS.filter(({ id }) => id !== "total" && id !== "pending").map(({ id, label }) => (
            <span key={id}>
              <span className={`swatch swatch-${id}`} aria-hidden="true" />
              {label[language]}
            </span>
          ))}
        </p>
      }
      notes={
        <>
          <OwnSaid filters={filters} metrics={OWN_METRICS} />
          <p>
            {words.resultsNote}{" "}
            <FailedReports
              isTable
              filters={filters}
              failed={Math.max(0, ...model.kinds.map(({ failed }) => failed))}
            />
          </p>
        </>
      }
      nothing={
        <Wider
          page={PAGE}
          filters={filters}
          why={model.kinds.length > 0 ? words.resultsNone : words.resultsNothing}
        />
      }
    />
  );
}
