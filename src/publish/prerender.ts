import type { Query } from "@tanstack/react-query";
import { createMemoryHistory } from "@tanstack/react-router";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { createApp } from "../app/create-app.tsx";
import type { Data } from "../app/data.ts";
import { type Embedded, embeddedOf, seed } from "../app/embedded.ts";
import { type DrawStill, StillContext } from "../charts/stills.tsx";
import type { Language } from "../language/index.ts";

/** What every page of a build is rendered with. */
export interface Ground {
  readonly data: Data;
  readonly base: string;
  readonly hasPage: (path: string) => boolean;
  /** Draws the charts; without it a page is rendered for its answers only. */
  readonly draw: DrawStill | null;
}

/** A page as the build has it: its HTML, and the answers it was made of. */
export interface Rendered {
  readonly html: string;
  readonly embedded: Embedded;
}

/** A question asked because of the answer to another, of another: no page goes deeper. */
const deepest = 8;

/**
 * Renders one page of the program to HTML, asking what it asks until nothing is on its way.
 *
 * @param path below the base and the language, as `pathOf` gives it without the language, with its
 * search parameters where it has any
 * @param known what the page asks and is answered, where the same page of the other language has
 * been rendered already
 * @throws where a question fails, or each answer leads to another without end
 */
export async function prerender(
  { data, base, hasPage, draw }: Ground,
  language: Language,
  path: string,
  known: Embedded | null = null,
): Promise<Rendered> {
  const address = `${base}${language === "en" ? "en/" : ""}${path}`;
  const { router, queryClient, tree } = createApp({
    history: createMemoryHistory({ initialEntries: [address] }),
    data,
    language,
    basePath: base,
    hasPage,
    role: "build",
  });
  try {
    await router.load();
    if (known !== null) await seed(queryClient, known);
    // Charts cost most: they are drawn once nothing is asked any more, or is not expected to be.
    let isDrawn = known !== null;
    for (let pass = 0; pass < deepest; pass += 1) {
      const value = isDrawn ? draw : null;
      const html = renderToString(createElement(StillContext, { value }, tree));
      // The router draws nothing where it would rather lead elsewhere.
      if (html === "") {
        const { publicHref } = router.buildLocation({
          to: router.latestLocation.pathname,
          search: true,
        });
        throw new Error(`The page ${address} is written at ${publicHref}.`);
      }
      const pending = queryClient.getQueryCache().getAll().filter(isAwaited);
      if (pending.length === 0 && !isDrawn) {
        isDrawn = true;
      } else if (pending.length === 0) {
        if (html.includes(unfinished)) {
          throw new Error(`The page ${address} waits for a part of the program: use Later for it.`);
        }
        return { html, embedded: embeddedOf(queryClient, address) };
      }
      await Promise.all(pending.map((query) => query.fetch()));
    }
  } finally {
    queryClient.clear();
  }
  throw new Error(`The page ${address} still asks new questions after ${deepest} rounds.`);
}

/** Where React gave up waiting for a part fetched later, and leaves it to the browser with an error. */
const unfinished = "<!--$!-->";

/** A question that the page waits for; those of a reader's first touch are switched off till then. */
function isAwaited({ state, options }: Query): boolean {
  const enabled = "enabled" in options ? options.enabled : true;
  return state.status === "pending" && enabled !== false;
}
