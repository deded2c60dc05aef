import {
  BLAMES,
  type Blame,
  isCellName,
  isClaimName,
  RULES,
  type RuleCode,
  SEVERITIES,
  type Severity,
} from "../form/index.ts";
import {
  type Figure,
  type Filters,
  isMetricId,
  type MetricId,
  NO_FILTERS,
} from "../queries/index.ts";
import {
  formatYears,
  MOST_AGENCIES,
  parseAgency,
  parseField,
  parseLevel,
  parseRegion,
  parseScope,
  parseYears,
  termOf,
} from "./filters.ts";

/** The search parameters of an address as they were written, in order. */
export type Search = Readonly<Record<string, readonly string[]>>;

export const THEMES = ["light", "dark"] as const;
/** Null follows the system. */
export type Theme = (typeof THEMES)[number];

export const ORDERED_BY = [
  "name",
  "agency",
  "field",
  "years",
  "disclosure",
  "applications",
  "litigation",
] as const;
/** What a list of agencies is sorted by: `name` is by the region's code, the order it has by itself. */
export type OrderedBy = (typeof ORDERED_BY)[number];
/** With a `-` the other way round than is usual: figures from the smallest, words from the last. */
export type Order = OrderedBy | `-${OrderedBy}`;
export const ORDERS: readonly Order[] = ORDERED_BY.flatMap((by): Order[] => [by, `-${by}`]);

export const VIEWS = ["ends"] as const;
/** How years are compared: each of them, or with `ends` the first and the last alone. */
export type View = (typeof VIEWS)[number];
/** What `/explore` alone knows how to read: here as written. */
const EXPLORED = ["columns", "where", "by", "group", "ask", "sql", "chart"] as const;
export type Explored = Readonly<Partial<Record<(typeof EXPLORED)[number], readonly string[]>>>;
/** A chart's place on its page, as an address names it after `#`. */
const CHART_NAME = /^[a-z][a-z0-9-]{0,60}$/;
/** No honest address is longer; a browser or a host would cut it. */
const LONGEST = 8000;

/** Everything an address can say beside its path. */
export interface State {
  readonly filters: Filters;
  readonly theme: Theme | null;
  readonly order: Order;
  /** Part of an agency's name, as typed. */
  readonly name: string;
  readonly rule: RuleCode | null;
  readonly severity: Severity | null;
  readonly blame: Blame | null;
  /** The figure whose place in the source is shown. */
  readonly cell: Figure | null;
  /** The figures chosen for charts that offer several; each chart takes the one it offers, if any. */
  readonly metrics: readonly MetricId[];
  /** The agency that others are compared with. */
  readonly pin: string | null;
  readonly view: View | null;
  /** The charts of a page that are shown as their tables, by what the page calls them. */
  readonly tables: readonly string[];
  readonly explored: Explored;
  /** The reader's own reports that are shown; only their browser has them. */
  readonly own: readonly string[];
}

export const DEFAULT_STATE: State = {
  filters: NO_FILTERS,
  theme: null,
  order: "name",
  name: "",
  rule: null,
  severity: null,
  blame: null,
  cell: null,
  metrics: [],
  pin: null,
  view: null,
  tables: [],
  explored: {},
  own: [],
};

/** A parameter that was not understood and therefore not followed. */
export interface Ignored {
  readonly name: string;
  readonly value: string;
}

export function parseSearch(text: string): Search {
  const found = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    const values = found.get(name) ?? [];
    values.push(value);
    found.set(name, values);
  }
  return Object.fromEntries(found);
}

