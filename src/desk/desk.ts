import { createContext, useContext } from "react";
import type { OwnReport, OwnWatch } from "../views/own/own.ts";
import type { Shelf } from "./shelf/shelf.ts";

/** The desk as the whole program knows it: light, and silent until somebody brings something. */
export interface Desk {
  /** What the reader has brought, laid over the published data by the pages. */
  readonly own: OwnWatch;
  /** Opens the shelf where it isn't; the code for it is fetched then. */
  readonly open: () => Promise<Shelf>;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of a running program; null in the build, where nobody sits at it. */
export function useDesk(): Desk | null {
  return useContext(DeskContext);
}

/** What the code of the shelf gives, once it is here. */
export interface Opened {
  readonly shelf: Shelf;
  /** The shelf's reports as pages show them. */
  readonly ownReports: () => readonly OwnReport[];
}

/** A desk whose shelf is opened when it is first needed; what failed is tried again by the next need. */
export function createDesk(load: () => Promise<Opened>): Desk {
  const watchers = new Set<() => void>();
  const none: readonly OwnReport[] = [];
  let opened: Promise<Opened> | null = null;
  let here: Opened | null = null;
  const tell = (): void => {
    for (const changed of watchers) changed();
  };
  return {
    own: {
      current: () => here?.ownReports() ?? none,
      isComing: () => opened !== null && here === null,
      subscribe: (changed) => {
        watchers.add(changed);
        return () => watchers.delete(changed);
      },
    },
    open: async () => {
      opened ??= load()
        .then((made) => {
          here = made;
          made.shelf.subscribe(tell);
          tell();
          return made;
        })
        .catch((error: unknown) => {
          opened = null;
          tell();
          throw error;
        });
      return (await opened).shelf;
    },
  };
}
