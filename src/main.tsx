/** The program in the browser: the engine over the published files, and the app over the engine. */
import { createBrowserHistory } from "@tanstack/react-router";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createApp } from "./app/create-app.tsx";
import { createData, type Engine } from "./app/data.ts";
import { readEmbedded, seed } from "./app/embedded.ts";
import { filesOfTable } from "./app/files.ts";
import { type Manifest, readManifest } from "./app/manifest.ts";
import { settled } from "./app/settled.ts";
import { createShipped } from "./app/shipped.ts";
import { createDesk } from "./desk/desk.ts";
import { watchDrops } from "./desk/drops.ts";
import { hasBrought } from "./desk/noted.ts";
import type { ReadRows } from "./engine/ask.ts";
import type { BrowserEngine } from "./engine/browser.ts";
import type { CellReader } from "./engine/rollup.ts";
import { type Language, shellWords } from "./language/index.ts";
import type { ReadIndex } from "./queries/index.ts";
import { address } from "./views/address.ts";
import { hasPageOf, NOTHING_PUBLISHED, readPublished } from "./views/published.ts";
import { reveal } from "./views/reveal.ts";
import type { EngineState, EngineWatch } from "./views/site.ts";

const basePath = import.meta.env.BASE_URL;
const language: Language = location.pathname.startsWith(`${basePath}en/`) ? "en" : "zh";

async function fetchManifest(): Promise<Manifest> {
  const response = await fetch(`${basePath}data/datapackage.json`);
  if (!response.ok) {
    throw new Error(
      `data/datapackage.json could not be fetched: the server answered ${response.status}.`,
    );
  }
  return readManifest(await response.json());
}

/** A file of the answers that the build shipped. */
async function fetchAnswers(name: string): Promise<unknown> {
  const folder = name === "index.json" ? "answers/" : "assets/answers/";
  const response = await fetch(basePath + folder + encodeURIComponent(name));
  if (!response.ok) {
    throw new Error(
      `${folder}${name} could not be fetched: the server answered ${response.status}.`,
    );
  }
  return await response.json();
}

const dataset = new URL(`${basePath}data/`, location.origin);

/** The reader of rows is a part of the program of its own, fetched when it is first needed. */
async function rowsOver(manifest: Manifest): Promise<ReadRows> {
  const { createRowReader } = await import("./engine/rowReader.ts");
  return createRowReader({
    reports: filesOfTable(manifest, "reports", dataset),
    findings: filesOfTable(manifest, "findings", dataset),
    evidence: filesOfTable(manifest, "evidence", dataset),
    agencies: filesOfTable(manifest, "agencies", dataset),
  });
}

/** So is what reads the sums of a country, which only a build of very many reports has made. */
async function cellsOver(): Promise<CellReader> {
  const { createCellReader, readRollup } = await import("./engine/rollup.ts");
  const response = await fetch(`${basePath}cells/index.json`);
  if (!response.ok) {
    throw new Error(
      `cells/index.json could not be fetched: the server answered ${response.status}.`,
    );
  }
  const folder = new URL(`${basePath}assets/cells/`, location.origin);
  return createCellReader(readRollup(await response.json(), folder));
}

/** So is what reads the index of agencies, which only a dataset of very many has. */
async function indexOver(
  manifest: Manifest,
  ...wanted: Parameters<ReadIndex>
): ReturnType<ReadIndex> {
  const files = filesOfTable(manifest, "agency_index", dataset);
  if (files.length === 0) return null;
  const { readWholeApart } = await import("./engine/wholeReader.ts");
  return readWholeApart(files, ...wanted);
}

/** So is the engine. */
async function engineOver(manifest: Manifest): Promise<Engine> {
  const { createBrowserEngine } = await import("./engine/browser.ts");
  const engine = createBrowserEngine({
    tables: {
      reports: filesOfTable(manifest, "reports", dataset),
      findings: filesOfTable(manifest, "findings", dataset),
      evidence: filesOfTable(manifest, "evidence", dataset),
    },
  });
  return { ask: engine.ask, ...watching(engine) };
}

/** The engine's own account of its start, in the terms of a page. */
function watching(engine: BrowserEngine): EngineWatch {
  let seen = engine.current();
  let shown = stateOf(seen);
  return {
    subscribe: engine.subscribe,
    start: engine.start,
    cancel: engine.cancel,
    // The same object until the engine says otherwise: React compares by identity.
    current: () => {
      const now = engine.current();
      if (now !== seen) {
        seen = now;
        shown = stateOf(now);
      }
      return shown;
    },
  };
}

function stateOf(state: ReturnType<BrowserEngine["current"]>): EngineState {
  switch (state.phase) {
    case "downloading":
      return { phase: "fetching", loaded: state.loaded, total: state.total };
    case "failed":
      return state.failure.kind === "cancelled"
        ? { phase: "cancelled" }
        : { phase: "failed", message: state.failure.words[language] };
    case "ready":
      return state;
    default:
      return { phase: state.phase };
  }
}

// While developing no other script has said so before the page is drawn.
document.documentElement.dataset["program"] = "";
const place = document.getElementById("app");
if (!place) throw new Error("The page has no element #app for the program to stand in.");
const block = document.getElementById("answers")?.textContent;
const embedded = block === undefined ? null : readEmbedded(block);
const list = document.getElementById("published")?.textContent;
const published = list === undefined ? NOTHING_PUBLISHED : readPublished(list);
// The build's page is of the state its path says, so only without parameters can the program take it
// over; a theme changes nothing in it but its links, which follow.
const asked = new URLSearchParams(location.search);
asked.delete("theme");
const isSame = embedded !== null && embedded.path === location.pathname && asked.toString() === "";
const data = createData({
  fetchManifest,
  // While developing nothing was built that could have shipped answers.
  ...(import.meta.env.DEV ? {} : { shipped: createShipped(fetchAnswers) }),
  rowsOver,
  cellsOver,
  indexOver,
  engineOver,
});
const desk = createDesk(async () => (await import("./desk/opening.ts")).openDesk(data.answer));
const { tree, router, queryClient } = createApp({
  history: createBrowserHistory(),
  data,
  language,
  basePath,
  hasPage: hasPageOf(published),
  desk,
  role: isSame ? "hydrate" : "render",
});
watchDrops(window, shellWords[language].drop, (files) => {
  // Where the desk does not open, its page says so and offers to try again.
  desk.open().then(
    (shelf) => shelf.add(files),
    () => {},
  );
  void router.navigate({
    href: address({ basePath, language, hasPage: () => false }, { page: "desk" }),
  });
});
// Pages lay what the reader brought over the published data; nobody else fetches the code for it.
if (hasBrought())
  desk.open().catch((error: unknown) => console.warn("The desk did not open.", error));
if (embedded !== null) await seed(queryClient, embedded);
// The page's own part of the program: until it is here, what the build wrote stays.
await router.load();
const program = <StrictMode>{tree}</StrictMode>;
if (isSame) {
  hydrateRoot(place, program);
} else {
  const root = createRoot(place);
  flushSync(() => root.render(program));
  // What is hidden moves nothing: the state is shown when its figures are here.
  await settled(queryClient, data.engine);
  delete document.documentElement.dataset["asked"];
  // Nothing hidden can be gone to: only now is the part that the address names in its place.
  const part = document.getElementById(location.hash.slice(1));
  if (part) reveal(part);
}
