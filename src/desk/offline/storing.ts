import { type OfflineDescription, readDescription } from "./description.ts";

/** How the site stands without a network. */
export type OfflineState =
  /** The browser can't, or the site was not built for it. */
  | { readonly phase: "never" }
  | { readonly phase: "none"; readonly bytes: number }
  | { readonly phase: "storing"; readonly done: number; readonly total: number }
  | { readonly phase: "ready"; readonly version: string | null; readonly isOld: boolean }
  | { readonly phase: "failed"; readonly bytes: number };

/** More at once only wait for each other. */
const AT_ONCE = 6;

/** Stores begin with the site's own base: another site of the same host has others. */
const prefixOf = (base: string): string => `sundial-offline ${base} `;

/** What is stored now, and whether the site has changed since. Never rejects. */
export async function offlineState(base: string): Promise<OfflineState> {
  if (!("serviceWorker" in navigator && "caches" in globalThis)) return { phase: "never" };
  const [stored, offered] = await Promise.all([storedIn(base), offeredAt(base)]);
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (stored && registration?.active) {
    const isOld = offered !== null && offered.build !== stored.build;
    return { phase: "ready", version: stored.version, isOld };
  }
  return offered ? { phase: "none", bytes: offered.bytes } : { phase: "never" };
}

/**
 * Stores the site whole and then lets the service worker answer from it; an older store goes when
 * the new one is complete, and files that both have are not fetched again.
 *
 * @throws where a file can't be fetched or kept; what came so far is never answered with
 */
export async function storeSite(
  base: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const offered = await offeredAt(base);
  if (!offered) throw new Error(`${base}offline.json could not be fetched.`);
  const name = prefixOf(base) + offered.build;
  const store = await caches.open(name);
  const waiting = [...offered.paths];
  let done = 0;
  const next = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await keep(store, base, path);
      done += 1;
      onProgress(done, offered.paths.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  await navigator.serviceWorker.register(`${base}offline.js`, { scope: base });
  await navigator.serviceWorker.ready;
  // Last: a store without its description is not complete.
  await store.put(`${base}offline.json`, new Response(JSON.stringify(offered)));
  for (const other of await caches.keys()) {
    if (other.startsWith(prefixOf(base)) && other !== name) await caches.delete(other);
  }
}

/** Lets the store and the service worker go. */
export async function removeSite(base: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefixOf(base))) await caches.delete(name);
  }
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
}

async function keep(store: Cache, base: string, path: string): Promise<void> {
  const address = base + path;
  if (path.startsWith("assets/")) {
    const known = (await store.match(address)) ?? (await caches.match(address));
    if (known) return store.put(address, known);
  }
  // Past the browser's own cache: a page of the last build there would be stored with this one's.
  const response = await fetch(address, path.startsWith("assets/") ? {} : { cache: "reload" });
  if (!response.ok) throw new Error(`${address} could not be fetched: ${response.status}.`);
  await store.put(address, response);
}

async function offeredAt(base: string): Promise<OfflineDescription | null> {
  try {
    const response = await fetch(`${base}offline.json`, { cache: "no-store" });
    return response.ok ? readDescription(await response.json()) : null;
  } catch {
    // No network, or a site that was not built: what is stored, if anything, still counts.
    return null;
  }
}

/** The newest complete store. */
async function storedIn(base: string): Promise<OfflineDescription | null> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(base)));
  for (const name of names.reverse()) {
    const held = await (await caches.open(name)).match(`${base}offline.json`);
    const read = held ? readDescription(await held.json()) : null;
    if (read) return read;
  }
  return null;
}
