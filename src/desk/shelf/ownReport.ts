import { evidenceRows, findingRows, reportRow } from "../../dataset/rows.ts";
import { agencyEvidence, agencyFindings, agencyReports } from "../../queries/index.ts";
import type { OwnReport } from "../../views/own/own.ts";
import type { Brought } from "./brought.ts";
import { correctedReport } from "./corrected.ts";

/** A brought report in the terms of the published ones, by the very rows the dataset would have of it. */
export function ownReportOf(brought: Brought): OwnReport {
  const { id, entry, findings, corrections } = brought;
  const audited = { entry: { ...entry, report: correctedReport(brought) }, findings };
  const row = reportRow(audited);
  return {
    id,
    report: agencyReports.row(row),
    evidence: evidenceRows(audited).map((one) => agencyEvidence.row({ ...row, ...one })),
    findings: findingRows(audited).map((one) => agencyFindings.row({ ...row, ...one })),
    corrected: new Set(corrections.map(({ figure }) => figure)),
  };
}
