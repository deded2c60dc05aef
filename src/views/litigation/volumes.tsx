import { useMemo } from "react";
import { DISPUTE_METRICS } from "../../charts/results.ts";
import { litigationWords } from "../../language/index.ts";
import type { Filters, VolumeId } from "../../queries/index.ts";
import { useWords } from "../site.ts";
import { AgencyRanking } from "../subject/agency-ranking.tsx";
import { useChosen } from "../subject/chosen.ts";
import { MetricChoice } from "../subject/metric-choice.tsx";
import { OverTime } from "../subject/over-time.tsx";
import { PAGE } from "./page.ts";

const VOLUMES = [...DISPUTE_METRICS, "suits"] as const satisfies readonly [VolumeId, ...VolumeId[]];

/** The agencies with most disputes. */
export function DisputesByAgency({ filters }: { filters: Filters }) {
  const words = useWords(litigationWords);
  return (
    <AgencyRanking
      id="disputes-by-agency"
      metrics={VOLUMES}
      note={words.whoNote}
      page={PAGE}
      filters={filters}
    />
  );
}

/** Disputes by year, one kind at a time, each over its own agencies: few reports print all kinds. */
export function DisputesByYear({ filters }: { filters: Filters }) {
  const { metric, choose } = useChosen<VolumeId>(PAGE, VOLUMES);
  const compared = useMemo(() => [metric], [metric]);
  return (
    <OverTime
      id="disputes-by-year"
      metrics={compared}
      choices={<MetricChoice metrics={VOLUMES} chosen={metric} choose={choose} />}
      page={PAGE}
      filters={filters}
    />
  );
}
