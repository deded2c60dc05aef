import type { ReactNode } from "react";
import { exploreWords } from "../../language/index.ts";
import { type ExploredReport, findReportColumn, isFigure } from "../../queries/index.ts";
import { Scroll } from "../scroll.tsx";
import { useSite, useWords } from "../site.ts";
import { columnTitle } from "./sentence.ts";
import { Shown } from "./shown.tsx";

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly reports: readonly ExploredReport[];
  /** What stands for a report's agency: a link to where it is read. */
  readonly agency: (report: ExploredReport) => ReactNode;
}

/** A few reports as a plain table, a row each. */
export function PlainRows({ caption, columns, reports, agency }: Props) {
  const words = useWords(exploreWords);
  const { language } = useSite();
  const kind = (name: string): string => {
    const column = findReportColumn(name);
    return column && isFigure(column) ? "data-number" : "data-text";
  };
  return (
    <Scroll label={caption}>
      <table className="data-table explore-first">
        <caption className="visually-hidden">{caption}</caption>
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
              <th scope="row">{agency(report)}</th>
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
  );
}
