import { type Finding, finding } from "../audit/index.ts";
import { CELLS, CLAIMS } from "../form/index.ts";
import type { Entry } from "./entry.ts";
import type { Card } from "./packed.ts";

/** Which of several sources stands for a report. */
export interface Choice<Item extends Card> {
  readonly winner: Item;
  /** The sources it was preferred to. */
  readonly others: readonly Item[];
  /** The same source as it stood in the dataset before, where it was read again. */
  readonly before: Item | null;
  /** All that came in for this report, in the order of the files. */
  readonly incoming: readonly Item[];
}

/**
 * Which entries stay when new ones join: one a report, in the order of their ids. A file read again
 * takes the place of its own earlier reading. Of two sources for one agency and year a whole report
 * beats an opening, then the one published later wins; a last tie is broken by the source's name,
 * so that the order of the files never matters.
 */
export function choose<Item extends Card>(
  existing: readonly Item[],
  incoming: readonly Item[],
): Choice<Item>[] {
  const before = new Map(existing.map((card) => [card.reportId, card]));
  const groups = new Map<string, Item[]>();
  for (const card of incoming) {
    const group = groups.get(card.reportId);
    // Two files of one name in one run are two sources: only what they say makes them one.
    if (group) group.push(card);
    else groups.set(card.reportId, [card]);
  }
  for (const reportId of before.keys()) if (!groups.has(reportId)) groups.set(reportId, []);
  return [...groups.entries()]
    .sort(([left], [right]) => compare(left, right))
    .map(([reportId, group]) => settle(group, before.get(reportId)));
}

function settle<Item extends Card>(
  incoming: readonly Item[],
  before: Item | undefined,
): Choice<Item> {
  const isReadAgain = before && incoming.some((card) => sameSource(card, before));
  const group = before && !isReadAgain ? [...incoming, before] : incoming;
  const [winner, ...others] = [...group].sort(byStrength);
  if (!winner) throw new Error("A report without any source is never settled.");
  const earlier = before && before !== winner && sameSource(before, winner) ? before : null;
  return { winner, others, before: earlier, incoming };
}

/**
 * The entry a choice leaves. Where another source differs, it carries `source.conflict`; read again
 * without the other source at hand, it keeps the difference found before.
 *
 * @param take gives the entry of a card
 */
export function chosenEntry<Item extends Card>(
  { winner, others, before }: Choice<Item>,
  take: (item: Item) => Entry,
): Entry {
  const entry = take(winner);
  const conflicts = others.flatMap((other) => conflict(entry, take(other)));
  const earlier =
    conflicts.length === 0 && before?.isConflicted
      ? take(before).kept.filter(({ rule }) => rule === "source.conflict")
      : [];
  if (conflicts.length === 0 && earlier.length === 0) return entry;
  return { ...entry, kept: [...entry.kept, ...earlier, ...conflicts] };
}

function sameSource(left: Card, right: Card): boolean {
  return (
    left.source === right.source ||
    (left.sourceSha256 !== null && left.sourceSha256 === right.sourceSha256)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function byStrength(left: Card, right: Card): number {
  const whole = (card: Card) => (card.extent === "full" ? 0 : 1);
  return (
    whole(left) - whole(right) ||
    compare(right.publishedOn ?? "", left.publishedOn ?? "") ||
    compare(left.source, right.source) ||
    compare(left.sourceSha256 ?? "", right.sourceSha256 ?? "")
  );
}
/** The figures of an entry by column. */
function figures({ report }: Entry): Map<string, number> {
  const values = new Map<string, number>();
  for (const [name, claim] of report.claims) values.set(name, claim.value);
  for (const [name, cell] of report.cells) {
    if (cell.state === "number") values.set(name, cell.value);
  }
  return values;
}

function conflict(winner: Entry, other: Entry): Finding[] {
  const kept = figures(winner);
  const left = figures(other);
  const bothWhole = winner.report.extent === "full" && other.report.extent === "full";
  const differing = [...CLAIMS, ...CELLS].filter(({ name }) => {
    const [mine, theirs] = [kept.get(name), left.get(name)];
    // An opening says less than a report: what only one of them gives is no difference.
    return mine !== theirs && (bothWhole || (mine !== undefined && theirs !== undefined));
  });
  const [first] = differing;
  if (!first) return [];
  const sample = {
    mine: kept.get(first.name) ?? null,
    theirs: left.get(first.name) ?? null,
  };
  const print = (value: number | null, none: string) => (value === null ? none : String(value));
  return [
    finding("source.conflict", {
      cells: differing.map(({ name }) => name),
      expected: sample.theirs,
      found: sample.mine,
      message: {
        zh: `另一来源（${other.source}）有 ${differing.length} 项不同，例如“${first.title.zh}”：采用 ${print(sample.mine, "空")}，另一来源为 ${print(sample.theirs, "空")}`,
        en: `another source (${other.source}) differs in ${differing.length} figures, such as “${first.title.en}”: ${print(sample.mine, "nothing")} here, ${print(sample.theirs, "nothing")} there`,
      },
    }),
  ];
}
