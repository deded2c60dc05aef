import { useContext } from "react";
import { subjectWords } from "../../language/index.ts";
import { type Filters, facets } from "../../queries/index.ts";
import type { Page } from "../address.ts";
import { useAnswer } from "../asked.ts";
import { AloneContext } from "../chart-frame/alone.ts";
import { useWords } from "../site.ts";
import { useFilters } from "../where.ts";
import { wideningOf } from "./widening.ts";

interface Props {
  readonly page: Page;
  readonly filters: Filters;
  /** Why nothing is drawn. */
  readonly why: string;
}

/** In the place of a chart that has nothing to draw: why, and the changes of filter that would help. */
export function Wider({ page, filters, why }: Props) {
  const isAlone = useContext(AloneContext) !== null;
  return isAlone ? <p>{why}</p> : <WithHelp {...{ page, filters, why }} />;
}

function WithHelp({ page, filters, why }: Props) {
  const words = useWords(subjectWords);
  const { filters: chosen, change } = useFilters(page);
  // The page's own question, so that this asks nothing more.
  const values = useAnswer(facets, chosen).data ?? [];
  const { scope, years, region, others } = wideningOf(filters, values);
  const help = [
    ...(years ? [words.widerYears] : []),
    ...(region ? [words.widerRegion] : []),
    ...(others ? [words.widerOthers] : []),
    ...(scope ? [words[scope]] : []),
  ];
  return (
    <>
      <p>
        {why}
        {help.length > 0 && words.wouldHelp(help)}
      </p>
      {(scope !== null || years) && (
        <p className="frame-choices">
          {scope && (
            <button type="button" onClick={() => change({ scope })}>
              {scope === "area" ? words.toArea : words.toOwn}
            </button>
          )}
          {years && (
            <button type="button" onClick={() => change({ years: null })}>
              {words.allYears}
            </button>
          )}
        </p>
      )}
    </>
  );
}
