import type { UseQueryResult } from "@tanstack/react-query";
import type { Scope } from "../../form/index.ts";
import { compareWords, stateWords } from "../../language/index.ts";
import type { AgencyEntry, AgencyFigure } from "../../queries/index.ts";
import type { State } from "../search.ts";
import { useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { usePageTitle } from "../title.ts";
import { useFilters } from "../where.ts";
import { COMPARED, useChosen } from "./chosen.ts";
import { Examples } from "./examples.tsx";
import { Peers } from "./peers.tsx";
import { CompareSentence } from "./sentence.tsx";
import { SideBySide } from "./side-by-side.tsx";

const PAGE = { page: "compare" } as const;

/** Up to eight agencies side by side, or one among its peers. */
export function Compare() {
  const words = useWords(compareWords);
  const { filters, state } = useFilters(PAGE);
  usePageTitle("compare", filters);
  const { isChosen, named, figures, agencies, pin, scope } = useChosen(filters);
  const { updating } = useWords(stateWords);
  const kicker = [
    ...(isChosen ? [words.kicker(scope === "area" ? words.scopeArea : words.scopeOwn)] : []),
    ...(figures.isPlaceholderData || named.isPlaceholderData ? [updating] : []),
  ];
  return (
    <>
      <div className="headline">
        <h1>
          <span className="kicker">{kicker.join(" · ") || words.title} </span>
          {isChosen && agencies.length === 0
            ? words.title
            : words.headline(agencies.map(({ agency }) => agency))}
        </h1>
      </div>
      <CompareSentence agencies={agencies} scope={scope} />
      {!isChosen && <Examples />}
      {isChosen && (
        <Answered result={named}>
          {() => (pin ? <Compared {...{ agencies, pin, scope, figures, state }} /> : <Unknown />)}
        </Answered>
      )}
    </>
  );
}

interface ComparedProps {
  /** The pinned one first. */
  readonly agencies: readonly AgencyEntry[];
  readonly pin: AgencyEntry;
  readonly scope: Scope;
  readonly figures: UseQueryResult<readonly AgencyFigure[]>;
  readonly state: State;
}

/** One agency stands among its peers first; of several, the differences between them come first. */
function Compared({ agencies, pin, scope, figures, state }: ComparedProps) {
  const among = <Peers agency={pin} scope={scope} metrics={COMPARED} />;
  return (
    <Answered result={figures}>
      {(rows) => (
        <>
          {agencies.length === 1 && among}
          <SideBySide
            {...{ rows, agencies, pin, scope }}
            metrics={COMPARED}
            asked={state.filters.years}
            view={state.view}
          />
          {agencies.length > 1 && among}
        </>
      )}
    </Answered>
  );
}

function Unknown() {
  const words = useWords(compareWords);
  return (
    <>
      <p className="nothing">{words.unknown}</p>
      <Examples />
    </>
  );
}
