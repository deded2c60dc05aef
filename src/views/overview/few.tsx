import { overviewWords, yearRuns } from "../../language/index.ts";
import { agencyIndex, type Filters } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { usePlaceNames } from "../place.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";

/** In a ranking's place where there are too few to rank: each agency, with its years. */
export function Few({ filters }: { filters: Filters }) {
  const words = useWords(overviewWords);
  const { language } = useSite();
  const placeName = usePlaceNames();
  return (
    <section className="band">
      <h2>{words.fewTitle}</h2>
      <p className="quiet">{words.fewNote}</p>
      <Answered result={useAnswer(agencyIndex, filters)}>
        {(rows) => (
          <ul className="ranking">
            {rows.map((row) => (
              <li key={row.agencyId}>
                <SiteLink page={{ page: "agency", id: row.agencyId }} lang="zh-Hans">
                  {row.agency}
                </SiteLink>
                <span className="figures">{yearRuns(row.years, language)}</span>
                <span className="small quiet ranking-note">{placeName(row)}</span>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  );
}
