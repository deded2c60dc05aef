// The service worker of a reader who asked for the site to work offline; nobody else has it. While
// the network answers, everything is the network's: what is stored is of one build, and a newer one
// must never be answered with it. Only files whose names say their content are taken from the store.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope).pathname;
const prefix = `sundial-offline ${scope} `;
const marker = `${scope}offline.json`;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (!url.pathname.startsWith(scope)) return;
  event.respondWith(answer(request, url));
});

/**
 * @param {Request} request
 * @param {URL} url
 * @returns {Promise<Response>}
 */
async function answer(request, url) {
  const store = await complete();
  if (store === null) return fetch(request);
  if (url.pathname.startsWith(`${scope}assets/`)) {
    return (await store.match(url.pathname)) ?? fetch(request);
  }
  try {
    return await fetch(request);
  } catch (error) {
    const held = await store.match(url.pathname);
    if (held) return part(held, request.headers.get("Range"));
    // A page that is not stored: the program draws it under its own address.
    const shell = request.mode === "navigate" ? await store.match(`${scope}404.html`) : undefined;
    if (shell) return shell;
    throw error;
  }
}

/**
 * The store of the newest build that was stored whole; its description is written last.
 *
 * @returns {Promise<Cache | null>}
 */
async function complete() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  for (const name of names.reverse()) {
    const store = await caches.open(name);
    if (await store.match(marker)) return store;
  }
  return null;
}

/**
 * The range of a stored file that a reader of Parquet asks for.
 *
 * @param {Response} held
 * @param {string | null} range
 * @returns {Promise<Response>}
 */
async function part(held, range) {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (!asked) return held;
  const whole = await held.blob();
  const [, from = "", to = ""] = asked;
  const first = from === "" ? Math.max(0, whole.size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? whole.size - 1 : Math.min(Number(to), whole.size - 1);
  return new Response(whole.slice(first, last + 1), {
    status: 206,
    headers: {
      "Content-Range": `bytes ${first}-${last}/${whole.size}`,
      "Content-Length": String(last - first + 1),
      "Content-Type": held.headers.get("Content-Type") ?? "application/octet-stream",
    },
  });
}
