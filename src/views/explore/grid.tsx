import { useQueries } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { exploreWords, type Language } from "../../language/index.ts";
import {
  type ExploredReport,
  exploredReports,
  findReportColumn,
  isFigure,
} from "../../queries/index.ts";
import { asked } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { useSite, useWords } from "../site.ts";
import { Failure } from "../states/states.tsx";
import type { GridColumn } from "./grid-column.ts";
import { columnTitle } from "./sentence.ts";
import { Shown } from "./shown.tsx";
import { useExplore } from "./use-explore.ts";
import { VirtualGrid } from "./virtual-grid.tsx";

/** Rows asked for at once. */
const PAGE_ROWS = 200;
/** A browser draws no element higher than some 33 million pixels: beyond it, rows are narrowed down to. */
const MOST_ROWS = 800_000;

/** Every report looked at, a row each; rows are asked for when they come near. */
export function Grid({ total }: { total: number }) {
  const words = useWords(exploreWords);
  const site = useSite();
  const { filters, explore, change } = useExplore();
  const { columns, conditions, order } = explore;
  const [pages, setPages] = useState<readonly number[]>([0]);
  const answers = useQueries({
    queries: pages.map((page) => {
      const offset = page * PAGE_ROWS;
      const params = { filters, conditions, columns, order, limit: PAGE_ROWS, offset };
      return asked(site.answer, exploredReports, params);
    }),
  });
  const failed = answers.find(({ isError }) => isError)?.error;
  const reportAt = (row: number): ExploredReport | undefined =>
    answers[pages.indexOf(Math.floor(row / PAGE_ROWS))]?.data?.[row % PAGE_ROWS];
  const columnOf = (id: string): GridColumn => ({
    id,
    title: id === "year" ? words.year : columnTitle(id, site.language),
    isNumber: isNumber(id),
    width: widthOf(id, site.language),
  });
  const cell = (row: number, column: string): ReactNode => {
    const report = reportAt(row);
    if (!report) return column === "agency" ? <span className="quiet">{words.coming}</span> : null;
    if (column === "year") return report.year;
    if (column !== "agency") return <Shown report={report} column={column} />;
    return (
      <SiteLink page={{ page: "agency", id: report.agencyId }} lang="zh-Hans" title={report.agency}>
        {report.agency}
      </SiteLink>
    );
  };
  return (
    <>
      {failed && <Failure error={failed} />}
      {total > MOST_ROWS && <p className="small">{words.tooHigh(MOST_ROWS)}</p>}
      <VirtualGrid
        label={words.tableOf}
        first={[
          { ...columnOf("agency"), width: window.innerWidth < 640 ? 150 : 280 },
          { ...columnOf("year"), width: 72 },
        ]}
        columns={columns.filter((name) => name !== "agency" && name !== "year").map(columnOf)}
        rows={Math.min(total, MOST_ROWS)}
        cell={cell}
        order={order}
        setOrder={(next) => change({ order: next })}
        onSight={(rows) => {
          const next = [...new Set(rows.map((row) => Math.floor(row / PAGE_ROWS)))];
          if (next.join() !== pages.join()) setPages(next);
        }}
      />
    </>
  );
}

function isNumber(name: string): boolean {
  const column = findReportColumn(name);
  return column !== null && (isFigure(column) || name === "year");
}

function widthOf(name: string, language: Language): number {
  if (isNumber(name)) return 132;
  // English says in twenty letters and more what a field is called in six characters.
  if (language === "en" && name === "field") return 250;
  return /^(source|report_id|agency_id|approximate|source_sha256)$/.test(name) ? 260 : 150;
}
