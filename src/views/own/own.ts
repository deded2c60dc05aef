import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { AgencyReport, Evidence, Figure, Finding } from "../../queries/index.ts";

/**
 * A report that the reader brought, in the terms of the published ones. It is shown beside them and
 * marked, and never counted among them.
 */
export interface OwnReport {
  /** What an address names it by; only this browser knows it. */
  readonly id: string;
  readonly report: AgencyReport;
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
  /** Figures the reader corrected by hand. */
  readonly corrected: ReadonlySet<Figure>;
}

/** What the reader has brought so far, as a page watches it. */
export interface OwnWatch {
  /** The same list until it changes. */
  readonly current: () => readonly OwnReport[];
  /** Whether more may be here in a moment: what the browser keeps is being opened. */
  readonly isComing: () => boolean;
  readonly subscribe: (changed: () => void) => () => void;
}

const NOTHING: readonly OwnReport[] = [];

/** Where nobody brings anything: the build, and a browser that has nothing of the reader's. */
export const NOTHING_BROUGHT: OwnWatch = {
  current: () => NOTHING,
  isComing: () => false,
  subscribe: () => () => {},
};

export const OwnContext = createContext<OwnWatch>(NOTHING_BROUGHT);

/** The reader's own reports; none in a page of the build, nor while the program takes it over. */
export function useOwnReports(): readonly OwnReport[] {
  const watch = useContext(OwnContext);
  return useSyncExternalStore(watch.subscribe, watch.current, NOTHING_BROUGHT.current);
}

/** The own reports that an address names, and those of them that this browser does not have. */
export function useNamedOwn(ids: readonly string[]): {
  readonly named: readonly OwnReport[];
  readonly absent: readonly string[];
  readonly isComing: boolean;
} {
  const watch = useContext(OwnContext);
  const all = useOwnReports();
  const isComing = useSyncExternalStore(watch.subscribe, watch.isComing, NOTHING_BROUGHT.isComing);
  return useMemo(() => {
    const named = ids.flatMap((id) => all.find((own) => own.id === id) ?? []);
    const absent = isComing ? [] : ids.filter((id) => !all.some((own) => own.id === id));
    return { named, absent, isComing };
  }, [all, ids, isComing]);
}
