import { useMemo } from "react";
import { funnelModel } from "../../charts/funnel.ts";
import { leadsWords, percent } from "../../language/index.ts";
import { describeMetric, pooled, type RateId } from "../../queries/index.ts";
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
  const granted = useAnswer(pooled, { filters, metric: METRICS[0] });
  const reviews = useAnswer(pooled, { filters, metric: METRICS[1] });
  const suits = useAnswer(pooled, { filters, metric: METRICS[2] });
  const models = useMemo(
    () => [granted, reviews, suits].map(({ data }) => funnelModel(data ?? [], language)),
    [granted, reviews, suits, language],
  );
  const found = models
    .flatMap(({ agencies, funnel }, place) =>
      agencies.flatMap((agency) =>
        funnel && (agency.zone === "above998" || agency.zone === "below998")
          ? [{ ...agency, target: funnel.target, metric: METRICS[place] ?? METRICS[0] }]
          : [],
      ),
    )
    .sort((one, other) => other.row.cases - one.row.cases);
  const isPossible = models.some(({ funnel }) => funnel !== null);
  const waiting = [granted, reviews, suits].find(({ data }) => data === undefined) ?? granted;
  return (
    <Answered result={waiting}>
      {() => (
        <LeadKind
          kind="outliers"
          why={words.kinds.outliers.why}
          shown={Math.min(SHOWN, found.length)}
          total={found.length}
          instead={isPossible ? undefined : words.enough}
        >
          {found.slice(0, SHOWN).map(({ row, share, zone, target, metric }) => (
            <LeadItem key={`${metric} ${row.agencyId}`} agency={row}>
              {words.outlier(
                describeMetric(metric).title[language],
                percent(share),
                row.successes,
                row.cases,
                percent(target),
                zone === "above998",
              )}
            </LeadItem>
          ))}
        </LeadKind>
      )}
    </Answered>
  );
}
