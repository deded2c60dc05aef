import { exploreWords } from "../../language/index.ts";
import { type ExploreParams, exploredReports } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { useWords } from "../site.ts";
import { Answered, Nothing } from "../states/states.tsx";
import { PlainRows } from "./plain-rows.tsx";
import { useExplore } from "./use-explore.ts";

/** As many as the page of the build carries. */
const FIRST = 25;

/** The first rows, as a plain table: the page of the build, and what stands until the program is ready. */
export function FirstRows() {
  const words = useWords(exploreWords);
  const { filters, explore } = useExplore();
  const { columns, conditions, order } = explore;
  const params: ExploreParams = { filters, conditions, columns, order, limit: FIRST, offset: 0 };
  const rows = useAnswer(exploredReports, params);
  return (
    <Answered result={rows}>
      {(reports) =>
        reports.length === 0 ? (
          <Nothing />
        ) : (
          <>
            <p className="small quiet">{words.first(reports.length)}</p>
            <PlainRows
              caption={words.tableOf}
              {...{ columns, reports }}
              agency={({ agencyId, agency }) => (
                <SiteLink page={{ page: "agency", id: agencyId }} lang="zh-Hans">
                  {agency}
                </SiteLink>
              )}
            />
          </>
        )
      }
    </Answered>
  );
}
