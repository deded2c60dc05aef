/** For tests: entries that need no disk, with the card of each. */
import { auditAll } from "./auditAll.ts";
import type { Entry } from "./entry.ts";
import { choose, chosenEntry } from "./merge.ts";
import { type Card, cardOf } from "./packed.ts";
import type { Audited } from "./rows.ts";

interface AtHand extends Card {
  readonly entry: Entry;
}

const atHand = (entry: Entry): AtHand => ({ ...cardOf(entry), entry });
const take = ({ entry }: AtHand): Entry => entry;

/** The entries that stay when new ones join. */
export function mergeAtHand(existing: readonly Entry[], incoming: readonly Entry[]): Entry[] {
  return choose(existing.map(atHand), incoming.map(atHand)).map((choice) =>
    chosenEntry(choice, take),
  );
}

/** Every entry, of a report of its own each, with its findings. */
export function auditAtHand(entries: readonly Entry[]): Audited[] {
  return [...auditAll(choose([], entries.map(atHand)), take)].map(({ audited }) => audited);
}
