import { subjectWords } from "../../language/index.ts";
import type { Filters } from "../../queries/index.ts";
import { useWords } from "../site.ts";
import { AgencyRanking } from "../subject/agency-ranking.tsx";
import { OverTime } from "../subject/over-time.tsx";
import { PAGE } from "./page.ts";

const BY_YEAR = ["disclosed_items"] as const;
const BY_AGENCY = ["disclosed_items", "disclosed_on_website"] as const;

/** Items disclosed, by year. */
export function ItemsByYear({ filters }: { filters: Filters }) {
  return <OverTime id="items-by-year" metrics={BY_YEAR} page={PAGE} filters={filters} />;
}

/** The agencies that disclosed most items. */
export function ItemsByAgency({ filters }: { filters: Filters }) {
  const words = useWords(subjectWords).disclosure;
  return (
    <AgencyRanking
      id="items-by-agency"
      metrics={BY_AGENCY}
      note={words.itemsNote}
      page={PAGE}
      filters={filters}
    />
  );
}
