import { DISPUTE_METRICS } from "../../charts/results.ts";
import { litigationWords } from "../../language/index.ts";
import type { Filters, VolumeId } from "../../queries/index.ts";
import { useWords } from "../site.ts";
import { AgencyRanking } from "../subject/agency-ranking.tsx";
import { MetricChoice } from "../subject/metric-choice.tsx";
import { OverTime } from "../subject/over-time.tsx";
import { useFilters, useGo } from "../where.ts";
import { PAGE } from "./page.ts";

const VOLUMES = [...DISPUTE_METRICS, "suits"] as const satisfies readonly VolumeId[];

/** Which kind of dispute the address asks for, and the way to another. */
function useKind(): { metric: VolumeId; choose: (metric: VolumeId) => void } {
  const { state } = useFilters(PAGE);
  const go = useGo();
  return {
    metric: VOLUMES.find((id) => id === state.metric) ?? "reviews",
    choose: (chosen) =>
      go(PAGE, { ...state, metric: chosen === "reviews" ? null : chosen }, { keepScroll: true }),
  };
}

/** The agencies with most disputes. */
export function DisputesByAgency({ filters }: { filters: Filters }) {
  const words = useWords(litigationWords);
  return (
    <AgencyRanking
      id="disputes-by-agency"
      metrics={VOLUMES}
      note={words.whoNote}
      held={useKind()}
      page={PAGE}
      filters={filters}
    />
  );
}

/** Disputes by year, one kind at a time, each over its own agencies: few reports print all kinds. */
export function DisputesByYear({ filters }: { filters: Filters }) {
  const { metric, choose } = useKind();
  return (
    <OverTime
      id="disputes-by-year"
      metrics={[metric]}
      choices={<MetricChoice metrics={VOLUMES} chosen={metric} choose={choose} />}
      page={PAGE}
      filters={filters}
    />
  );
}
