import { useMemo } from "react";
import { agenciesWords, overviewWords, stateWords } from "../../language/index.ts";
import { agencyIndex, leaders, summedScope, type VolumeId } from "../../queries/index.ts";
import { Agency } from "../agency/agency.tsx";
import { useAnswer } from "../asked.ts";
import { Choice } from "../filters/choice.tsx";
import { useDescription } from "../filters/describe.ts";
import { FilterSentence } from "../filters/filter-sentence.tsx";
import { ORDERED_BY, ORDERS, type Order } from "../search.ts";
import { useWords } from "../site.ts";
import { Answered, Failure, Nothing } from "../states/states.tsx";
import { usePageTitle } from "../title.ts";
import { useAddressState, useFilters, useGo } from "../where.ts";
import { AgencyTable } from "./agency-table.tsx";
import { listed } from "./listed.ts";
import { type FigureOrder, figureOf, orderedBy } from "./order.ts";

const PAGE = { page: "agencies" } as const;

/** The figure each order puts beside an agency. */
const METRICS: Readonly<Record<FigureOrder, VolumeId>> = {
  disclosure: "disclosed_items",
  applications: "received",
  litigation: "reviews",
};

/** More than there are agencies in the country. */
const ALL = 1_000_000;

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
  const order = figureOf(state.order);
  const entries = useAnswer(agencyIndex, filters);
  const figures = useAnswer(
    leaders,
    { filters, metric: METRICS[order ?? "applications"], limit: ALL },
    { enabled: order !== null },
  );
  const description = useDescription(filters);
  // Figures of the order before this one are no figures of this.
  const given = order === null || figures.isPlaceholderData ? undefined : figures.data;
  const isUnknown = order !== null && given === undefined;
  const rows = useMemo(
    () => listed(entries.data ?? [], given ?? [], state.name),
    [entries.data, given, state.name],
  );
  const sort = (chosen: Order): void =>
    go(PAGE, { ...state, order: chosen }, { keepScroll: true, replace: true });
  const found = rows.filter(({ figure }) => figure !== null).length;
  return (
    <>
      <h1>
        <span className="kicker">
          {[
            description,
            ...(state.name ? [words.named(state.name)] : []),
            ...(entries.isPlaceholderData ? [updating] : []),
          ].join(" · ")}{" "}
        </span>
        {entries.data ? words.title(rows.length) : words.agency}
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
      {isUnknown && !figures.isError && (
        <p className="small quiet" role="status">
          {updating}
        </p>
      )}
      {figures.isError && <Failure error={figures.error} />}
      {given && (
        <p className="small quiet">
          {words.figureNote(scopes[summedScope(filters)], found, rows.length - found)}
        </p>
      )}
      <Answered result={entries}>
        {(all) =>
          rows.length > 0 ? (
            <AgencyTable
              rows={rows}
              order={state.order}
              choose={sort}
              isUnknown={isUnknown}
              whom={description}
            />
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
