import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { findNames, type NameIndex, type NameMatches, type NameQuery } from "../queries/index.ts";
import { useSite } from "./site.ts";

/** Milliseconds a search may take before it lets the page draw. */
const SLICE = 8;

export interface FoundNames {
  /** Those of what was typed before, until the new ones are here; null before the first. */
  readonly matches: NameMatches | null;
  readonly index: UseQueryResult<NameIndex>;
  /** How much of the names is here, as a share of 1. */
  readonly share: number;
}

/** Agencies by what is typed, once their names are wanted; whoever types on is not waited for. */
export function useFoundNames(
  { typed, among, without, limit }: NameQuery,
  isWanted: boolean,
): FoundNames {
  const { names } = useSite();
  const [share, setShare] = useState(0);
  const [matches, setMatches] = useState<NameMatches | null>(null);
  const index = useQuery({
    queryKey: ["agency-names"],
    queryFn: () => names(setShare),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });
  useEffect(() => {
    if (!index.data || !isWanted) return;
    const { signal, abort } = abortable();
    void inSlices(findNames(index.data, { typed, among, without, limit }), signal).then((found) => {
      if (found && !signal.aborted) setMatches(found);
    });
    return abort;
  }, [index.data, isWanted, typed, among, without, limit]);
  return { matches, index, share };
}

function abortable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** What a search ends with, run some milliseconds at a time; null where nobody wants it any more. */
async function inSlices<Found>(
  search: Generator<void, Found>,
  signal: AbortSignal,
): Promise<Found | null> {
  let begun = performance.now();
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return null;
    begun = performance.now();
  }
}

/** The same at once, of a list short enough. */
export function foundAtOnce(index: NameIndex, query: NameQuery): NameMatches {
  const search = findNames(index, query);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
