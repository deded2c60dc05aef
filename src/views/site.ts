import { type ComponentType, createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../language/index.ts";
import type { Answerer, Filters, NameIndex, Question } from "../queries/index.ts";
import type { Ground } from "./address.ts";

/** How far the query engine has come: its start, then the fetching of what an answer is made of. */
export type EngineState =
  | { readonly phase: "idle" }
  | { readonly phase: "fetching"; readonly loaded: number; readonly total: number | null }
  | { readonly phase: "starting" }
  | { readonly phase: "ready"; readonly reading?: Progress }
  | { readonly phase: "cancelled" }
  | { readonly phase: "failed"; readonly message: string };

/** Bytes that came, of how many. */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

/** The engine's start as a page watches it: a value, and word when it changes. */
export interface EngineWatch {
  readonly current: () => EngineState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Starts it before anything is asked, or again after a failure; rejects where it does not start. */
  readonly start: () => Promise<void>;
  /** Gives up a start or a fetching under way; the next question begins anew. */
  readonly cancel: () => void;
}

/** An engine that needs no start: the build's, and the tests'. */
export const STARTED: EngineWatch = {
  current: () => READY,
  subscribe: () => () => {},
  start: async () => {},
  cancel: () => {},
};
const READY: EngineState = { phase: "ready" };

/** All a page needs from outside, handed in by `createApp`. */
export interface Site extends Ground {
  readonly Builder: BuilderOfCode;
  readonly answer: Answerer;
  /** What is known of an answer without waiting; null where nothing is. */
  readonly here: <Params, Answer>(
    question: Question<Params, Answer>,
    params: Params,
  ) => readonly Answer[] | null;
  /**
   * Makes ready for a change of filters: settles when the answers to these questions are here, or
   * cannot be soon. False where the filters were changed again since, and this change is overtaken.
   */
  readonly ready: (filters: Filters, questions: readonly string[]) => Promise<boolean>;
  /**
   * Fetches ahead what these questions will be answered from under some filters a reader may choose
   * next, one after the other, until a change is made or other filters are foreseen.
   *
   * @param told hears of each of them whose answers are here
   */
  readonly foresee: (
    choices: readonly Filters[],
    questions: readonly string[],
    told?: (filters: Filters) => void,
  ) => void;
  /**
   * All agencies by name; fetched when this is first called.
   *
   * @param told how much of them is here, as a share of 1
   */
  readonly names: (told?: (share: number) => void) => Promise<NameIndex>;
  readonly engine: EngineWatch;
  /** What the dataset says of itself. Data of invented agencies say so, and then so does every page. */
  readonly manifest: () => Promise<{
    readonly synthetic: boolean;
    readonly version: string | null;
    /** Its tables are in parts, as one of national size is. */
    readonly isInParts: boolean;
  }>;
}

/** What builds the code that puts a chart into another page: of a room that the views may not enter. */
export type BuilderOfCode = ComponentType<{ readonly id: string; readonly title: string }>;

export const SiteContext = createContext<Site | null>(null);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site)
    throw new Error("A page of Sundial was rendered outside createApp, which gives it its site.");
  return site;
}

/** The words of a subject in the page's language. */
export function useWords<Words>(both: Readonly<Record<Language, Words>>): Words {
  return both[useSite().language];
}

export function useEngine(): EngineState {
  const { engine } = useSite();
  return useSyncExternalStore(engine.subscribe, engine.current, engine.current);
}
