import type { Scope } from "../../form/index.ts";
import { overviewWords, stateWords, yearSpan } from "../../language/index.ts";
import { type Coverage, coverage, type Filters } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useDescription } from "../filters/describe.ts";
import { FilterSentence } from "../filters/filter-sentence.tsx";
import { InTurn } from "../in-turn.tsx";
import { useOwnReports } from "../own/own.ts";
import { Phrases } from "../phrases.tsx";
import { useWords } from "../site.ts";
import { Answered, Nothing } from "../states/states.tsx";
import { usePageTitle } from "../title.ts";
import { useFilters } from "../where.ts";
import { Changes } from "./changes.tsx";
import { Few } from "./few.tsx";
import { Find } from "./find.tsx";
import { Leaders } from "./leaders.tsx";
import { Missing } from "./missing.tsx";
import { Subjects } from "./subjects.tsx";

/** Up to this many agencies are listed one by one: a ranking of three is none. */
const FEW = 3;

const PAGE = { page: "overview" } as const;

interface Props {
  readonly filters: Filters;
}

/** The first page: what the data know, what they say on three subjects, and what they lack. */
export function Overview() {
  const { filters } = useFilters(PAGE);
  usePageTitle("overview", filters);
  const known = useAnswer(coverage, filters);
  const [row] = known.data ?? [];
  return (
    <>
      <Headline filters={filters} />
      <FilterSentence page={PAGE} />
      {row && <Body filters={filters} coverage={row} />}
      <Find />
      {row && (
        <InTurn isBelow>
          <Missing filters={filters} />
        </InTurn>
      )}
    </>
  );
}

function Body({ filters, coverage }: Props & { coverage: Coverage }) {
  const own = useOwnReports();
  const isNothing = coverage.reports === 0;
  const isFew = coverage.agencies <= FEW;
  // Where all reports here are of whole areas, nothing is mixed by summing those.
  const isOfAreas =
    coverage.own === 0 && coverage.area > 0 && own.every(({ report }) => report.scope === "area");
  return (
    <>
      {isNothing ? (
        <Nothing />
      ) : (
        <Subjects
          filters={isOfAreas ? { ...filters, scope: "area" } : filters}
          isOne={coverage.agencies === 1}
        />
      )}
      {/* A part stands empty rather than not at all: filled again, it waits its turn like the others. */}
      {/* Who leads; of a few agencies, who they are. */}
      <InTurn isBelow>
        {!isNothing && (isFew ? <Few filters={filters} /> : <Leaders filters={filters} />)}
      </InTurn>
      <InTurn isBelow>{!isFew && <Changes filters={filters} />}</InTurn>
    </>
  );
}

/** What the data hold under the filters. It stands first and asks first: the rest waits for one engine. */
function Headline({ filters }: Props) {
  const words = useWords(overviewWords);
  const states = useWords(stateWords);
  const state = useDescription(filters);
  const result = useAnswer(coverage, filters);
  const [row] = result.data ?? [];
  // The sentence before a change of filter must not stand under the name of the new one.
  const kicker = result.isPlaceholderData ? `${state} · ${states.updating}` : state;
  return (
    <div className="headline">
      <h1>
        <span className="kicker">{kicker} </span>
        <Phrases text={row ? sentence(row, words) : words.subject} />
      </h1>
      <Answered result={result}>
        {() =>
          row &&
          row.reports > 0 && (
            <p className="lead">
              {row.reports === 1
                ? words.readOne(row.full === 1, scopeOf(row))
                : `${words.read(row.full, row.opening)}${words.join}${words.scopes(row.own, row.area, row.unknownScope)}`}
            </p>
          )
        }
      </Answered>
    </div>
  );
}

/** The scope of a single report. */
function scopeOf({ own, area }: Coverage): Scope | null {
  return own > 0 ? "own" : area > 0 ? "area" : null;
}

function sentence(
  { agencies, reports, firstYear, lastYear }: Coverage,
  words: (typeof overviewWords)["zh"],
): string {
  return firstYear === null || lastYear === null
    ? words.headlineNone
    : words.headline(agencies, reports, yearSpan(firstYear, lastYear));
}
