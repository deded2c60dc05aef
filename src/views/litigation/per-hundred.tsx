import { useMemo } from "react";
import { type RankedBar, rankingModel } from "../../charts/ranking.ts";
import { chartWords, exact, type Language, litigationWords } from "../../language/index.ts";
import {
  describeMetric,
  FEWEST_RANKED,
  type Filters,
  figuresBehind,
  type Pooled,
  type PooledOverall,
  pooledOverall,
  pooledRanking,
  summedScope,
  type Total,
  totals,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { SiteLink } from "../link.tsx";
import { MetricLink } from "../metric-link.tsx";
import { OwnSaid } from "../own/beside.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { Absentees } from "../subject/absentees.tsx";
import { FailedReports } from "../subject/failed.tsx";
import { Wider } from "../subject/wider.tsx";
import { PAGE } from "./page.ts";
import { useScopeName } from "./scope-name.ts";

const METRIC = "disputes_per_hundred";
const RANKED = 12;
const FEW = 6;
/** More names than this nobody reads in a fold: the others are only counted. */
const MOST_NAMED = 100;

/** Disputes for every hundred applications concluded: in all, and agency by agency. */
export function PerHundred({ filters }: { filters: Filters }) {
  const sums = useAnswer(totals, { filters, metrics: [METRIC] });
  const overall = useAnswer(pooledOverall, { filters, metric: METRIC });
  const ranking = useAnswer(pooledRanking, {
    filters,
    metric: METRIC,
    ranked: RANKED,
    few: MOST_NAMED,
  });
  const [all] = overall.data ?? [];
  const isOfOne = overall.isPlaceholderData === ranking.isPlaceholderData;
  return (
    <Answered<unknown> result={overall.data && isOfOne ? ranking : overall}>
      {() =>
        all && (
          <Chart
            all={all}
            rows={ranking.data ?? []}
            total={sums.data?.find(({ scope }) => scope === summedScope(filters)) ?? null}
            filters={filters}
          />
        )
      }
    </Answered>
  );
}

interface ChartProps {
  /** All agencies together. */
  readonly all: PooledOverall;
  /** Those ranked, in their order, then those of under ten concluded, the largest first. */
  readonly rows: readonly Pooled[];
  readonly total: Total | null;
  readonly filters: Filters;
}

function Chart({ all, rows, total, filters }: ChartProps) {
  const words = useWords(litigationWords);
  const shared = useWords(chartWords);
  const { language } = useSite();
  const scopeName = useScopeName(filters);
  const model = useMemo(
    () =>
      rankingModel({
        bars: barsOf(rows, language),
        columns: {
          label: shared.agency,
          value: words.perColumns.value,
          more: [
            { id: "disputes", title: words.perColumns.disputes, kind: "number" },
            { id: "concluded", title: words.perColumns.concluded, kind: "number" },
          ],
        },
        notGiven: shared.notGiven,
        language,
      }),
    [rows, language, shared, words],
  );
  // A report in which nothing was concluded has no rate, and so no part in the rate of all.
  const { cases: base, successes: amount, reports: counted } = all;
  const without = (total?.given ?? counted) - counted;
  return (
    <ChartFrame
      id="disputes-per-hundred"
      title={base > 0 ? words.perHeadline(perHundred(amount, base, language)) : words.perTitle}
      whom={words.perOf(scopeName, counted, amount, base)}
      model={model}
      cells={figuresBehind(describeMetric(METRIC))}
      notes={
        <>
          <OwnSaid filters={filters} metrics={[METRIC]} />
          <p>
            <MetricLink metric={METRIC} />
            {words.colon}
            {words.perNote}
            {without > 0 ? words.perWithout(without) : ""}{" "}
            <FailedReports filters={filters} failed={all.failed} />
          </p>
          <Unranked rows={rows.filter(isFew)} all={all.agencies - all.enough} />
          {total && <Absentees {...{ filters }} metric={METRIC} absent={total.absent} />}
        </>
      }
      nothing={<Wider page={PAGE} filters={filters} why={words.perNothing} />}
    />
  );
}

/** Those of under ten concluded, by name and with their figures: none is ranked. Of very many the largest. */
function Unranked({ rows, all }: { rows: readonly Pooled[]; all: number }) {
  const words = useWords(litigationWords);
  const { language } = useSite();
  if (rows.length <= FEW) return null;
  return (
    <details className="absentees">
      <summary>{words.perUnranked(all)}</summary>
      <ul>
        {rows.map(({ agencyId, agency, successes, cases }) => (
          <li key={agencyId}>
            <SiteLink page={{ page: "agency", id: agencyId }} lang="zh-Hans">
              {agency}
            </SiteLink>
            {words.colon}
            {words.perWords(successes, cases, perHundred(successes, cases, language))}
          </li>
        ))}
      </ul>
      {all > rows.length && <p>{words.perUnrankedMore(all - rows.length)}</p>}
    </details>
  );
}

function isFew({ cases }: Pooled): boolean {
  return cases < FEWEST_RANKED;
}

function perHundred(amount: number, base: number, language: Language): string {
  return exact(Math.round((1000 * amount) / base) / 10, language);
}

/** Ranked from ten concluded on; the others after them, in order of size and unranked. */
function barsOf(rows: readonly Pooled[], language: Language): readonly RankedBar[] {
  const words = litigationWords[language];
  const rate = ({ successes, cases }: Pooled): number => (100 * successes) / cases;
  const ranked = rows.filter((row) => !isFew(row));
  const few = rows.filter(isFew).slice(0, FEW);
  return [...ranked, ...few].map((row): RankedBar => {
    const value = perHundred(row.successes, row.cases, language);
    const isUnranked = isFew(row);
    return {
      id: row.agencyId,
      label: row.agency,
      aside: isUnranked ? words.perFewAside : words.perAside(row.successes, row.cases),
      value: rate(row),
      short: value,
      words: `${row.agency}${words.colon}${words.perWords(row.successes, row.cases, value)}${
        isUnranked ? `${words.comma}${words.perFew}` : ""
      }`,
      notes: [...(row.mark === null ? [] : [row.mark]), ...(isUnranked ? (["few"] as const) : [])],
      whose: { agencyId: row.agencyId, agency: row.agency },
      more: [{ value: row.successes }, { value: row.cases }],
      ...(isUnranked && row === few[0] && ranked.length > 0 ? { isApart: true } : {}),
    };
  });
}
