import { cellsOf, type Field } from "../form/index.ts";
import type { Report } from "../parse/index.ts";
import { printed } from "./figures.ts";
import { type Finding, finding } from "./finding.ts";

/** A report among all others, as far as copying is concerned. */
export interface Holder {
  readonly agencyId: string;
  readonly agency: string;
  readonly regionCode: string | null;
  readonly field: Field | null;
  readonly year: number;
}

/** All reports by their figures: who else printed the very same. */
export type Digest = ReadonlyMap<string, readonly Holder[]>;

/** Below this many distinct non-zero cells reports are alike by nature. */
export const DISTINCT_CELLS = 8;

/** Totals repeat what their parts say; two small reports share them by chance. */
function isTotal(name: string): boolean {
  return name.endsWith("_total") || name.startsWith("applications_concluded_");
}

/**
 * A report's figures as one text, equal for two reports exactly when their non-zero figures are;
 * null where fewer than eight cells that are not totals are other than zero. Blank beside 0 is no
 * difference: whoever copies a table leaves that to chance.
 */
export function fingerprint(report: Report): string | null {
  if (!report.form || report.extent !== "full") return null;
  const figures = cellsOf(report.form).flatMap(({ name }) => {
    const value = printed(report, name);
    return value === null || value === 0 ? [] : [{ name, value }];
  });
  if (figures.filter(({ name }) => !isTotal(name)).length < DISTINCT_CELLS) return null;
  return `${report.form}|${figures.map(({ name, value }) => `${name}=${value}`).join("|")}`;
}

/** The digest of many reports. */
export function digestOf(reports: Iterable<Report>): Digest {
  const digest = new Map<string, Holder[]>();
  for (const report of reports) {
    const key = fingerprint(report);
    if (key === null) continue;
    const { agencyId, agency, regionCode, field } = report.identity;
    const holder = { agencyId, agency, regionCode, field, year: report.year };
    const holders = digest.get(key);
    if (holders) holders.push(holder);
    else digest.set(key, [holder]);
  }
  return digest;
}

const HEADS_OF_GOVERNMENT: ReadonlySet<Field | null> = new Set(["government", "government_office"]);

/** A government and its own office publish one and the same report under two names. */
function sameHouse(report: Report, holder: Holder): boolean {
  const { regionCode, field } = report.identity;
  return (
    regionCode !== null &&
    holder.regionCode === regionCode &&
    HEADS_OF_GOVERNMENT.has(field) &&
    HEADS_OF_GOVERNMENT.has(holder.field)
  );
}

/** The reports of other agencies that print the very figures of this one. */
export function twinsOf(report: Report, others: Digest): readonly Holder[] {
  const key = fingerprint(report);
  const alike = key === null ? [] : (others.get(key) ?? []);
  return alike.filter(
    (holder) => holder.agencyId !== report.identity.agencyId && !sameHouse(report, holder),
  );
}

/** Whether a report repeats the figures of its own year before, or of another agency. */
export function copied(report: Report, previous: Report | null, others: Digest): Finding[] {
  const key = fingerprint(report);
  if (key === null) return [];
  const findings: Finding[] = [];
  if (previous && previous.year === report.year - 1 && fingerprint(previous) === key) {
    findings.push(
      finding("copied.previous_year", {
        cells: nonZero(report),
        message: {
          zh: `全部非零数据与 ${previous.year} 年的报告完全相同`,
          en: `every non-zero figure is the same as in its report on ${previous.year}`,
        },
      }),
    );
  }
  const [twin] = twinsOf(report, others);
  if (twin) {
    findings.push(
      finding("copied.other_agency", {
        cells: nonZero(report),
        message: {
          zh: `全部非零数据与${twin.agency} ${twin.year} 年的报告完全相同`,
          en: `every non-zero figure is the same as in the report of ${twin.agency} on ${twin.year}`,
        },
      }),
    );
  }
  return findings;
}

function nonZero(report: Report): string[] {
  return [...report.cells.keys()].filter((name) => (printed(report, name) ?? 0) !== 0);
}
