import { type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { stateWords } from "../../language/index.ts";
import { useEngine, useWords } from "../site.ts";

/** What is shown in the place of rows that are on their way. How far the engine's start has come is said once, for all. */
export function Loading() {
  const words = useWords(stateWords);
  const engine = useEngine();
  return (
    <p className="loading" role="status">
      {engine.phase === "ready" ? words.answering : words.preparing}
    </p>
  );
}

/** What is shown where rows could not be had: what happened, what still works, and a way to try again. */
export function Failure({ error }: { error: Error }) {
  const words = useWords(stateWords);
  const client = useQueryClient();
  // What failed one question has mostly failed them all, and one word is enough to try again.
  const retry = () =>
    void client.refetchQueries({
      type: "active",
      predicate: ({ state }) => state.status === "error",
    });
  const engine = useEngine();
  return (
    <div className="failure" role="alert">
      <p>
        <strong>
          {engine.phase === "failed"
            ? engine.message
            : engine.phase === "cancelled"
              ? words.cancelled
              : words.failed}
        </strong>{" "}
        {engine.phase === "cancelled" ? words.cancelledHelp : words.failedHelp}
      </p>
      {engine.phase !== "cancelled" && (
        <details>
          <summary>{words.detail}</summary>
          <p>{error.message}</p>
        </details>
      )}
      <button type="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}

/** Nothing fits: why, and what would help. */
export function Nothing({ children }: { children?: ReactNode }) {
  const words = useWords(stateWords);
  return (
    <div className="nothing">
      <p>
        <strong>{words.nothing}</strong> {words.nothingHelp}
      </p>
      {children}
    </div>
  );
}

interface AnsweredProps<Answer> {
  readonly result: UseQueryResult<readonly Answer[]>;
  readonly children: (rows: readonly Answer[]) => ReactNode;
}

/** The rows of a question once they are here; before that, and if they never come, the words for it. */
export function Answered<Answer>({ result, children }: AnsweredProps<Answer>) {
  const words = useWords(stateWords);
  if (result.data === undefined) {
    if (result.isError) {
      return <Failure error={result.error} />;
    }
    return <Loading />;
  }
  return (
    <div className="answered" aria-busy={result.isPlaceholderData}>
      {result.isPlaceholderData && !result.isError && (
        <p className="updating" role="status">
          {words.updating}
        </p>
      )}
      {result.isError && <Failure error={result.error} />}
      {children(result.data)}
    </div>
  );
}
