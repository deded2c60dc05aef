import { expect, test } from "vitest";
import { sampleReport } from "../audit/sampleReport.ts";
import { auditAtHand } from "./atHand.ts";
import { auditAll } from "./auditAll.ts";
import { type Entry, reportIdOf } from "./entry.ts";
import { choose } from "./merge.ts";
import { cardOf } from "./packed.ts";

/** Enough distinct figures to be told from others'; the same for the same `seed`. */
function entry(agencyId: string, year: number, seed: number): Entry {
  const report = sampleReport({
    cells: {
      applications_new_person: seed,
      applications_new_business: seed + 1,
      applications_granted_person: seed + 2,
      applications_granted_business: seed + 3,
      applications_denied_third_party_person: seed + 4,
      review_upheld: seed + 5,
      review_corrected: seed + 6,
      direct_suit_upheld: seed + 7,
      disclosure_penalties_decided: seed + 8,
    },
    report: { year },
  });
  const identity = { ...report.identity, agencyId, agency: `云梦市第${agencyId}局` };
  return {
    reportId: reportIdOf(identity, year),
    report: { ...report, identity },
    source: `${agencyId} ${year}`,
    sourceSha256: null,
    kept: [],
  };
}

test("a copy is found among all others, and in an agency's own year before", () => {
  const audited = auditAtHand([
    entry("990101-a", 2022, 10),
    entry("990101-a", 2023, 10),
    entry("990101-b", 2023, 40),
    entry("990101-c", 2020, 40),
    entry("990101-d", 2023, 70),
  ]);
  const copies = audited.map(({ findings }) =>
    findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("copied.")),
  );
  expect(copies).toEqual([
    [],
    ["copied.previous_year"],
    ["copied.other_agency"],
    ["copied.other_agency"],
    [],
  ]);
});

test("entries are taken from the disk one at a time, whatever their number", () => {
  const entries = Array.from({ length: 200 }, (_, index) =>
    entry(`990101-${String(index >> 1).padStart(3, "0")}`, 2022 + (index % 2), 10 * index + 10),
  );
  let taken = 0;
  const byId = new Map(entries.map((each) => [each.reportId, each]));
  const take = ({ reportId }: { readonly reportId: string }) => {
    taken += 1;
    const found = byId.get(reportId);
    if (!found) throw new Error(`There is no ${reportId}.`);
    return found;
  };
  const untilEach: number[] = [];
  for (const _ of auditAll(choose([], entries.map(cardOf)), take)) untilEach.push(taken);
  expect(untilEach).toEqual(entries.map((_, index) => index + 1));
});