export function formatSearch(search: Search): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(search)) {
    for (const value of values) parameters.append(name, value);
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

export const parseRule = (value: string): RuleCode | null =>
  RULES.find(({ code }) => code === value)?.code ?? null;

export const parseSeverity = (value: string): Severity | null =>
  termOf<Severity>(SEVERITIES, value);
export const parseBlame = (value: string): Blame | null => termOf<Blame>(BLAMES, value);

/** Reads an address into a state: whatever is unknown or malformed keeps its default and is listed. */
export function readState(search: Search): { state: State; ignored: readonly Ignored[] } {
  const ignored: Ignored[] = [];
  const taken = new Set<string>();

  function all<Value>(name: string, parse: (value: string) => Value | null): Value[] {
    taken.add(name);
    const values: Value[] = [];
    for (const value of search[name] ?? []) {
      const parsed = parse(value);
      if (parsed === null) ignored.push({ name, value });
      else values.push(parsed);
    }
    return values;
  }

  /** Of a parameter given more than once the last counts, and the others are listed. */
  function one<Value>(name: string, parse: (value: string) => Value | null): Value | null {
    const given = search[name] ?? [];
    const values = all(name, parse);
    if (values.length > 1) {
      for (const value of given.slice(0, -1)) {
        if (parse(value) !== null) ignored.push({ name, value });
      }
    }
    return values.at(-1) ?? null;
  }

  /** The first eight that differ; the others are listed, and a repeated one is no mistake. */
  function several(name: "agency" | "own"): readonly string[] {
    const named = [...new Set(all(name, parseAgency))];
    for (const value of named.slice(MOST_AGENCIES)) ignored.push({ name, value });
    return named.slice(0, MOST_AGENCIES);
  }

  const state: State = {
    filters: {
      years: one("year", parseYears),
      region: one("region", parseRegion),
      level: one("level", parseLevel),
      field: one("field", parseField),
      scope: one("scope", parseScope),
      agencies: several("agency"),
    },
    theme: one("theme", (value) => THEMES.find((theme) => theme === value) ?? null),
    order: one("sort", (value) => ORDERS.find((order) => order === value) ?? null) ?? "name",
    name: one("name", (value) => (value.length <= 60 ? value.trim() : null)) ?? "",
    rule: one("rule", parseRule),
    severity: one("severity", parseSeverity),
    blame: one("blame", parseBlame),
    cell: one("cell", (value) => (isCellName(value) || isClaimName(value) ? value : null)),
    metrics: [...new Set(all("metric", (value) => (isMetricId(value) ? value : null)))],
    pin: one("pin", parseAgency),
    view: one("view", (value) => VIEWS.find((view) => view === value) ?? null),
    tables: [...new Set(all("table", (value) => (CHART_NAME.test(value) ? value : null)))],
    explored: Object.fromEntries(
      EXPLORED.flatMap((name) => {
        const values = all(name, (value) => (value.length <= LONGEST ? value : null));
        return values.length > 0 ? [[name, values]] : [];
      }),
    ),
    own: several("own"),
  };
  for (const [name, values] of Object.entries(search)) {
    if (!taken.has(name)) ignored.push(...values.map((value) => ({ name, value })));
  }
  return { state, ignored };
}

/** The inverse of `readState`; defaults are not written. */
export function writeState(state: State): Search {
  const { filters } = state;
  const written: [string, readonly string[]][] = [];
  const put = (name: string, ...values: readonly (string | null)[]): void => {
    const present = values.flatMap((value) => (value === null || value === "" ? [] : [value]));
    if (present.length > 0) written.push([name, present]);
  };
  put("year", filters.years && formatYears(filters.years));
  put("region", filters.region);
  put("level", filters.level);
  put("field", filters.field);
  put("scope", filters.scope);
  put("agency", ...filters.agencies);
  put("name", state.name);
  put("sort", state.order === "name" ? null : state.order);
  put("rule", state.rule);
  put("severity", state.severity);
  put("blame", state.blame);
  put("cell", state.cell);
  put("metric", ...state.metrics);
  put("pin", state.pin);
  put("view", state.view);
  put("table", ...state.tables);
  for (const name of EXPLORED) put(name, ...(state.explored[name] ?? []));
  put("own", ...state.own);
  put("theme", state.theme);
  return Object.fromEntries(written);
}
