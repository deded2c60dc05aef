import type { QueryClient } from "@tanstack/react-query";
import type { EngineWatch } from "../views/site.ts";

/**
 * Waits until nothing a page asked is on its way, an answer's own questions included; or until the
 * engine starts, which takes so long that the page had better say so itself.
 */
export async function settled(client: QueryClient, engine: EngineWatch): Promise<void> {
  const isWaiting = () => client.isFetching() > 0 && engine.current().phase === "idle";
  // React asks after it has drawn, and draws after it has an answer: so twice a turn of its own.
  await turns();
  while (isWaiting()) {
    await heard(client, engine);
    await turns();
  }
}

/** In a frame of another site's page a browser may never call itself idle. */
const LONGEST_TURN = 1000;

/**
 * On a slow machine React draws in slices with turns between them, so a turn is over only when the
 * browser has nothing left to do. Where it can't say so, a pause stands in.
 */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) =>
      "requestIdleCallback" in globalThis
        ? requestIdleCallback(resolve, { timeout: LONGEST_TURN })
        : setTimeout(resolve, 5),
    );
  }
}

function heard(client: QueryClient, engine: EngineWatch): Promise<void> {
  return new Promise((resolve) => {
    const watches = [client.getQueryCache().subscribe(stop), engine.subscribe(stop)];
    function stop(): void {
      for (const unsubscribe of watches) unsubscribe();
      resolve();
    }
  });
}
