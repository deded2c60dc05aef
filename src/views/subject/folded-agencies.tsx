import { type ReactNode, useState } from "react";
import type { Question } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useFold } from "../fold.ts";
import { useHydrated } from "../hydrated.ts";
import { Answered } from "../states/states.tsx";

/** As many names, of one reason, as a page carries before anyone has asked for them. */
const NAMED = 8;
/** As many as are read through on a page; the filters lead to the rest. */
export const MOST = 500;

interface Props<Params, Answer> {
  readonly question: Question<Params & { readonly limit: number }, Answer>;
  readonly params: Params;
  readonly summary: string;
  /** The words that ask for all of them, and those that say that even so only the first are here. */
  readonly all: string;
  readonly most: string;
  /** Whether some of those that the summary counts are not among the rows. */
  readonly isCut: (rows: readonly Answer[]) => boolean;
  /** @param asks whether what the names need in turn may be asked */
  readonly children: (rows: readonly Answer[], asks: boolean) => ReactNode;
}

/**
 * A folded list of agencies. Its summary stands without it: the build asks for the list, so that its
 * page is whole; a browser only where a reader opens it, since among many agencies it costs the engine.
 */
export function FoldedAgencies<Params extends object, Answer>(props: Props<Params, Answer>) {
  const { question, params, summary, all, most, isCut, children } = props;
  const isHydrated = useHydrated();
  const { isOpen, part } = useFold();
  const [isWhole, setWhole] = useState(false);
  const asks = isOpen || !isHydrated;
  const limit = isWhole ? MOST : NAMED;
  const result = useAnswer(question, { ...params, limit }, { enabled: asks });
  const isKnown = result.data !== undefined && !result.isPlaceholderData;
  return (
    <details className="absentees" {...part}>
      <summary>{summary}</summary>
      {(asks || isKnown) && (
        <Answered result={result}>
          {(rows) => (
            <>
              {children(rows, asks && isKnown)}
              {isCut(rows) &&
                (isWhole ? (
                  isKnown && <p>{most}</p>
                ) : (
                  <p>
                    <button type="button" onClick={() => setWhole(true)}>
                      {all}
                    </button>
                  </p>
                ))}
            </>
          )}
        </Answered>
      )}
    </details>
  );
}
