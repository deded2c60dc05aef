import { ownWords } from "../../language/index.ts";
import type { ExploredReport } from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { ownName } from "../own/as-agency.ts";
import { isWithin } from "../own/beside.tsx";
import { type OwnReport, useOwnReports } from "../own/own.ts";
import { useWords } from "../site.ts";
import { PlainRows } from "./plain-rows.tsx";
import { useExplore } from "./use-explore.ts";

/** The reader's own reports over the table, in its columns: they are in none of its rows or sums. */
export function OwnRows() {
  const words = useWords(ownWords);
  const { filters, explore } = useExplore();
  const own = useOwnReports().filter((one) => isWithin(one, filters));
  if (own.length === 0) return null;
  return (
    <section>
      <h2 className="small">{words.rows}</h2>
      <PlainRows
        caption={words.rows}
        columns={explore.columns.filter((name) => name !== "agency" && name !== "year")}
        reports={own.map(exploredAlone)}
        agency={({ reportId, agency }) => (
          <SiteLink page={{ page: "desk" }} state={{ own: [reportId] }} lang="zh-Hans">
            {agency}
          </SiteLink>
        )}
      />
      <p className="small quiet">{words.rowsNote}</p>
    </section>
  );
}

/** A report at hand as the table has the published ones, under the id only this browser knows. */
function exploredAlone(own: OwnReport): ExploredReport {
  const { report, findings } = own;
  const { agencyId, year, scope, approximate, province, city, county, level, field, form } = report;
  const cellsOf = (wanted: "error" | "warning") =>
    findings.filter(({ severity }) => severity === wanted).flatMap(({ cells }) => cells);
  return {
    reportId: own.id,
    agencyId,
    agency: ownName(own),
    year,
    scope,
    values: {
      ...report.figures,
      ...{ province, city, county, level, field, form, scope },
      agency_id: agencyId,
      report_id: report.reportId,
      region_code: report.regionCode,
      extent: report.extent,
      published_on: report.publishedOn,
      source: report.source,
      source_sha256: report.sourceSha256,
      errors: report.errors,
      warnings: report.warnings,
      approximate: approximate.join(),
    },
    errorsIn: cellsOf("error"),
    warningsIn: cellsOf("warning"),
    approximate,
  };
}
