import type { ReactNode } from "react";
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
import { useWords } from "../site.ts";
import { Answered, Nothing } from "../states/states.tsx";

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
  const [first] = metrics;
  const reports = rows
    .filter(({ metric }) => metric === first)
    .reduce((total, row) => total + row.reports, 0);
  const kicker = [
    name,
    state,
    ...(filters.scope === null ? [words[scope]] : []),
    ...(sums.isPlaceholderData ? [words.updating] : []),
  ];
  return (
    <>
      <div className="headline">
        <h1>
          <span className="kicker">{kicker.join(" · ")} </span>
          {sums.data
            ? headline(
                (metric) =>
                  rows.find((row) => row.metric === metric && row.scope === scope) ?? null,
              )
            : name}
        </h1>
        <p className="lead">{lead}</p>
      </div>
      <FilterSentence page={page} />
      <Answered result={sums}>{() => (reports === 0 ? <Nothing /> : children)}</Answered>
    </>
  );
}
