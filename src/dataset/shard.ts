/** One of several parts of the files, each read by a run of its own. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/**
 * The part that `2/8` names; null where it names none. Schedulers count their jobs from 0 or from 1:
 * `8/8` is the part `0/8`, so that either covers all.
 */
export function shardOf(text: string): Shard | null {
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (part === undefined || of === undefined || of === 0 || part > of) return null;
  return { part: part % of, of };
}

/** The items of a part: every n-th, so that parts are of one size and each folder is in all of them. */
export function itemsOf<Item>(items: readonly Item[], { part, of }: Shard): Item[] {
  return items.filter((_, index) => index % of === part);
}
