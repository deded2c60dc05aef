import { useMemo } from "react";
import { funnelModel } from "../../charts/funnel.ts";
import { chartWords, litigationWords, percent, yearSpan } from "../../language/index.ts";
import {
  describeMetric,
  FEWEST_IN_FUNNEL,
  type Filters,
  figuresBehind,
  type Pooled,
  type PooledOverall,
  type PooledPoint,
  pooled,
  pooledOverall,
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
  const overall = useAnswer(pooledOverall, { filters, metric });
  const points = useAnswer(pooled, { filters, metric });
  const [all] = overall.data ?? [];
  // Limits of one state around the agencies of another would be neither's.
  const isOfOne = overall.isPlaceholderData === points.isPlaceholderData;
  return (
    <Answered<unknown> result={overall.data && isOfOne ? points : overall}>
      {() => all && <Chart all={all} rows={points.data ?? []} metric={metric} filters={filters} />}
    </Answered>
  );
}

interface ChartProps {
  /** All agencies together. */
  readonly all: PooledOverall;
  /** Those shown: all of them, or of very many a part. */
  readonly rows: readonly PooledPoint[];
  readonly metric: Share;
  readonly filters: Filters;
}

function Chart({ all, rows, metric, filters }: ChartProps) {
  const words = useWords(litigationWords);
  const { language } = useSite();
  const scopeName = useScopeName(filters);
  const own = useOwnFigures(filters, metric);
  const { funnel, enough } = all;
  const model = useMemo(
    () => funnelModel(rows, funnel, language, own.flatMap(pooledAlone)),
    [rows, funnel, language, own],
  );
  const shared = useWords(chartWords);
  const kind = metric === "review_corrected_share" ? words.funnelReviews : words.funnelSuits;
  const zones = all.zones ?? NO_ZONES;
  const part = partOf(rows, all);
  return (
    <ChartFrame
      id={metric === "review_corrected_share" ? "funnel-reviews" : "funnel-suits"}
      title={
        funnel
          ? words.funnelTitle(kind, zones.above998 + zones.below998, all.agencies)
          : all.agencies === 0
            ? words.funnelNone(kind)
            : words.funnelFewTitle(kind, all.successes, all.cases)
      }
      whom={
        all.firstYear === null || all.lastYear === null
          ? scopeName
          : words.funnelOf(
              scopeName,
              all.agencies,
              zones.few,
              yearSpan(all.firstYear, all.lastYear),
            ) + (part ? words.funnelPart(rows.length) : "")
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
          {part && (
            <p>{words.funnelShown(part.outside, part.allOutside, part.inside, part.allInside)}</p>
          )}
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

const NO_ZONES = { few: 0, none: 0, within: 0, above95: 0, below95: 0, above998: 0, below998: 0 };

/** Of very many agencies, how many are shown, beyond the limits of 95% and not; null where all are. */
function partOf(rows: readonly PooledPoint[], { agencies, zones }: PooledOverall) {
  if (rows.length >= agencies) return null;
  const { above95, below95, above998, below998 } = zones ?? NO_ZONES;
  const allOutside = above95 + below95 + above998 + below998;
  const outside = rows.filter(({ zone }) => /^(?:above|below)/.test(zone)).length;
  return {
    outside,
    allOutside,
    inside: rows.length - outside,
    allInside: agencies - allOutside,
  };
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
