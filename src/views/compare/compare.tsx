import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { compareWords, stateWords } from "../../language/index.ts";
import type { AgencyEntry } from "../../queries/index.ts";
import { useNamedOwn } from "../own/own.ts";
import { Phrases } from "../phrases.tsx";
import type { State } from "../search.ts";
import { useWords } from "../site.ts";
import { Answered, Loading } from "../states/states.tsx";
import { usePageTitle } from "../title.ts";
import { useFilters } from "../where.ts";
import { type Chosen, COMPARED, useChosen } from "./chosen.ts";
import { Examples } from "./examples.tsx";
import { OwnPeers } from "./own-peers.tsx";
import { Peers } from "./peers.tsx";
import { CompareSentence } from "./sentence.tsx";
import { SideBySide } from "./side-by-side.tsx";

const PAGE = { page: "compare" } as const;

/** Up to eight agencies side by side, or one among its peers. */
export function Compare() {
  const words = useWords(compareWords);
  const { filters, state } = useFilters(PAGE);
  usePageTitle("compare", filters);
  const chosen = useChosen(filters);
  const { isChosen, isPublished, named, figures, agencies, pin, scope } = chosen;
  const { isComing } = useNamedOwn(state.own);
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
          <Phrases
            text={
              isChosen && agencies.length === 0
                ? words.title
                : words.headline(agencies.map(({ agency }) => agency))
            }
          />
        </h1>
      </div>
      <CompareSentence agencies={agencies} scope={scope} />
      {!isChosen && <Examples />}
      {isChosen && isComing && <Loading />}
      {isChosen && !isComing && (
        <Once isAsked={isPublished} result={named}>
          {() => (pin ? <Compared chosen={chosen} pin={pin} state={state} /> : <Unknown />)}
        </Once>
      )}
    </>
  );
}

interface OnceProps<Answer> {
  /** Whether the question was asked at all: a reader's own reports need none. */
  readonly isAsked: boolean;
  readonly result: UseQueryResult<readonly Answer[]>;
  readonly children: () => ReactNode;
}

function Once<Answer>({ isAsked, result, children }: OnceProps<Answer>) {
  return isAsked ? <Answered result={result}>{children}</Answered> : children();
}

interface ComparedProps {
  readonly chosen: Chosen;
  readonly pin: AgencyEntry;
  readonly state: State;
}

/** One agency stands among its peers first; of several, the differences between them come first. */
function Compared({ chosen, pin, state }: ComparedProps) {
  const { agencies, scope, figures, rows, isPublished, own } = chosen;
  const pinned = own.find(({ id }) => id === pin.agencyId);
  const among = pinned ? (
    <OwnPeers own={pinned} scope={scope} metrics={COMPARED} />
  ) : (
    <Peers agency={pin} scope={scope} metrics={COMPARED} />
  );
  return (
    <Once isAsked={isPublished} result={figures}>
      {() => (
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
    </Once>
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
