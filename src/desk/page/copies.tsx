import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NO_FILTERS } from "../../queries/index.ts";
import { SiteLink } from "../../views/link.tsx";
import { useSite, useWords } from "../../views/site.ts";
import { Answered } from "../../views/states/states.tsx";
import type { Brought } from "../shelf/brought.ts";
import { isComparable, publishedTwins } from "../shelf/copies.ts";
import { correctedReport } from "../shelf/corrected.ts";
import { deskWords } from "./words.ts";

/** Whether another agency has published the same figures: asked at the reader's wish, as it starts the engine. */
export function Copies({ brought }: { brought: Brought }) {
  const words = useWords(deskWords);
  const { answer } = useSite();
  const [isAsked, setAsked] = useState(false);
  const report = correctedReport(brought);
  const twins = useQuery({
    queryKey: ["published-twins", brought.id, brought.corrections],
    queryFn: ({ signal }) => publishedTwins(answer, report, signal),
    enabled: isAsked,
  });
  if (!isComparable(report)) return <p className="small quiet">{words.copiesFew}</p>;
  if (!isAsked) {
    return (
      <p className="small">
        <button type="button" onClick={() => setAsked(true)}>
          {words.copies}
        </button>{" "}
        <span className="quiet">{words.copiesNote}</span>
      </p>
    );
  }
  return (
    <Answered result={twins}>
      {(found) => (
        <>
          <p>{found.length === 0 ? words.copiesNone : words.copiesFound}</p>
          <ul>
            {found.map(({ agencyId, agency, year }) => (
              <li key={`${agencyId} ${year}`}>
                <SiteLink
                  page={{ page: "agency", id: agencyId }}
                  state={{ filters: { ...NO_FILTERS, years: { from: year, to: year } } }}
                >
                  <span lang="zh-Hans">{agency}</span> {words.year(year)}
                </SiteLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  );
}
