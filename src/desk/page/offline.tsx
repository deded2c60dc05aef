import { useCallback, useEffect, useState } from "react";
import { useSite, useWords } from "../../views/site.ts";
import { type OfflineState, offlineState, removeSite, storeSite } from "../offline/storing.ts";
import { deskWords } from "./words.ts";

/** Stores the site in the browser at the reader's wish, so that all of it works with the network cut. */
export function Offline() {
  const words = useWords(deskWords);
  const { basePath } = useSite();
  const [state, setState] = useState<OfflineState | null>(null);
  const look = useCallback(() => void offlineState(basePath).then(setState), [basePath]);
  useEffect(look, [look]);

  const store = (bytes: number): void => {
    setState({ phase: "storing", done: 0, total: 1 });
    storeSite(basePath, (done, total) => setState({ phase: "storing", done, total })).then(
      look,
      (error: unknown) => {
        console.warn("The site was not stored whole.", error);
        setState({ phase: "failed", bytes });
      },
    );
  };

  return (
    <section className="band offline">
      <h2>{words.offline}</h2>
      {state && (
        <Stand state={state} store={store} remove={() => void removeSite(basePath).then(look)} />
      )}
    </section>
  );
}

interface StandProps {
  readonly state: OfflineState;
  readonly store: (bytes: number) => void;
  readonly remove: () => void;
}

function Stand({ state, store, remove }: StandProps) {
  const words = useWords(deskWords);
  switch (state.phase) {
    case "never":
      return <p className="quiet">{words.offlineNever}</p>;
    case "storing":
      return (
        <>
          <p role="status">{words.offlineGetting(state.done, state.total)}</p>
          <progress
            max={state.total}
            value={state.done}
            aria-label={words.offlineGetting(state.done, state.total)}
          />
        </>
      );
    case "ready":
      return (
        <>
          <p>
            <strong>{words.offlineReady(state.version ?? "")}</strong>
          </p>
          <p className="small quiet">
            {words.offlineReadyNote} {state.isOld && words.offlineOld}
          </p>
          <p className="shelf-actions">
            {state.isOld && (
              <button type="button" onClick={() => store(0)}>
                {words.offlineAgain}
              </button>
            )}
            <button type="button" onClick={remove}>
              {words.offlineRemove}
            </button>
          </p>
        </>
      );
    default:
      return (
        <>
          {state.phase === "failed" && (
            <p className="notice" role="alert">
              {words.offlineFailed}
            </p>
          )}
          <p className="quiet">{words.offlineNote(state.bytes)}</p>
          <button type="button" onClick={() => store(state.bytes)}>
            {words.offlineStart}
          </button>
        </>
      );
  }
}
