import type { UseQueryResult } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { agencyWords } from "../../language/index.ts";
import {
  type AgencyReport,
  agencyEvidence,
  agencyFindings,
  agencyReports,
  type Evidence,
  type Finding,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { FindingItem } from "../audit/finding-item.tsx";
import { SiteLink } from "../link.tsx";
import { useOwnReports } from "../own/own.ts";
import { useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { useAddressState } from "../where.ts";
import { Masthead } from "./masthead.tsx";
import { Sources } from "./sources.tsx";
import { YearReport } from "./year-report.tsx";
import { YearTable } from "./year-table.tsx";

/** The page at `/agencies/{id}`. */
export function AgencyByPath() {
  const { agencyId } = useParams({ strict: false });
  return <Agency id={agencyId ?? ""} />;
}

/** One agency: who it is, what stands out, its years, its printed tables, its findings, its sources. */
export function Agency({ id }: { id: string }) {
  const reports = useAnswer(agencyReports, { agencyId: id });
  const findings = useAnswer(agencyFindings, { agencyId: id });
  const evidence = useAnswer(agencyEvidence, { agencyId: id });
  return (
    <Answered result={reports}>
      {(rows) =>
        rows.length === 0 ? (
          <Unknown id={id} />
        ) : (
          <Known id={id} reports={rows} findings={findings} evidence={evidence} />
        )
      }
    </Answered>
  );
}

function Unknown({ id }: { id: string }) {
  const words = useWords(agencyWords);
  return (
    <>
      <h1>{words.unknown}</h1>
      <p>{words.unknownHelp(id)}</p>
      <p>
        <SiteLink page={{ page: "agencies" }}>{words.all}</SiteLink>
      </p>
    </>
  );
}

interface KnownProps {
  readonly id: string;
  readonly reports: readonly AgencyReport[];
  readonly findings: UseQueryResult<readonly Finding[]>;
  readonly evidence: UseQueryResult<readonly Evidence[]>;
}

function Known({ id, reports, findings, evidence }: KnownProps) {
  const words = useWords(agencyWords);
  const { state } = useAddressState();
  const report = chosenReport(reports, state.filters.years?.to ?? null);
  const found = findings.data ?? [];
  const all = useOwnReports();
  const own = useMemo(() => all.filter((one) => one.report.agencyId === id), [all, id]);
  const onlyOpenings = reports.every(({ extent }) => extent === "opening");
  return (
    <>
      <Masthead reports={reports} findings={found.length} />
      <YearTable reports={reports} chosen={report.year} findings={found} own={own} />
      <Answered result={evidence}>
        {(rows) => (
          <YearReport
            id={id}
            reports={reports}
            report={report}
            evidence={rows}
            findings={found.filter(({ reportId }) => reportId === report.reportId)}
          />
        )}
      </Answered>
      <section className="band">
        <h2>{words.findingsTitle}</h2>
        <Answered result={findings}>
          {(rows) =>
            rows.length === 0 ? (
              <p className="quiet">
                {onlyOpenings ? words.findingsNoneOpening : words.findingsNone}
              </p>
            ) : (
              <ul>
                {rows.map((finding) => (
                  <FindingItem
                    key={`${finding.reportId} ${finding.rule} ${finding.cells.join()} ${finding.message.zh}`}
                    finding={finding}
                    named={false}
                  />
                ))}
              </ul>
            )
          }
        </Answered>
      </section>
      <Sources reports={reports} />
    </>
  );
}

/** The year in the address where there is a report on it, else the latest read whole, else the latest. */
function chosenReport(reports: readonly AgencyReport[], year: number | null): AgencyReport {
  const latest = [...reports].reverse();
  const chosen =
    latest.find((report) => report.year === year) ??
    latest.find(({ extent }) => extent === "full") ??
    latest[0];
  if (!chosen) throw new Error("An agency's page was asked to show no report.");
  return chosen;
}
