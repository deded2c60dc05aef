import { stateWords } from "../../language/index.ts";
import { type EngineState, useEngine, useSite, useWords } from "../site.ts";

/**
 * How far the engine's start has come, or the fetching of much data, once for the whole page: why
 * it is fetched, how big it is, and a way to give it up. Nothing in the page moves for it.
 */
export function EngineStart() {
  const words = useWords(stateWords);
  const { engine } = useSite();
  const state = useEngine();
  const isReading = state.phase === "ready" && state.reading !== undefined;
  if (state.phase !== "fetching" && state.phase !== "starting" && !isReading) return null;
  const { loaded, total } = fetchedOf(state);
  return (
    <aside className="engine-start" aria-label={words.engine}>
      <p role="status">{isReading ? words.readingWhy : words.engineWhy}</p>
      <p className="engine-progress">
        {loaded !== null && total !== null ? (
          <progress aria-label={words.engine} max={total} value={loaded} />
        ) : (
          <progress aria-label={words.engine} />
        )}{" "}
        <span className="figures">
          {loaded === null ? words.engineStarting : words.engineFetched(loaded, total)}
        </span>{" "}
        <button type="button" onClick={engine.cancel}>
          {words.cancel}
        </button>
      </p>
      <p className="small quiet">{words.engineMeanwhile}</p>
    </aside>
  );
}

/** Bytes that came, of how many; null where none are awaited, or nobody says how many. */
function fetchedOf(state: EngineState): {
  readonly loaded: number | null;
  readonly total: number | null;
} {
  if (state.phase === "fetching") return state;
  if (state.phase === "ready" && state.reading) return state.reading;
  return { loaded: null, total: null };
}
