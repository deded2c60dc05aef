import { filterWords } from "../../language/index.ts";
import { type Facet, type Filters, NO_FILTERS } from "../../queries/index.ts";
import { address, type Page } from "../address.ts";
import { parseField, parseLevel, parseRegion, parseScope, parseYears } from "../filters.ts";
import { DEFAULT_STATE } from "../search.ts";
import { useSite, useWords } from "../site.ts";
import type { Option } from "./options.ts";

interface Props {
  readonly page: Page;
  readonly options: (facet: Facet) => readonly Option[];
}

/** What a link to one value of a facet leads to: that value and no other filter. */
const CHANGES = [
  { facet: "year", change: (value: string) => ({ years: parseYears(value) }) },
  { facet: "province", change: (value: string) => ({ region: parseRegion(value) }) },
  { facet: "level", change: (value: string) => ({ level: parseLevel(value) }) },
  { facet: "field", change: (value: string) => ({ field: parseField(value) }) },
  { facet: "scope", change: (value: string) => ({ scope: parseScope(value) }) },
] as const satisfies readonly { facet: Facet; change: (value: string) => Partial<Filters> }[];

/** Where no program runs the sentence can't be edited: plain links to the states that have pages. */
export function StateLinks({ page, options }: Props) {
  const words = useWords(filterWords);
  const site = useSite();
  const names = {
    year: words.yearLinks,
    province: words.region,
    level: words.level,
    field: words.field,
    scope: words.scope,
  };
  const at = (change: Partial<Filters>) =>
    address(site, page, { ...DEFAULT_STATE, filters: { ...NO_FILTERS, ...change } });
  const groups = CHANGES.map(({ facet, change }) => ({
    facet,
    links: options(facet)
      .map(({ value, words: label }) => ({ label, href: at(change(value)) }))
      // A page that is not there would show another state than the link names.
      .filter(({ href }) => !href.includes("?")),
  })).filter(({ links }) => links.length > 0);
  if (groups.length === 0) return null;
  return (
    <nav className="state-links" aria-label={words.links}>
      <p>
        {words.links} <a href={at({})}>{words.stateAll}</a>
      </p>
      {groups.map(({ facet, links }) => (
        <details key={facet}>
          <summary>{names[facet]}</summary>
          <ul>
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}
