import type { Brought, Refused } from "./brought.ts";

/** What is kept of a reader's reports between visits, in their browser alone. */
export interface Database {
  readonly all: () => Promise<{
    readonly brought: readonly Brought[];
    readonly refused: readonly Refused[];
  }>;
  readonly keep: (store: Store, item: Brought | Refused) => Promise<void>;
  readonly forget: (store: Store, id: string) => Promise<void>;
  readonly forgetAll: () => Promise<void>;
}

export type Store = "brought" | "refused";

const NAME = "sundial-desk";
/** Raised when the shape of what is kept changes: what older code kept is then let go. */
const VERSION = 1;
const STORES: readonly Store[] = ["brought", "refused"];

/**
 * The reader's reports in IndexedDB.
 *
 * @throws where the browser keeps nothing for this page (a private window, a sandboxed frame)
 */
export async function openDatabase(indexedDb: IDBFactory = indexedDB): Promise<Database> {
  const opening = indexedDb.open(NAME, VERSION);
  opening.addEventListener("upgradeneeded", () => {
    const { result } = opening;
    for (const store of [...result.objectStoreNames]) result.deleteObjectStore(store);
    for (const store of STORES) result.createObjectStore(store, { keyPath: "id" });
  });
  const database = await answered(opening);
  // Another tab that brings a newer shape must not wait for this one.
  database.addEventListener("versionchange", () => database.close());
  const within = async (
    stores: readonly Store[],
    change: (store: (name: Store) => IDBObjectStore) => void,
  ): Promise<void> => {
    const transaction = database.transaction(stores, "readwrite");
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
    change((name) => transaction.objectStore(name));
    await done;
  };
  return {
    all: async () => {
      const transaction = database.transaction(STORES, "readonly");
      // Only `keep` writes here, in this version's shape.
      const brought: Promise<readonly Brought[]> = answered(
        transaction.objectStore("brought").getAll(),
      );
      const refused: Promise<readonly Refused[]> = answered(
        transaction.objectStore("refused").getAll(),
      );
      return { brought: await brought, refused: await refused };
    },
    keep: (store, item) => within([store], (of) => of(store).put(item)),
    forget: (store, id) => within([store], (of) => of(store).delete(id)),
    forgetAll: () =>
      within(STORES, (of) => {
        for (const store of STORES) of(store).clear();
      }),
  };
}

function answered<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/** Where the browser keeps nothing: all is held until the page is left. */
export function inMemory(): Database {
  return {
    all: async () => ({ brought: [], refused: [] }),
    keep: async () => {},
    forget: async () => {},
    forgetAll: async () => {},
  };
}
