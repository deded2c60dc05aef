/**
 * Does work, some at a time, and gives what it gives in its order. After a failure nothing more is
 * begun; it is told when all that was begun has ended, so that what it stands on may then be closed.
 *
 * @throws what the first failure threw
 */
export async function together<Result>(
  atOnce: number,
  work: readonly (() => Promise<Result>)[],
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const waiting = work.entries();
  let failed = false;
  const one = async () => {
    for (const [index, begin] of waiting) {
      if (failed) return;
      try {
        results.set(index, await begin());
      } catch (cause) {
        failed = true;
        throw cause;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, one));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return [...results].sort(([left], [right]) => left - right).map(([, result]) => result);
}
