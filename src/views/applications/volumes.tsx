import type { Filters } from "../../queries/index.ts";
import { AgencyRanking } from "../subject/agency-ranking.tsx";
import { OverTime } from "../subject/over-time.tsx";
import { PAGE } from "./page.ts";

const BY_YEAR = ["received", "carried_in", "concluded", "carried_out"] as const;
const BY_AGENCY = ["received", "concluded", "carried_out"] as const;

/** Applications received, carried over and concluded, by year. */
export function ApplicationsByYear({ filters }: { filters: Filters }) {
  return <OverTime id="applications-by-year" metrics={BY_YEAR} page={PAGE} filters={filters} />;
}

/** The agencies with most applications. */
export function ApplicationsByAgency({ filters }: { filters: Filters }) {
  return (
    <AgencyRanking id="applications-by-agency" metrics={BY_AGENCY} page={PAGE} filters={filters} />
  );
}
