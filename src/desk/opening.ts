/** Opens the shelf in a browser: its worker, its database, and what the rest of the desk needs of both. */
import type { SetAside } from "../dataset/entry.ts";
import { tooLarge } from "../dataset/tooLarge.ts";
import type { Answerer } from "../queries/index.ts";
import type { OwnReport } from "../views/own/own.ts";
import type { Opened } from "./desk.ts";
import { noteBrought } from "./noted.ts";
import { createReader } from "./reading/reader.ts";
import type { Brought } from "./shelf/brought.ts";
import { type Database, inMemory, openDatabase } from "./shelf/database.ts";
import { ownReportOf } from "./shelf/ownReport.ts";
import { publishedBefore } from "./shelf/previous.ts";
import { openShelf } from "./shelf/shelf.ts";

/** @param answer asks the published data, for the audit to look at the year before */
export async function openDesk(answer: Answerer): Promise<Opened> {
  const kept = await openDatabase().catch((error: unknown) => {
    console.warn("The browser keeps nothing for this page.", error);
    return null;
  });
  const database: Database = kept ?? inMemory();
  const shelf = await openShelf({
    reader: createReader(
      () => new Worker(new URL("./reading/reading.worker.ts", import.meta.url), { type: "module" }),
    ),
    database,
    isKept: kept !== null,
    publishedBefore: (report) =>
      publishedBefore(answer, report).catch((error: unknown) => {
        // Without the year before there is less to find, and nothing that would be wrong.
        console.warn("The report on the year before could not be asked for.", error);
        return null;
      }),
    refuse: (file, bytes): SetAside | null => tooLarge(file, bytes),
    now: () => new Date(),
    newId: () => crypto.getRandomValues(new Uint32Array(2)).join("-"),
  });
  noteBrought(shelf.current().brought.length > 0);
  shelf.subscribe(() => noteBrought(shelf.current().brought.length > 0));
  const known = new WeakMap<Brought, OwnReport>();
  const own = (brought: Brought): OwnReport => {
    const found = known.get(brought) ?? ownReportOf(brought);
    known.set(brought, found);
    return found;
  };
  let seen: readonly Brought[] | null = null;
  let shown: readonly OwnReport[] = [];
  return {
    shelf,
    // The same list until something on the shelf changes: React compares by identity.
    ownReports: () => {
      const { brought } = shelf.current();
      if (brought !== seen) {
        seen = brought;
        shown = brought.map(own);
      }
      return shown;
    },
  };
}
