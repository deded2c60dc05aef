import { useContext } from "react";
import { subjectWords } from "../../language/index.ts";
import { type Filters, summedScope } from "../../queries/index.ts";
import type { Page } from "../address.ts";
import { AloneContext } from "../chart-frame/alone.ts";
import { useWords } from "../site.ts";
import { useFilters } from "../where.ts";

interface Props {
  readonly page: Page;
  readonly filters: Filters;
  /** Why nothing is drawn. */
  readonly why: string;
  readonly help?: string;
}

/** In the place of a chart that has nothing to draw: why, and the changes of filter that would help. */
export function Wider({ page, filters, why, help }: Props) {
  const words = useWords(subjectWords);
  const { change } = useFilters(page);
  const isAlone = useContext(AloneContext) !== null;
  const isOwn = summedScope(filters) === "own";
  return (
    <>
      <p>
        {why} {help}
      </p>
      {!isAlone && (
        <p className="frame-choices">
          <button type="button" onClick={() => change({ scope: isOwn ? "area" : "own" })}>
            {isOwn ? words.toArea : words.toOwn}
          </button>
          {filters.years && (
            <button type="button" onClick={() => change({ years: null })}>
              {words.allYears}
            </button>
          )}
        </p>
      )}
    </>
  );
}
