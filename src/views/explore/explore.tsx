import { lazy } from "react";
import { exploreWords } from "../../language/index.ts";
import { exploredExtent, exploredGroups, NO_FILTERS, withinOneScope } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useDescription } from "../filters/describe.ts";
import { FilterSentence } from "../filters/filter-sentence.tsx";
import { Later } from "../later.tsx";
import { SiteLink } from "../link.tsx";
import { useSite, useWords } from "../site.ts";
import { usePageTitle } from "../title.ts";
import { useAddressState } from "../where.ts";
import { FirstRows } from "./first-rows.tsx";
import { groupParams } from "./group-params.ts";
import { sentence } from "./sentence.ts";
import { writeExplore } from "./state.ts";
import { PAGE, useExplore } from "./use-explore.ts";

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
  const { language } = useSite();
  const { filters: asked, explore } = useExplore();
  const { conditions, by } = explore;
  const filters = by.length > 0 && !by.includes("scope") ? withinOneScope(asked) : asked;
  const description = useDescription(filters);
  const extent = useAnswer(exploredExtent, { filters, conditions });
  const groups = useAnswer(exploredGroups, groupParams(asked, explore), {
    enabled: by.length > 0,
  });
  const [found] = extent.data ?? [];
  if (explore.isSql) return words.sqlTitle;
  if (!found) return words.tableOf;
  const of = JSON.stringify(filters) === JSON.stringify(NO_FILTERS) ? [] : [description];
  return sentence(found, of, explore, groups.data?.length ?? null, language);
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
            explored: writeExplore({ ...explore, isSql, chart: null }),
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
