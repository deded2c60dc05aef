import { compareWords, yearRuns } from "../../language/index.ts";
import { mostReported, NO_FILTERS } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { usePlaceNames } from "../place.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";

const SHOWN = 8;

/** Where nobody is chosen yet: the agencies of which most is known, each a way to begin. */
export function Examples() {
  const words = useWords(compareWords);
  const { language } = useSite();
  const placeName = usePlaceNames();
  return (
    <section className="band">
      <Answered result={useAnswer(mostReported, { filters: NO_FILTERS, limit: SHOWN })}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{words.examplesNone}</p>
          ) : (
            <>
              <p className="quiet">{words.examples}</p>
              <ul className="ranking compare-examples">
                {rows.map((row) => (
                  <li key={row.agencyId}>
                    <SiteLink
                      page={{ page: "compare" }}
                      state={{ filters: { ...NO_FILTERS, agencies: [row.agencyId] } }}
                      lang="zh-Hans"
                    >
                      {row.agency}
                    </SiteLink>
                    <span className="figures">{yearRuns(row.years, language)}</span>
                    <span className="small quiet ranking-note">{placeName(row)}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </section>
  );
}
