import { useMemo } from "react";
import type { Filters, VolumeId } from "../../queries/index.ts";
import { AgencyRanking } from "../subject/agency-ranking.tsx";
import { useChosen } from "../subject/chosen.ts";
import { MetricChoice } from "../subject/metric-choice.tsx";
import { OverTime } from "../subject/over-time.tsx";
import { PAGE } from "./page.ts";

const DECISIONS = [
  "licences_decided",
  "penalties_decided",
  "coercion_decided",
  "fees_wan",
] as const satisfies readonly [VolumeId, ...VolumeId[]];

/** Licences, penalties, coercion and fees, by year, one at a time: their scales have nothing in common. */
export function DecisionsByYear({ filters }: { filters: Filters }) {
  const { metric, choose } = useChosen<VolumeId>(PAGE, DECISIONS);
  const metrics = useMemo(() => [metric], [metric]);
  return (
    <OverTime
      id="decisions-by-year"
      metrics={metrics}
      choices={<MetricChoice metrics={DECISIONS} chosen={metric} choose={choose} />}
      page={PAGE}
      filters={filters}
    />
  );
}

/** The agencies that decided most. */
export function DecisionsByAgency({ filters }: { filters: Filters }) {
  return (
    <AgencyRanking id="decisions-by-agency" metrics={DECISIONS} page={PAGE} filters={filters} />
  );
}
