import { leadsWords } from "../../language/index.ts";
import { type FoundLead, leadFindings } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { FindingItem } from "../audit/finding-item.tsx";
import { useDescription } from "../filters/describe.ts";
import { FilterSentence } from "../filters/filter-sentence.tsx";
import { SiteLink } from "../link.tsx";
import { DEFAULT_STATE } from "../search.ts";
import { useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { usePageTitle } from "../title.ts";
import { useFilters } from "../where.ts";
import { Jumps } from "./jumps.tsx";
import { LeadKind } from "./lead-kind.tsx";
import { Outliers } from "./outliers.tsx";
import { StoppedReporting } from "./stopped-reporting.tsx";

const PAGE = { page: "leads" } as const;
/** As many of a kind as are read in one go. */
const SHOWN = 12;

/** What deserves a look: each kind with its reasons, its doubts, and its cases. */
export function Leads() {
  const words = useWords(leadsWords);
  const { filters } = useFilters(PAGE);
  const description = useDescription(filters);
  usePageTitle("leads", filters);
  return (
    <>
      <h1>
        <span className="kicker">{description} </span>
        {words.name}
      </h1>
      <p className="lead">{words.lead}</p>
      <FilterSentence page={PAGE} />
      <Jumps />
      <Outliers />
      <Found lead="arithmetic" />
      <Found lead="copied" />
      <StoppedReporting />
      <Found lead="late" />
    </>
  );
}

/** Leads that are findings of the audit. */
function Found({ lead }: { lead: FoundLead }) {
  const words = useWords(leadsWords);
  const { filters } = useFilters(PAGE);
  const result = useAnswer(leadFindings, { filters, lead, limit: SHOWN });
  return (
    <Answered result={result}>
      {(found) => (
        <LeadKind
          kind={lead}
          why={words.kinds[lead].why}
          shown={found.length}
          total={found[0]?.total ?? 0}
          more={
            <SiteLink page={{ page: "audit" }} state={{ ...DEFAULT_STATE, filters }}>
              {words.all}
            </SiteLink>
          }
        >
          {found.map((finding) => (
            <FindingItem
              key={`${finding.reportId} ${finding.rule} ${finding.message.zh}`}
              finding={finding}
              named
            />
          ))}
        </LeadKind>
      )}
    </Answered>
  );
}
