import { stateWords } from "../../language/index.ts";
import { useEngine, useSite, useWords } from "../site.ts";

/**
 * How far the engine's start has come, once for the whole page: why it is fetched, how big it is,
 * and a way to give it up. Nothing in the page moves for it.
 */
export function EngineStart() {
  const words = useWords(stateWords);
  const { engine } = useSite();
  const state = useEngine();
  if (state.phase !== "fetching" && state.phase !== "starting") return null;
  const total = state.phase === "fetching" ? state.total : null;
  return (
    <aside className="engine-start" aria-label={words.engine}>
      <p role="status">{words.engineWhy}</p>
      <p className="engine-progress">
        {state.phase === "fetching" && total !== null ? (
          <progress aria-label={words.engine} max={total} value={state.loaded} />
        ) : (
          <progress aria-label={words.engine} />
        )}{" "}
        <span className="figures">
          {state.phase === "fetching"
            ? words.engineFetched(state.loaded, total)
            : words.engineStarting}
        </span>{" "}
        <button type="button" onClick={engine.cancel}>
          {words.cancel}
        </button>
      </p>
      <p className="small quiet">{words.engineMeanwhile}</p>
    </aside>
  );
}
