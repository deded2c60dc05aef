import { useState } from "react";
import { basisWords, stateWords } from "../../language/index.ts";
import type { Omitted, Question } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { useWords } from "../site.ts";
import { MOST, NAMED } from "./absentees.tsx";

interface Props<Params> {
  readonly question: Question<Params & { readonly limit: number }, Omitted>;
  readonly params: Params;
}

/** Agencies that a chart leaves out since they do not give all it needs, folded: each by name. */
export function OmittedAgencies<Params extends object>({ question, params }: Props<Params>) {
  const words = useWords(basisWords);
  const { answering } = useWords(stateWords);
  const [isWhole, setWhole] = useState(false);
  const result = useAnswer(question, { ...params, limit: isWhole ? MOST : NAMED });
  const rows = result.data ?? [];
  const [first] = rows;
  if (!first) return null;
  return (
    <details className="absentees">
      <summary>{words.omitted(first.omitted)}</summary>
      <p>
        {rows.map(({ agencyId, agency }, place) => (
          <span key={agencyId}>
            {place > 0 && words.listComma}
            <SiteLink page={{ page: "agency", id: agencyId }} lang="zh-Hans">
              {agency}
            </SiteLink>
          </span>
        ))}
        {rows.length < first.omitted && " …"}
      </p>
      {rows.length < first.omitted &&
        (isWhole ? (
          <p>{result.isPlaceholderData ? answering : words.firstOf(MOST)}</p>
        ) : (
          <p>
            <button type="button" onClick={() => setWhole(true)}>
              {words.all(first.omitted)}
            </button>
          </p>
        ))}
    </details>
  );
}
