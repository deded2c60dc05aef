import type { Row } from "../../engine/ask.ts";
import type { Cell } from "../../engine/cell.ts";
import { FACET_PARTS, type Facet, facetsOffered } from "../facetParts.ts";
import type { Filters } from "../filters.ts";
import type { Needed, Rolled } from "../question.ts";
import { byText, reportsOf } from "./cells.ts";
import { choicesOf } from "./files.ts";
import { SERIES } from "./names.ts";

interface Told {
  /** A facet's value of a cell; null where it is not known. */
  readonly value: (cell: Cell) => string | null;
  readonly name: (cell: Cell) => string | null;
  /** Whether a cell has the facet at all: a city's own report is of no county. */
  readonly has: (cell: Cell) => boolean;
}

const nameless = { name: () => null, has: () => true } as const;

const TOLD: Readonly<Record<Facet, Told>> = {
  year: { ...nameless, value: ({ year }) => String(year) },
  province: {
    value: ({ region }) => region?.slice(0, 2) ?? null,
    name: ({ province }) => province,
    has: () => true,
  },
  city: {
    value: ({ region }) => region?.slice(0, 4) ?? null,
    name: ({ city }) => city,
    has: ({ city }) => city !== null,
  },
  county: {
    value: ({ region }) => region,
    name: ({ county }) => county,
    has: ({ county }) => county !== null,
  },
  level: { ...nameless, value: ({ level }) => level },
  field: { ...nameless, value: ({ field }) => field },
  scope: { ...nameless, value: ({ scope }) => scope },
};

export const rolledFacets: Rolled<Filters> = {
  needs: (filters) => {
    const needs = facetsOffered(filters).map((id): Needed | null => {
      const others = FACET_PARTS[id].others(filters);
      const file = choicesOf(id, others);
      const series = id === "field" ? SERIES.fields : SERIES.places;
      return file === null ? null : { file, series: [series], filters: others };
    });
    const known = needs.filter((need) => need !== null);
    return known.length === needs.length ? known : null;
  },
  rows: (cells, filters) =>
    facetsOffered(filters).flatMap((id, place): readonly Row[] => {
      const { value, name, has } = TOLD[id];
      return byText((cells[place] ?? []).filter(has), value).map(([found, of]) => ({
        facet: id,
        value: found,
        name: lastOf(of.map(name)),
        reports: reportsOf(of),
      }));
    }),
};

/** The last of some names in the order of their code points, as DuckDB's `max` has it. */
function lastOf(names: readonly (string | null)[]): string | null {
  return names.reduce(
    (last, name) => (last === null || (name !== null && name > last) ? name : last),
    null,
  );
}
