import { audit, type Digest, digestOf, distinct } from "../audit/index.ts";
import type { Report } from "../parse/index.ts";
import { type Entry, reportIdOf } from "./entry.ts";
import { type Choice, chosenEntry } from "./merge.ts";
import type { Card } from "./packed.ts";
import type { Audited } from "./rows.ts";

/**
 * Every chosen entry with its findings, beside its own year before and among all the others, in the
 * order of the choices. One at a time: an entry is taken when its turn comes, and again where the
 * year after is held against it.
 *
 * @param take gives the entry of a card
 */
export function* auditAll<Item extends Card>(
  choices: readonly Choice<Item>[],
  take: (item: Item) => Entry,
): Generator<{ readonly audited: Audited; readonly choice: Choice<Item> }> {
  const others = digestOfTwins(
    choices.map(({ winner }) => winner),
    take,
  );
  const byReport = new Map(choices.map(({ winner }) => [winner.reportId, winner]));
  let last: Report | null = null;
  for (const choice of choices) {
    const entry = chosenEntry(choice, take);
    const { report } = entry;
    const { agencyId } = report.identity;
    const isNext = last?.identity.agencyId === agencyId && last.year === report.year - 1;
    const before = isNext ? undefined : byReport.get(reportIdOf(report.identity, report.year - 1));
    const previous: Report | null = isNext ? last : before ? take(before).report : null;
    const findings = distinct([...entry.kept, ...audit(report, { previous, others })]);
    last = report;
    yield { audited: { entry, findings }, choice };
  }
}

/**
 * The digest of the reports that may have twins: those with a print that another has too. For the
 * rest nothing can come of it, and a digest of everything would be as large as everything.
 */
function digestOfTwins<Item extends Card>(
  cards: readonly Item[],
  take: (item: Item) => Entry,
): Digest {
  const holders = new Map<number, number>();
  for (const { print } of cards) {
    if (print !== null) holders.set(print, (holders.get(print) ?? 0) + 1);
  }
  const twins = cards.filter(({ print }) => print !== null && (holders.get(print) ?? 0) > 1);
  return digestOf(reportsOf(twins, take));
}

function* reportsOf<Item>(items: readonly Item[], take: (item: Item) => Entry): Generator<Report> {
  for (const item of items) yield take(item).report;
}
