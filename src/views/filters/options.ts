import { FIELDS, LEVELS, SCOPES } from "../../form/index.ts";
import type { Language } from "../../language/index.ts";
import type { Facet, FacetValue } from "../../queries/index.ts";
import { type Gazetteer, regionName } from "../place.ts";

/** One thing a filter can be set to. */
export interface Option {
  readonly value: string;
  readonly words: string;
}

const TERMS = { level: LEVELS, field: FIELDS, scope: SCOPES } as const;

/** What a filter can be set to under the others, each with the number of reports it would leave. */
export function optionsOf(
  facet: Facet,
  values: readonly FacetValue[],
  language: Language,
  gazetteer: Gazetteer,
): readonly Option[] {
  const words = (value: string, name: string | null): string => {
    if (facet === "year") return value;
    if (facet === "level" || facet === "field" || facet === "scope") {
      return TERMS[facet].find(({ id }) => id === value)?.label[language] ?? value;
    }
    const known = regionName(value, language, gazetteer);
    return known === value ? (name ?? value) : known;
  };
  return values.flatMap((found) =>
    found.facet === facet && found.value !== null
      ? [{ value: found.value, words: words(found.value, found.name) }]
      : [],
  );
}

/** The same of any facet, each worked out when it is first asked for. */
export function optionsBy(
  values: readonly FacetValue[],
  language: Language,
  gazetteer: Gazetteer,
): (facet: Facet) => readonly Option[] {
  const known = new Map<Facet, readonly Option[]>();
  return (facet) => {
    const options = known.get(facet) ?? optionsOf(facet, values, language, gazetteer);
    known.set(facet, options);
    return options;
  };
}
