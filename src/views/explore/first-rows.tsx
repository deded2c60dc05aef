import { exploreWords } from "../../language/index.ts";
import {
  type ExploreParams,
  exploredReports,
  findReportColumn,
  isFigure,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered, Nothing } from "../states/states.tsx";
import { columnTitle } from "./sentence.ts";
import { Shown } from "./shown.tsx";
import { useExplore } from "./use-explore.ts";

/** As many as the page of the build carries. */
const FIRST = 25;

/** The first rows, as a plain table: the page of the build, and what stands until the program is ready. */
export function FirstRows() {
  const words = useWords(exploreWords);
  const { language } = useSite();
  const { filters, explore } = useExplore();
  const { columns, conditions, order } = explore;
  const params: ExploreParams = { filters, conditions, columns, order, limit: FIRST, offset: 0 };
  const rows = useAnswer(exploredReports, params);
  const kind = (name: string): string => {
    const column = findReportColumn(name);
    return column && isFigure(column) ? "data-number" : "data-text";
  };
  return (
    <Answered result={rows}>
      {(reports) =>
        reports.length === 0 ? (
          <Nothing />
        ) : (
          <>
            <p className="small quiet">{words.first(reports.length)}</p>
            <Scroll label={words.tableOf}>
              <table className="data-table explore-first">
                <caption className="visually-hidden">{words.tableOf}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.agency}</th>
                    <th scope="col">{words.year}</th>
                    {columns.map((name) => (
                      <th key={name} scope="col" className={kind(name)}>
                        {columnTitle(name, language)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {reports.map((report) => (
                    <tr key={report.reportId}>
                      <th scope="row">
                        <SiteLink page={{ page: "agency", id: report.agencyId }} lang="zh-Hans">
                          {report.agency}
                        </SiteLink>
                      </th>
                      <td>{report.year}</td>
                      {columns.map((name) => (
                        <td key={name} className={kind(name)}>
                          <Shown report={report} column={name} />
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </>
        )
      }
    </Answered>
  );
}
