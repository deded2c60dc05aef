import { createContext, useContext, useSyncExternalStore } from "react";
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
  readonly subscribe: (changed: () => void) => () => void;
}

const NOTHING: readonly OwnReport[] = [];

/** Where nobody brings anything: the build, and a browser that has nothing of the reader's. */
export const NOTHING_BROUGHT: OwnWatch = { current: () => NOTHING, subscribe: () => () => {} };

export const OwnContext = createContext<OwnWatch>(NOTHING_BROUGHT);

/** The reader's own reports; none in a page of the build, nor while the program takes it over. */
export function useOwnReports(): readonly OwnReport[] {
  const watch = useContext(OwnContext);
  return useSyncExternalStore(watch.subscribe, watch.current, NOTHING_BROUGHT.current);
}
