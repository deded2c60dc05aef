import { basisWords } from "../../language/index.ts";
import type { Omitted, Question } from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { useWords } from "../site.ts";
import { FoldedAgencies, MOST } from "./folded-agencies.tsx";

interface Props<Params> {
  readonly question: Question<Params & { readonly limit: number }, Omitted>;
  readonly params: Params;
  /** How many there are, by the answer that the chart is drawn from. */
  readonly omitted: number;
}

/** Agencies that a chart leaves out since they do not give all it needs, folded: each by name. */
export function OmittedAgencies<Params extends object>({
  question,
  params,
  omitted,
}: Props<Params>) {
  const words = useWords(basisWords);
  if (omitted === 0) return null;
  return (
    <FoldedAgencies
      {...{ question, params }}
      summary={words.omitted(omitted)}
      all={words.all(omitted)}
      most={words.firstOf(MOST)}
      isCut={(rows) => rows.length < omitted}
    >
      {(rows) => (
        <p>
          {rows.map(({ agencyId, agency }, place) => (
            <span key={agencyId}>
              {place > 0 && words.listComma}
              <SiteLink page={{ page: "agency", id: agencyId }} lang="zh-Hans">
                {agency}
              </SiteLink>
            </span>
          ))}
          {rows.length < omitted && " …"}
        </p>
      )}
    </FoldedAgencies>
  );
}
