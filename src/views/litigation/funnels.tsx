import { useMemo } from "react";
import { FEWEST_IN_FUNNEL, funnelModel } from "../../charts/funnel.ts";
import { chartWords, litigationWords, percent, yearSpan } from "../../language/index.ts";
import {
  describeMetric,
  type Filters,
  figuresBehind,
  type Pooled,
  pooled,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { MetricLink } from "../metric-link.tsx";
import { type OwnFigure, OwnNote, useOwnFigures } from "../own/beside.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { Wider } from "../subject/wider.tsx";
import { PAGE } from "./page.ts";
import { useScopeName } from "./scope-name.ts";

type Share = "review_corrected_share" | "suit_corrected_share";

/** The corrected share of reviews against their number: who stands out by more than chance. */
export function ReviewFunnel({ filters }: { filters: Filters }) {
  return <FunnelOf metric="review_corrected_share" filters={filters} />;
}

/** The same of suits. */
export function SuitFunnel({ filters }: { filters: Filters }) {
  return <FunnelOf metric="suit_corrected_share" filters={filters} />;
}

function FunnelOf({ metric, filters }: { metric: Share; filters: Filters }) {
  return (
    <Answered result={useAnswer(pooled, { filters, metric })}>
      {(rows) => <Chart rows={rows} metric={metric} filters={filters} />}
    </Answered>
  );
}

interface ChartProps {
  readonly rows: readonly Pooled[];
  readonly metric: Share;
  readonly filters: Filters;
}

function Chart({ rows, metric, filters }: ChartProps) {
  const words = useWords(litigationWords);
  const { language } = useSite();
  const scopeName = useScopeName(filters);
  const own = useOwnFigures(filters, metric);
  const model = useMemo(
    () => funnelModel(rows, language, own.flatMap(pooledAlone)),
    [rows, language, own],
  );
  const shared = useWords(chartWords);
  const { agencies, funnel, enough } = model;
  const kind = metric === "review_corrected_share" ? words.funnelReviews : words.funnelSuits;
  const beyond = agencies.filter(({ zone }) => zone === "above998" || zone === "below998").length;
  const few = agencies.filter(({ zone }) => zone === "few").length;
  const sum = (of: "cases" | "successes") => rows.reduce((total, row) => total + row[of], 0);
  return (
    <ChartFrame
      id={metric === "review_corrected_share" ? "funnel-reviews" : "funnel-suits"}
      title={
        funnel
          ? words.funnelTitle(kind, beyond, agencies.length)
          : rows.length === 0
            ? words.funnelNone(kind)
            : words.funnelFewTitle(kind, sum("successes"), sum("cases"))
      }
      whom={
        rows.length === 0
          ? scopeName
          : words.funnelOf(
              scopeName,
              agencies.length,
              few,
              yearSpan(
                Math.min(...rows.map(({ firstYear }) => firstYear)),
                Math.max(...rows.map(({ lastYear }) => lastYear)),
              ),
            )
      }
      model={model}
      cells={figuresBehind(describeMetric(metric))}
      legend={
        funnel && (
          <p className="key">
            <Stroke name="outer" words="99.8%" />
            <Stroke name="inner" words="95%" />
            <Stroke name="target" words={`${words.all} ${percent(funnel.target)}`} />
          </p>
        )
      }
      notes={
        <>
          <OwnNote own={own} />
          <p>{funnel ? words.caveat : words.caveatFew}</p>
          <p>
            <MetricLink metric={metric} />
            {shared.colon}
            {funnel
              ? words.funnelDispersion(
                  percent(funnel.target),
                  funnel.dispersion.toFixed(2),
                  funnel.variance > 0 ? percent(Math.sqrt(funnel.variance)) : null,
                )
              : enough < FEWEST_IN_FUNNEL
                ? words.funnelTooFew(enough, FEWEST_IN_FUNNEL)
                : words.funnelAllOrNone}
          </p>
        </>
      }
      nothing={<Wider page={PAGE} filters={filters} why={words.funnelNothing} />}
    />
  );
}

/** One report of the reader's as a point of its own; none where no interval can be drawn around it. */
function pooledAlone({ figure }: OwnFigure): readonly Pooled[] {
  const { agencyId, agency, province, city, county, year, amount, base, mark } = figure;
  if (amount === null || base === null || base === 0 || amount > base) return [];
  const who = { agencyId, agency, province, city, county };
  return [
    { ...who, successes: amount, cases: base, reports: 1, firstYear: year, lastYear: year, mark },
  ];
}

/** A line of the drawing and what it stands for. */
function Stroke({ name, words }: { name: "outer" | "inner" | "target"; words: string }) {
  return (
    <span>
      <svg className={`stroke stroke-${name}`} width="24" height="8" aria-hidden="true">
        <line x1="0" y1="4" x2="24" y2="4" />
      </svg>{" "}
      {words}
    </span>
  );
}
