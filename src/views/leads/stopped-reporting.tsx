import { leadsWords, yearRuns } from "../../language/index.ts";
import { stopped } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { useFilters } from "../where.ts";
import { LeadItem } from "./lead-item.tsx";
import { LeadKind } from "./lead-kind.tsx";

const PAGE = { page: "leads" } as const;
const SHOWN = 12;

/** Agencies whose reports end before the data do. */
export function StoppedReporting() {
  const words = useWords(leadsWords);
  const { language } = useSite();
  const { filters } = useFilters(PAGE);
  return (
    <Answered result={useAnswer(stopped, { filters, limit: SHOWN })}>
      {(found) => (
        <LeadKind
          kind="stopped"
          why={words.kinds.stopped.why}
          shown={found.length}
          total={found[0]?.total ?? 0}
        >
          {found.map((agency) => (
            <LeadItem key={agency.agencyId} agency={agency} source={agency.source}>
              {words.stopped(yearRuns(agency.years, language), agency.latest)}
            </LeadItem>
          ))}
        </LeadKind>
      )}
    </Answered>
  );
}
