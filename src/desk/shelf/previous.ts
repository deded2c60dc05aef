import { CELLS, type CellName, CLAIMS, type ClaimName } from "../../form/index.ts";
import type { Cell, Claim, Report } from "../../parse/index.ts";
import {
  type AgencyReport,
  type Answerer,
  agencyIndex,
  agencyReports,
  NO_FILTERS,
} from "../../queries/index.ts";

/**
 * The published report of the same agency on the year before, for the audit to look at; null where
 * there is none. Only agencies the index knows are asked of: no engine is started to learn of none.
 */
export async function publishedBefore(answer: Answerer, report: Report): Promise<Report | null> {
  const { agencyId } = report.identity;
  const [known] = await answer(agencyIndex, { ...NO_FILTERS, agencies: [agencyId] });
  if (!known?.years.includes(report.year - 1)) return null;
  const reports = await answer(agencyReports, { agencyId });
  const before = reports.find(({ year }) => year === report.year - 1);
  return before ? reportOf(before) : null;
}

/** A published report in the terms of the reading; where its figures stand does not matter here. */
export function reportOf(published: AgencyReport): Report {
  const { agency, agencyId, province, city, county, regionCode, level, field } = published;
  const cells = new Map<CellName, Cell>();
  for (const { name } of CELLS) {
    const value = published.figures[name];
    if (value !== null) cells.set(name, { state: "number", value, raw: String(value), place: "" });
  }
  const claims = new Map<ClaimName, Claim>();
  for (const { name } of CLAIMS) {
    const value = published.figures[name];
    const approximate = published.approximate.includes(name);
    if (value !== null) claims.set(name, { value, approximate, raw: String(value), place: "" });
  }
  return {
    identity: { agency, agencyId, province, city, county, regionCode, level, field },
    year: published.year,
    scope: published.scope,
    form: published.form,
    extent: published.extent,
    publishedOn: published.publishedOn,
    dateOf: null,
    cells,
    claims,
    doubts: [],
  };
}
