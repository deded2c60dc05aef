import {
  type Answerer,
  agencyList,
  answerFromCells,
  answerFromRows,
  answerWith,
  type Filters,
  LIST_OF_ALL,
  type NameIndex,
  namesOf,
  type OwnAnswerer,
  type ReadIndex,
  type RolledAnswerer,
} from "../queries/index.ts";
import type { EngineState, EngineWatch, Site } from "../views/site.ts";
import type { Manifest } from "./manifest.ts";
import type { Shipped } from "./shipped.ts";

/** An engine as the app needs it: it answers, and says how its start is coming along. */
export interface Engine extends EngineWatch {
  readonly ask: Parameters<typeof answerWith>[0];
}

export interface Data {
  readonly answer: Answerer;
  readonly here: Site["here"];
  readonly ready: Site["ready"];
  readonly foresee: Site["foresee"];
  readonly names: Site["names"];
  readonly engine: EngineWatch;
  readonly manifest: () => Promise<Pick<Manifest, "synthetic" | "version" | "isInParts">>;
}

/** Where the answers come from. Nothing is fetched before the first question. */
export interface Sources {
  readonly fetchManifest: () => Promise<Manifest>;
  /** The answers the build shipped; without them every question goes further. */
  readonly shipped?: Shipped;
  /** A reader of rows where they stand, for questions about a few agencies. */
  readonly rowsOver: (manifest: Manifest) => Promise<Parameters<typeof answerFromRows>[0]>;
  /** A reader of the sums that the build made of a dataset in parts. */
  readonly cellsOver: () => Promise<Parameters<typeof answerFromCells>[0]>;
  /** The columns of the dataset's index of agencies; null where it has none. */
  readonly indexOver: (
    manifest: Manifest,
    ...wanted: Parameters<ReadIndex>
  ) => ReturnType<ReadIndex>;
  readonly engineOver: (manifest: Manifest) => Promise<Engine>;
}

/** Milliseconds a page waits for answers before it says that it does. */
const PATIENCE = 150;

const IDLE: EngineState = { phase: "idle" };

/**
 * The data of the site: from the answers the build shipped; else, where a question is only about
 * named agencies, from their own rows; else from the sums of a large dataset; else from the engine,
 * which starts only then. What failed is tried again by the next question.
 */
export function createData(sources: Sources): Data {
  const { fetchManifest, shipped, rowsOver, cellsOver, indexOver, engineOver } = sources;
  const watchers = new Set<() => void>();
  let running: Engine | null = null;
  let summed: RolledAnswerer | null = null;
  let changes = 0;
  let foreseen = 0;

  const known = once(fetchManifest);
  const own = once(async (): Promise<OwnAnswerer> => answerFromRows(await rowsOver(await known())));
  const rolled = once(async (): Promise<RolledAnswerer> => {
    summed = answerFromCells(await cellsOver());
    return summed;
  });
  const started = once(async (): Promise<Engine> => {
    const made = await engineOver(await known());
    running = made;
    made.subscribe(() => {
      for (const changed of watchers) changed();
    });
    return made;
  });

  /** An answer from sums that are here; what is wrong with them is told by the question, which asks further. */
  const summedHere: Site["here"] = (question, params) => {
    try {
      return summed?.here(question, params) ?? null;
    } catch {
      return null;
    }
  };

  /** What questions under some filters are answered from: shipped answers, else sums. */
  async function bring(filters: Filters, questions: readonly string[]): Promise<void> {
    const isShipped = await shipped?.bring(filters, questions).catch(() => false);
    if (!isShipped && (await known()).isInParts) await (await rolled()).bring(filters);
  }

  let share = 0;
  const told = new Set<(share: number) => void>();
  const names = once(async (): Promise<NameIndex> => {
    const listed = await shipped?.find(agencyList, LIST_OF_ALL).catch(() => null);
    return namesOf(
      listed ?? null,
      async (...wanted) => indexOver(await known(), ...wanted),
      async (question, params) => answerWith((await started()).ask)(question, params),
      (now) => {
        share = now;
        for (const tell of told) tell(share);
      },
    );
  });

  return {
    manifest: known,
    names: async (tell = () => {}) => {
      told.add(tell);
      tell(share);
      try {
        return await names();
      } finally {
        told.delete(tell);
      }
    },
    answer: async (question, params, options) => {
      const rows = await shipped?.find(question, params).catch((error: unknown) => {
        // The other ways have the same answers, only later.
        console.warn(`The shipped answer to ${question.name} could not be read.`, error);
        return null;
      });
      if (rows) return rows;
      // Where this fails the engine would too, later: it reads the same files.
      if (question.own?.agencies(params)) {
        const found = await (await own())(question, params);
        if (found) return found;
      }
      if (question.rolled && (await known()).isInParts) {
        const found = await rolled()
          .then(({ find }) => find(question, params))
          .catch((error: unknown) => {
            console.warn(`The sums that ${question.name} asks of could not be read.`, error);
            return null;
          });
        if (found) return found;
      }
      return answerWith((await started()).ask)(question, params, options);
    },
    here: (question, params) => shipped?.here(question, params) ?? summedHere(question, params),
    ready: async (filters, questions) => {
      changes += 1;
      foreseen += 1;
      const change = changes;
      // What can't be had will be asked for, and told, by the questions themselves.
      const brought = bring(filters, questions).catch(() => {});
      await Promise.race([brought, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      return change === changes;
    },
    foresee: async (choices, questions, told = () => {}) => {
      foreseen += 1;
      const here = foreseen;
      for (const filters of choices) {
        if (here !== foreseen) return;
        // What can't be had ahead is asked for, and told, when it is chosen.
        const isHere = await shipped?.bring(filters, questions).catch(() => false);
        if (isHere && here === foreseen) told(filters);
        else if (!isHere) await summed?.foresee(filters).catch(() => {});
      }
    },
    engine: {
      current: () => running?.current() ?? IDLE,
      start: async () => await (await started()).start(),
      cancel: () => running?.cancel(),
      subscribe: (changed) => {
        watchers.add(changed);
        return () => watchers.delete(changed);
      },
    },
  };
}

/** What is made once, at the first call; a failure is not kept. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
