import { useMemo } from "react";
import { type RankedBar, rankingModel } from "../../charts/ranking.ts";
import { chartWords, exact, type Language, litigationWords } from "../../language/index.ts";
import {
  describeMetric,
  FEWEST_RANKED,
  type Filters,
  figuresBehind,
  type Pooled,
  pooled,
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

/** Disputes for every hundred applications concluded: in all, and agency by agency. */
export function PerHundred({ filters }: { filters: Filters }) {
  const sums = useAnswer(totals, { filters, metrics: [METRIC] });
  return (
    <Answered result={useAnswer(pooled, { filters, metric: METRIC })}>
      {(rows) => (
        <Chart
          rows={rows}
          total={sums.data?.find(({ scope }) => scope === summedScope(filters)) ?? null}
          filters={filters}
        />
      )}
    </Answered>
  );
}

interface ChartProps {
  readonly rows: readonly Pooled[];
  readonly total: Total | null;
  readonly filters: Filters;
}

function Chart({ rows, total, filters }: ChartProps) {
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
  const sum = (of: "cases" | "successes" | "reports") =>
    rows.reduce((whole, row) => whole + row[of], 0);
  const [base, amount, counted] = [sum("cases"), sum("successes"), sum("reports")];
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
            <FailedReports
              filters={filters}
              failed={rows.filter(({ mark }) => mark === "error").length}
            />
          </p>
          <Unranked rows={rows.filter(isFew)} />
          <Absentees filters={filters} metric={METRIC} />
        </>
      }
      nothing={<Wider page={PAGE} filters={filters} why={words.perNothing} />}
    />
  );
}

/** Those of under ten concluded, all of them, by name and with their figures: none is ranked. */
function Unranked({ rows }: { rows: readonly Pooled[] }) {
  const words = useWords(litigationWords);
  const { language } = useSite();
  if (rows.length <= FEW) return null;
  return (
    <details className="absentees">
      <summary>{words.perUnranked(rows.length)}</summary>
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
  const ranked = rows
    .filter(({ cases }) => cases >= FEWEST_RANKED)
    .toSorted((one, other) => rate(other) - rate(one))
    .slice(0, RANKED);
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
