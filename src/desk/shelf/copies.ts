import { digestOf, fingerprint, type Holder, twinsOf } from "../../audit/index.ts";
import { cellsOf } from "../../form/index.ts";
import type { Report } from "../../parse/index.ts";
import { type Answerer, agencyReports, type Figure, sameFigures } from "../../queries/index.ts";
import { reportOf } from "./previous.ts";

/** As many published reports are looked at as may print the same; of so many alike, more say no more. */
const MOST = 24;

/** Whether a report has figures enough for their likeness to mean anything. */
export function isComparable(report: Report): boolean {
  return fingerprint(report) !== null;
}

/**
 * The published reports of other agencies whose every non-zero figure is this one's, by the rule of
 * the audit.
 *
 * @throws what asking the published data throws
 */
export async function publishedTwins(
  answer: Answerer,
  report: Report,
  signal: AbortSignal,
): Promise<readonly Holder[]> {
  if (report.form === null) return [];
  const figures = cellsOf(report.form).flatMap(({ name }): (readonly [Figure, number])[] => {
    const cell = report.cells.get(name);
    return cell?.state === "number" && cell.value !== 0 ? [[name, cell.value]] : [];
  });
  const params = { form: report.form, figures, limit: MOST };
  const found = await answer(sameFigures, params, { signal });
  const agencies = [...new Set(found.map(({ agencyId }) => agencyId))];
  const published = await Promise.all(
    agencies.map((agencyId) => answer(agencyReports, { agencyId }, { signal })),
  );
  return twinsOf(report, digestOf(published.flat().map(reportOf)));
}
