import { useQueryClient } from "@tanstack/react-query";
import { Fragment, type ReactNode, useDeferredValue, useMemo } from "react";
import { filterWords } from "../../language/index.ts";
import {
  type Facet,
  type FacetValue,
  type Filters,
  facets,
  NO_FILTERS,
} from "../../queries/index.ts";
import type { Page } from "../address.ts";
import { useAnswer } from "../asked.ts";
import { parseField, parseLevel, parseRegion, parseScope, parseYears } from "../filters.ts";
import { gazetteer as gazetteerQuery, isCity, regionName, useGazetteer } from "../place.ts";
import { useSite, useWords } from "../site.ts";
import { useFilters } from "../where.ts";
import { AgencyChoices } from "./agency-choices.tsx";
import { Choice } from "./choice.tsx";
import { type Option, optionsBy } from "./options.ts";
import { StateLinks } from "./state-links.tsx";

const NONE: readonly FacetValue[] = [];

interface SentenceProps {
  readonly page: Page;
  /** Whether agencies can be chosen by name; the list of agencies has a search of its own. */
  readonly withAgencies?: boolean;
}

/** The filters of a page as one sentence, each word of which can be changed. */
export function FilterSentence({ page, withAgencies = true }: SentenceProps) {
  const words = useWords(filterWords);
  const { language } = useSite();
  const { filters, change, foresee } = useFilters(page);
  const client = useQueryClient();
  const gazetteer = useGazetteer(filters.region !== null);
  const found = useAnswer(facets, filters).data ?? NONE;
  // What else could be chosen is looked at later than what is shown; but a region chosen shows at
  // once by which of its own it can be narrowed.
  const values = useDeferredValue(found);
  const options = useMemo(
    () => optionsBy(values, language, gazetteer),
    [values, language, gazetteer],
  );
  const within = useMemo(() => optionsBy(found, language, gazetteer), [found, language, gazetteer]);
  const narrowed = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);

  return (
    <section className="filters" aria-label={words.label}>
      <Clauses>
        <Choice
          label={words.level}
          value={filters.level ?? ""}
          all={words.allLevels}
          options={options("level")}
          onChoose={(value) => change({ level: parseLevel(value) })}
          onOpen={(values) => foresee(values.map((value) => ({ level: parseLevel(value) })))}
        />
        <Choice
          label={words.field}
          value={filters.field ?? ""}
          all={words.allFields}
          options={options("field")}
          onChoose={(value) => change({ field: parseField(value) })}
          onOpen={(values) => foresee(values.map((value) => ({ field: parseField(value) })))}
        />
        <Regions
          filters={filters}
          options={options}
          within={within}
          name={(prefix) => regionName(prefix, language, gazetteer)}
          choose={(region) => change({ region })}
          foresee={(regions) => {
            // Whatever region is chosen, those within it are named.
            void client.prefetchQuery(gazetteerQuery);
            foresee(regions.map((region) => ({ region })));
          }}
        />
        <YearChoices
          filters={filters}
          options={options("year")}
          choose={(years) => change({ years })}
          foresee={(all) => foresee(all.map((years) => ({ years })))}
        />
        <Choice
          label={words.scope}
          value={filters.scope ?? ""}
          all={words.bothScopes}
          options={options("scope")}
          onChoose={(value) => change({ scope: parseScope(value) })}
        />
        {withAgencies && (
          <AgencyChoices filters={filters} choose={(agencies) => change({ agencies })} />
        )}
      </Clauses>
      {narrowed && (
        <button type="button" className="filters-reset" onClick={() => change(NO_FILTERS)}>
          {words.reset}
        </button>
      )}
      <noscript>
        <StateLinks {...{ page, options }} />
      </noscript>
    </section>
  );
}

function Clauses({ children }: { children: readonly (ReactNode | false)[] }) {
  return children
    .filter((child) => child !== false)
    .map((child, index) => (
      // The clauses of a page's sentence are fixed, in number and order.
      // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells them apart
      <Fragment key={index}>
        {index > 0 && (
          <span className="filters-slash" aria-hidden="true">
            /
          </span>
        )}
        <span className="clause">{child}</span>
      </Fragment>
    ));
}

interface RegionProps {
  readonly filters: Filters;
  readonly options: (facet: Facet) => readonly Option[];
  /** The same for what is within the region chosen. */
  readonly within: (facet: Facet) => readonly Option[];
  readonly name: (prefix: string) => string;
  readonly choose: (region: string | null) => void;
  readonly foresee: (regions: readonly (string | null)[]) => void;
}

/** Province, then its cities, then a city's counties: as far down as the reader has gone, and one further. */
function Regions({ filters: { region }, options, within, name, choose, foresee }: RegionProps) {
  const words = useWords(filterWords);
  const province = region?.slice(0, 2) ?? "";
  const city = region !== null && region.length >= 4 && isCity(region) ? region.slice(0, 4) : "";
  const county = region?.length === 6 ? region : "";
  const cities = region === null ? [] : within("city");
  const counties = region === null || (cities.length > 0 && city === "") ? [] : within("county");
  return (
    <>
      <Choice
        label={words.region}
        value={province}
        all={words.allRegions}
        options={withChosen(options("province"), province, name)}
        onChoose={(value) => choose(parseRegion(value))}
        onOpen={(values) => foresee(values.map(parseRegion))}
      />
      {(cities.length > 0 || city !== "") && (
        <Choice
          label={words.subregion}
          value={city}
          all={words.allOf(name(province))}
          options={withChosen(cities, city, name)}
          onChoose={(value) => choose(parseRegion(value) ?? province)}
          onOpen={(values) => foresee(values.map(parseRegion))}
        />
      )}
      {(counties.length > 0 || county !== "") && (
        <Choice
          label={words.subregion}
          value={county}
          all={words.allOf(name(city || province))}
          options={withChosen(counties, county, name)}
          onChoose={(value) => choose(parseRegion(value) ?? (city || province))}
        />
      )}
    </>
  );
}

/** A region in the address is named even where no report is in it. */
function withChosen(
  options: readonly Option[],
  chosen: string,
  name: (prefix: string) => string,
): readonly Option[] {
  return chosen === "" || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, words: name(chosen) }];
}

interface YearProps {
  readonly filters: Filters;
  readonly options: readonly Option[];
  readonly choose: (years: Filters["years"]) => void;
  readonly foresee?: (years: readonly Filters["years"][]) => void;
}

/** One year, or a first and a last: a year is chosen alone, and then stretched. */
export function YearChoices({ filters: { years }, options, choose, foresee }: YearProps) {
  const words = useWords(filterWords);
  const from = years ? String(years.from) : "";
  // A year in the address is offered even where no report is on it.
  const offered = withChosen(options, from, (year) => year);
  return (
    <>
      <Choice
        label={words.year}
        value={from}
        all={words.allYears}
        options={offered}
        onOpen={(values) => foresee?.(values.map(parseYears))}
        onChoose={(value) => {
          const first = Number(value);
          const isAlone = years === null || years.from === years.to;
          choose(
            value === "" ? null : { from: first, to: isAlone ? first : Math.max(first, years.to) },
          );
        }}
      />
      {years && (
        <Choice
          label={words.yearTo}
          value={String(years.to)}
          options={[
            { value: from, words: words.onlyYear },
            ...withChosen(options, String(years.to), (year) => year)
              .filter(({ value }) => Number(value) > years.from)
              .map(({ value }) => ({ value, words: words.toYear(value) })),
          ]}
          onChoose={(value) => choose({ from: years.from, to: Number(value) })}
        />
      )}
    </>
  );
}
