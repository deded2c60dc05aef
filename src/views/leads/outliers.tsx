import { leadsWords, percent } from "../../language/index.ts";
import { describeMetric, outliers, pooledOverall, type RateId } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { useFilters } from "../where.ts";
import { LeadItem } from "./lead-item.tsx";
import { LeadKind } from "./lead-kind.tsx";

const PAGE = { page: "leads" } as const;
const SHOWN = 12;
const METRICS = [
  "granted_share",
  "review_corrected_share",
  "suit_corrected_share",
] as const satisfies readonly RateId[];

/** Agencies whose share lies beyond the limits that chance and the usual differences leave. */
export function Outliers() {
  const words = useWords(leadsWords);
  const { language } = useSite();
  const { filters } = useFilters(PAGE);
  const overall = [
    useAnswer(pooledOverall, { filters, metric: METRICS[0] }),
    useAnswer(pooledOverall, { filters, metric: METRICS[1] }),
    useAnswer(pooledOverall, { filters, metric: METRICS[2] }),
  ] as const;
  const beyond = [
    useAnswer(outliers, { filters, metric: METRICS[0], limit: SHOWN }),
    useAnswer(outliers, { filters, metric: METRICS[1], limit: SHOWN }),
    useAnswer(outliers, { filters, metric: METRICS[2], limit: SHOWN }),
  ] as const;
  const funnels = overall.map(({ data }) => data?.[0]?.funnel ?? null);
  const total = overall.reduce((sum, { data }) => {
    const zones = data?.[0]?.zones;
    return sum + (zones ? zones.above998 + zones.below998 : 0);
  }, 0);
  const found = METRICS.flatMap((metric, place) => {
    const target = funnels[place]?.target;
    const rows = beyond[place]?.data ?? [];
    return target === undefined ? [] : rows.map((row) => ({ row, target, metric }));
  }).sort((one, other) => other.row.cases - one.row.cases);
  const isPossible = funnels.some((funnel) => funnel !== null);
  const waiting =
    overall.find(({ data }) => data === undefined) ??
    beyond.find(({ data }) => data === undefined) ??
    overall[0];
  return (
    <Answered<unknown> result={waiting}>
      {() => (
        <LeadKind
          kind="outliers"
          why={words.kinds.outliers.why}
          shown={Math.min(SHOWN, total)}
          total={total}
          instead={isPossible ? undefined : words.enough}
        >
          {found.slice(0, SHOWN).map(({ row, target, metric }) => (
            <LeadItem key={`${metric} ${row.agencyId}`} agency={row}>
              {words.outlier(
                describeMetric(metric).title[language],
                percent(row.successes / row.cases),
                row.successes,
                row.cases,
                percent(target),
                row.zone === "above998",
              )}
            </LeadItem>
          ))}
        </LeadKind>
      )}
    </Answered>
  );
}
