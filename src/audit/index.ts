/** The room's public entry: what a report breaks, alone, beside the year before, and among all others. */
import type { RuleCode } from "../form/index.ts";
import type { Report } from "../parse/index.ts";
import { rulesWithoutPower } from "./competence.ts";
import { copied, type Digest } from "./copied.ts";
import { distinct, type Finding, finding } from "./finding.ts";
import { brokenIdentities } from "./identities.ts";
import { publishedLate } from "./lateness.ts";
import { unknownPlace } from "./place.ts";
import { channelsAboveTotal, proseAgainstTable } from "./prose.ts";
import { missingTables, supersededForm } from "./tables.ts";
import { brokenYears } from "./years.ts";

export { type Digest, digestOf, fingerprint, type Holder, twinsOf } from "./copied.ts";
export { distinct, type Finding, finding } from "./finding.ts";

export interface Context {
  /** The same agency's report on the year before, or null. */
  readonly previous: Report | null;
  /** Every report known, by its figures. */
  readonly others: Digest;
}

/** The context of a report that is looked at alone. */
export const ALONE: Context = { previous: null, others: new Map() };

/**
 * Everything a report breaks, each thing once: first what the reading itself doubted, then the
 * form's identities, the prose, the form, the agency's powers, its years, and copies.
 */
export function audit(report: Report, context: Context): Finding[] {
  return distinct([
    ...report.doubts.map((doubt) => finding(doubt.rule, doubt)),
    ...brokenIdentities(report),
    ...proseAgainstTable(report),
    ...channelsAboveTotal(report),
    ...missingTables(report),
    ...supersededForm(report),
    ...rulesWithoutPower(report),
    ...publishedLate(report),
    ...unknownPlace(report),
    ...brokenYears(report, context.previous),
    ...copied(report, context.previous, context.others),
  ]);
}

/**
 * The rules whose findings follow from a report's published figures alone. The others rest on the
 * source (its words, its layout, its date's kind) and are kept where only the figures are at hand.
 */
export const FROM_FIGURES: ReadonlySet<RuleCode> = new Set([
  "applications.concluded",
  "applications.balance",
  "applications.applicants",
  "disputes.results",
  "years.carried_over",
  "years.documents_in_force",
  "prose.applications",
  "prose.outcomes",
  "prose.disputes",
  "prose.channel_exceeds_total",
  "form.superseded",
  "place.unknown",
  "competence.rules",
  "copied.previous_year",
  "copied.other_agency",
]);
