import { agenciesWords, overviewWords, stateWords } from "../../language/index.ts";
import { summedScope } from "../../queries/index.ts";
import { Agency } from "../agency/agency.tsx";
import { Choice } from "../filters/choice.tsx";
import { useDescription } from "../filters/describe.ts";
import { FilterSentence } from "../filters/filter-sentence.tsx";
import { ORDERED_BY, ORDERS, type Order } from "../search.ts";
import { useWords } from "../site.ts";
import { Answered, Failure, Nothing } from "../states/states.tsx";
import { usePageTitle } from "../title.ts";
import { useAddressState, useFilters, useGo } from "../where.ts";
import { AgencyTable } from "./agency-table.tsx";
import { figureOf, orderedBy } from "./order.ts";
import { useListed } from "./use-listed.ts";

const PAGE = { page: "agencies" } as const;

/** The list of agencies; with one agency in the address, that agency's page. */
export function Agencies() {
  const { agencies } = useAddressState().state.filters;
  const [id] = agencies;
  return agencies.length === 1 && id !== undefined ? <Agency id={id} /> : <AgencyList />;
}

function AgencyList() {
  const words = useWords(agenciesWords);
  const scopes = useWords(overviewWords);
  const { updating } = useWords(stateWords);
  const { filters, state } = useFilters(PAGE);
  usePageTitle("agencies", filters);
  const go = useGo();
  const list = useListed(filters, state.name, state.order);
  const { rows, found, given, isUnknown, first, second, more } = list;
  const description = useDescription(filters);
  const part = rows.length < found ? words.partOf(rows.length, found) : null;
  const sort = (chosen: Order): void =>
    go(PAGE, { ...state, order: chosen }, { keepScroll: true, replace: true });
  return (
    <>
      <h1>
        <span className="kicker">
          {[
            description,
            ...(state.name ? [words.named(state.name)] : []),
            ...(first.isPlaceholderData ? [updating] : []),
          ].join(" · ")}{" "}
        </span>
        {first.data ? words.title(found) : words.agency}
      </h1>
      <FilterSentence page={PAGE} withAgencies={false} />
      <div className="list-tools">
        <label>
          {words.nameLabel}{" "}
          <input
            type="search"
            value={state.name}
            placeholder={words.namePlaceholder}
            onChange={({ target }) =>
              go(PAGE, { ...state, name: target.value }, { keepScroll: true, replace: true })
            }
          />
        </label>
        <Choice
          label={words.sort}
          value={orderedBy(state.order)}
          options={ORDERED_BY.map((value) => ({ value, words: words.sortedBy[value] }))}
          onChoose={(value) => sort(ORDERS.find((candidate) => candidate === value) ?? "name")}
        />
      </div>
      {isUnknown && !second.isError && (
        <p className="small quiet" role="status">
          {updating}
        </p>
      )}
      {second.isError && second.error && <Failure error={second.error} />}
      {figureOf(state.order) !== null && !isUnknown && (
        <p className="small quiet">
          {words.figureNote(scopes[summedScope(filters)], given, found - given)}
        </p>
      )}
      {part && <p className="small quiet">{part}</p>}
      <Answered result={first}>
        {(all) =>
          rows.length > 0 ? (
            <>
              <AgencyTable
                rows={rows}
                order={state.order}
                choose={sort}
                isUnknown={isUnknown}
                whom={[description, ...(part ? [part] : [])].join(" · ")}
              />
              {more && (
                <p>
                  <button type="button" onClick={more}>
                    {words.moreOf}
                  </button>
                </p>
              )}
            </>
          ) : all.length > 0 ? (
            <p className="nothing">{words.nothingNamed(state.name)}</p>
          ) : (
            <Nothing />
          )
        }
      </Answered>
    </>
  );
}
