/** Ids one after the other, whose rows stand in one file. */
export interface Run {
  readonly first: string;
  /** The first id after it; null for the last run. */
  readonly next: string | null;
}

/**
 * Ids with their rows, in order, as runs of at most so many rows: none is divided, so that an id of
 * more rows than that is a run alone.
 */
export function runsOf(
  ids: readonly { readonly id: string; readonly rows: number }[],
  most: number,
): readonly Run[] {
  const firsts: string[] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const { id, rows } of ids) {
    if (held + rows > most) {
      firsts.push(id);
      held = 0;
    }
    held += rows;
  }
  return firsts.map((first, index) => ({ first, next: firsts[index + 1] ?? null }));
}
