import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRouter, type RouterHistory, RouterProvider } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { type Desk, DeskContext } from "../desk/desk.ts";
import { NoBuilder } from "../embed/no-builder.tsx";
import type { Language } from "../language/index.ts";
import { type Place, readPlace, writePlace } from "../views/address.ts";
import { Addressed } from "../views/addressed.tsx";
import { NOTHING_BROUGHT, OwnContext } from "../views/own/own.ts";
import { formatSearch, parseSearch, type Search } from "../views/search.ts";
import { type Site, SiteContext } from "../views/site.ts";
import type { Data } from "./data.ts";
import { routes } from "./routes.tsx";

export interface AppOptions {
  readonly history: RouterHistory;
  readonly data: Data;
  readonly language: Language;
  /** `/` unless the site stands deeper on its host; begins and ends with a slash. */
  readonly basePath?: string;
  readonly hasPage?: (path: string) => boolean;
  /** Whether the build renders the page, the browser takes over such a page, or makes its own (default). */
  /** Where a reader's own reports are; null where nobody brings any, as in the build. */
  readonly desk?: Desk | null;
  readonly role?: "build" | "hydrate" | "render";
}

/** Fetched when a reader first opens it; where it can't be, that is said in its place. */
const Builder = lazy(() =>
  import("../embed/builder.tsx").catch((error: unknown) => {
    console.error("What builds the code for other pages could not be fetched.", error);
    return { default: NoBuilder };
  }),
);

/**
 * The whole program over what it is given: the build renders its tree with a memory history, the
 * browser with its own. Nothing of it lives outside what is returned.
 */
export function createApp({
  history,
  data,
  language,
  basePath = "/",
  hasPage = () => false,
  desk = null,
  role = "render",
}: AppOptions) {
  const site: Site = { ...data, language, basePath, hasPage, Builder };
  // Answers are kept as long as the page, as their files are: forgetting them would cost a timer each.
  const queryClient = new QueryClient({
    defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } },
  });
  const router = createRouter({
    routeTree: routes(),
    history,
    basepath: basePath + (language === "en" ? "en/" : ""),
    trailingSlash: "preserve",
    // To the program every state is one of search parameters; which of them have a path of their own
    // is the address's affair.
    rewrite: {
      input: ({ url }) => moved(url, readPlace(url.pathname.slice(1), url.search)),
      output: ({ url }) => {
        const place = { path: url.pathname.slice(1), search: parseSearch(url.search) };
        return new URL(`/${writePlace({ hasPage }, place)}${url.hash}`, url.origin);
      },
    },
    // In a page of the build it would be an inline script, which the policy forbids.
    scrollRestoration: role !== "build",
    InnerWrap: Addressed,
    parseSearch: (text) => parseSearch(text),
    stringifySearch: (search) => formatSearch(asSearch(search)),
  });
  // The router then draws the same boundaries as in the build's page, which has no pending ones.
  if (role === "hydrate") router.ssr = { manifest: undefined };
  const tree: ReactElement = (
    <SiteContext value={site}>
      <QueryClientProvider client={queryClient}>
        <DeskContext value={desk}>
          <OwnContext value={desk?.own ?? NOTHING_BROUGHT}>
            <RouterProvider router={router} />
          </OwnContext>
        </DeskContext>
      </QueryClientProvider>
    </SiteContext>
  );
  return { router, queryClient, tree };
}

/** The same address elsewhere on its host. */
function moved(url: URL, { path, search }: Place): URL {
  return new URL(`/${path}${formatSearch(search)}${url.hash}`, url.origin);
}

/** The router keeps search parameters as any record; ours are lists of texts, and nothing else is written. */
function asSearch(search: Readonly<Record<string, unknown>>): Search {
  return Object.fromEntries(
    Object.entries(search).map(([name, values]) => [
      name,
      (Array.isArray(values) ? values : [values]).map(String),
    ]),
  );
}
