import { agencyWords } from "../../language/index.ts";
import { type AgencyReport, type Evidence, type Finding, NO_FILTERS } from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { useWords } from "../site.ts";
import { useAddressState } from "../where.ts";
import { PrintedReport } from "./printed-report.tsx";
import { evidenceOf, readingOf } from "./reading.ts";

interface Props {
  readonly id: string;
  readonly reports: readonly AgencyReport[];
  readonly report: AgencyReport;
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
}

/** One year's report as it stands, and the way to the others. */
export function YearReport({ id, reports, report, evidence, findings }: Props) {
  const words = useWords(agencyWords);
  const { state } = useAddressState();
  const own = evidenceOf(evidence, report.reportId);
  const page = { page: "agency", id } as const;
  const filters = { ...NO_FILTERS, years: { from: report.year, to: report.year } };
  return (
    <section className="band" id="report">
      <h2>
        {report.extent === "full" ? words.tablesTitle(report.year) : words.proseTitle(report.year)}
      </h2>
      {reports.length > 1 && (
        <nav className="years-nav" aria-label={words.chooseYear}>
          {reports.map(({ year, reportId }) => (
            <SiteLink
              key={reportId}
              page={page}
              state={{ filters: { ...NO_FILTERS, years: { from: year, to: year } } }}
              keepScroll
              aria-current={year === report.year ? "true" : undefined}
            >
              {year}
            </SiteLink>
          ))}
        </nav>
      )}
      <PrintedReport
        evidence={own}
        context={{
          report,
          read: (figure) => readingOf(report, own, figure),
          findingsOn: (figure) => findings.filter(({ cells }) => cells.includes(figure)),
          shown: state.cell,
          at: (cell) => ({ page, state: { filters, cell } }),
        }}
      />
    </section>
  );
}
