import type { ReactNode } from "react";
import type { Scope } from "../../form/index.ts";
import { subjectWords } from "../../language/index.ts";
import {
  type Filters,
  type MetricId,
  summedScope,
  type Total,
  totals,
} from "../../queries/index.ts";
import type { Page } from "../address.ts";
import { useAnswer } from "../asked.ts";
import { useDescription } from "../filters/describe.ts";
import { FilterSentence } from "../filters/filter-sentence.tsx";
import { SiteLink } from "../link.tsx";
import { Phrases } from "../phrases.tsx";
import { useWords } from "../site.ts";
import { Answered, Nothing } from "../states/states.tsx";
import { useAddressState } from "../where.ts";

interface Props {
  readonly page: Page;
  readonly filters: Filters;
  readonly name: string;
  /** The page's sentence, from the sums of the scope shown; null before they are here. */
  readonly headline: (total: (metric: MetricId) => Total | null) => string;
  readonly metrics: readonly MetricId[];
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page on one subject: a sentence, the filters, and its charts, or a word where no report fits. */
export function SubjectPage({ page, filters, name, headline, metrics, lead, children }: Props) {
  const words = useWords(subjectWords);
  const state = useDescription(filters);
  const scope = summedScope(filters);
  const sums = useAnswer(totals, { filters, metrics });
  const rows = sums.data ?? [];
  const { state: address } = useAddressState();
  const [first] = metrics;
  const reports = rows
    .filter(({ metric }) => metric === first)
    .reduce((total, row) => total + row.reports, 0);
  const reportsOf = (wanted: Scope): number =>
    rows.find((row) => row.metric === first && row.scope === wanted)?.reports ?? 0;
  // Of whole areas alone: every chart of agencies' own would be a place for nothing.
  const isElsewhere = filters.scope === null && reportsOf("own") === 0 && reportsOf("area") > 0;
  const said = isElsewhere
    ? words.onlyAreas(reportsOf("area"))
    : sums.data
      ? headline(
          (metric) => rows.find((row) => row.metric === metric && row.scope === scope) ?? null,
        )
      : name;
  const kicker = [
    name,
    state,
    ...(filters.scope === null && !isElsewhere ? [words[scope]] : []),
    ...(sums.isPlaceholderData ? [words.updating] : []),
  ];
  return (
    <>
      <div className="headline">
        <h1>
          <span className="kicker">{kicker.join(" · ")} </span>
          <Phrases text={said} />
        </h1>
        <p className="lead">{lead}</p>
      </div>
      <FilterSentence page={page} />
      <Answered result={sums}>
        {() =>
          reports === 0 ? (
            <Nothing />
          ) : isElsewhere ? (
            <div className="nothing">
              <p>{words.onlyAreasHelp}</p>
              <p>
                <SiteLink
                  page={page}
                  state={{ ...address, filters: { ...filters, scope: "area" } }}
                >
                  {words.toArea}
                </SiteLink>
              </p>
            </div>
          ) : (
            children
          )
        }
      </Answered>
    </>
  );
}
