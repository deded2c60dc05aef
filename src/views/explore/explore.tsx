import { lazy } from "react";
import { exploreWords } from "../../language/index.ts";
import { FilterSentence } from "../filters/filter-sentence.tsx";
import { Later } from "../later.tsx";
import { SiteLink } from "../link.tsx";
import { Phrases } from "../phrases.tsx";
import { useWords } from "../site.ts";
import { usePageTitle } from "../title.ts";
import { useAddressState } from "../where.ts";
import { FirstRows } from "./first-rows.tsx";
import { writeExplore } from "./state.ts";
import { PAGE, useExplore } from "./use-explore.ts";
import { useSentence } from "./use-sentence.ts";

const Program = lazy(() => import("./program.tsx"));
const Sql = lazy(() => import("./sql/sql.tsx"));

/** The whole dataset as a table, and a reader's own SQL over it. */
export function Explore() {
  const words = useWords(exploreWords);
  const { filters, explore, ignored } = useExplore();
  usePageTitle("explore", filters);
  return (
    <>
      <h1>
        <span className="kicker">{words.name} </span>
        <Sentence />
      </h1>
      <p className="lead">{words.lead}</p>
      {ignored.length > 0 && (
        <p className="notice" role="status">
          {words.ignored(ignored.join(" "))}
        </p>
      )}
      <Ways />
      {explore.isSql ? (
        <Later before={<p className="quiet">{words.preparing}</p>}>
          <Sql />
        </Later>
      ) : (
        <>
          <FilterSentence page={PAGE} />
          <Later before={<FirstRows />}>
            <Program />
          </Later>
        </>
      )}
    </>
  );
}

/** What is being looked at, as the headline. */
function Sentence() {
  const words = useWords(exploreWords);
  const { explore } = useExplore();
  const said = useSentence();
  return <Phrases text={explore.isSql ? words.sqlTitle : (said ?? words.tableOf)} />;
}

/** The two ways to ask, as links: each keeps what the other holds. */
function Ways() {
  const words = useWords(exploreWords);
  const { state } = useAddressState();
  const { explore } = useExplore();
  return (
    <nav className="explore-ways" aria-label={words.views}>
      {[false, true].map((isSql) => (
        <SiteLink
          key={String(isSql)}
          page={PAGE}
          state={{
            ...state,
            explored: writeExplore({ ...explore, isSql, order: null, chart: null }),
          }}
          aria-current={explore.isSql === isSql ? "page" : undefined}
          keepScroll
        >
          {isSql ? words.asSql : words.asTable}
        </SiteLink>
      ))}
    </nav>
  );
}
