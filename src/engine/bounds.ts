import type { TableName } from "../form/index.ts";
import { scansIn } from "./plan.ts";

/** Values from one on and before another; null is no bound. */
export interface Interval<Value extends number | string> {
  readonly from: Value | null;
  readonly before: Value | null;
}

/** The columns of texts by which reports are filtered. */
export const BOUNDED_TEXTS = ["region_code", "level", "field"] as const;

/** The rows of a table that a statement can have use for: others it would drop as soon as it read them. */
export interface Bounds extends Readonly<Record<(typeof BOUNDED_TEXTS)[number], Interval<string>>> {
  readonly year: Interval<number>;
}

const ALL = { from: null, before: null } as const;

/** No row is of no use. */
export const UNBOUNDED: Bounds = { year: ALL, region_code: ALL, level: ALL, field: ALL };

/**
 * The rows a statement can have use for, table by table, from the engine's own plan of it with
 * filters pushed down to the scans. What is not understood bounds nothing; of a table scanned twice
 * it is what either scan needs.
 *
 * @throws where the plan is not what EXPLAIN gives: the engine's version changed
 */
export function boundsOf(plan: string): ReadonlyMap<TableName, Bounds> {
  const found = new Map<TableName, Bounds>();
  for (const { table, extra } of scansIn(plan)) {
    const bounds = boundsOfScan(extra["Filters"]);
    const known = found.get(table);
    found.set(table, known ? joined(known, bounds, widest) : bounds);
  }
  return found;
}

function boundsOfScan(filters: unknown): Bounds {
  const entries = Array.isArray(filters) ? filters : [filters];
  let bounds = UNBOUNDED;
  for (const entry of entries) {
    if (typeof entry === "string")
      for (const term of termsOf(entry)) bounds = joined(bounds, term, narrowest);
  }
  return bounds;
}

/** A literal with its quotes, a quote within it doubled. */
const TEXT = /'(?:[^']|'')*'/g;

/**
 * The comparisons that an entry of a scan's filters joins by AND; none where it may be anything else.
 * An entry begins with `optional:` where a row that fails it may still pass the statement.
 */
function termsOf(entry: string): readonly Bounds[] {
  const texts: string[] = [];
  // Texts out of the way, so that no word within one is taken for the engine's.
  const bare = entry.replace(TEXT, (text) => `'${texts.push(text.slice(1, -1)) - 1}'`);
  if (/ OR |^optional/.test(bare)) return [];
  return bare.split(" AND ").flatMap((term) => {
    const bounds = yearBounds(term) ?? textBounds(term, texts);
    return bounds ? [bounds] : [];
  });
}

function yearBounds(term: string): Bounds | null {
  const [, sign, digits] = /^year(=|>=|<=|>|<)(\d+)$/.exec(term) ?? [];
  if (sign === undefined || digits === undefined) return null;
  const year = Number(digits);
  return { ...UNBOUNDED, year: interval(sign, year, year + 1) };
}

function textBounds(term: string, texts: readonly string[]): Bounds | null {
  const [, name, sign, place] = /^(\w+)(=|>=|<=|>|<)'(\d+)'$/.exec(term) ?? [];
  const [, start] = /^starts_with\(region_code, '(\d+)'\)$/.exec(term) ?? [];
  const text = texts[Number(place ?? start)];
  // What has other characters the plan may not write as it is.
  if (text === undefined || !/^\w+$/.test(text)) return null;
  // Of texts other than digits the order here may not be the engine's.
  const isOrdered = /^\d+$/.test(text);
  if (start !== undefined) {
    return isOrdered ? { ...UNBOUNDED, region_code: { from: text, before: after(text) } } : null;
  }
  const column = BOUNDED_TEXTS.find((one) => one === name);
  if (column === undefined || sign === undefined || !(sign === "=" || isOrdered)) return null;
  // The first text after a text is the one with the least character at its end.
  return { ...UNBOUNDED, [column]: interval(sign, text, `${text}\0`) };
}

function interval<Value extends number | string>(
  sign: string,
  value: Value,
  next: Value,
): Interval<Value> {
  switch (sign) {
    case "=":
      return { from: value, before: next };
    case ">=":
      return { from: value, before: null };
    case ">":
      return { from: next, before: null };
    case "<":
      return { from: null, before: value };
    default:
      return { from: null, before: next };
  }
}

/** The first text after all that begin with some digits: `3:` after `39`, as `:` comes after 9. */
function after(digits: string): string {
  return digits.slice(0, -1) + String.fromCharCode(digits.charCodeAt(digits.length - 1) + 1);
}

type Joining = <Value extends number | string>(
  one: Interval<Value>,
  other: Interval<Value>,
) => Interval<Value>;

/** Bounds of two, each column's joined in one way. */
function joined(one: Bounds, other: Bounds, joining: Joining): Bounds {
  return {
    year: joining(one.year, other.year),
    region_code: joining(one.region_code, other.region_code),
    level: joining(one.level, other.level),
    field: joining(one.field, other.field),
  };
}

/** Values within both. */
function narrowest<Value extends number | string>(
  one: Interval<Value>,
  other: Interval<Value>,
): Interval<Value> {
  return {
    from:
      one.from === null || other.from === null
        ? (one.from ?? other.from)
        : ordered(one.from, other.from)[1],
    before:
      one.before === null || other.before === null
        ? (one.before ?? other.before)
        : ordered(one.before, other.before)[0],
  };
}

/** Values within either, and perhaps some between. */
function widest<Value extends number | string>(
  one: Interval<Value>,
  other: Interval<Value>,
): Interval<Value> {
  return {
    from: one.from === null || other.from === null ? null : ordered(one.from, other.from)[0],
    before:
      one.before === null || other.before === null ? null : ordered(one.before, other.before)[1],
  };
}

function ordered<Value extends number | string>(one: Value, other: Value): readonly [Value, Value] {
  return other < one ? [other, one] : [one, other];
}

/** Whether a value may be within. */
export function isWithin<Value extends number | string>(
  { from, before }: Interval<Value>,
  value: Value,
): boolean {
  return (from === null || value >= from) && (before === null || value < before);
}

/**
 * The rows to keep for a statement: of a place with every level and field. They stand in the same row
 * groups, so that no more is fetched, and the next statement about the place finds them here.
 */
export function keptFor(bounds: Bounds): Bounds {
  return isBound(bounds.region_code) ? { ...bounds, level: ALL, field: ALL } : bounds;
}

/** Whether it leaves any value out. */
export function isBound({ from, before }: Interval<string>): boolean {
  return from !== null || before !== null;
}

/** The part of a file that bounds leave, by name: empty for all of it. A year is its file's. */
export function partOf(bounds: Bounds): string {
  return BOUNDED_TEXTS.filter((name) => isBound(bounds[name]))
    .map((name) => `${name} ${bounds[name].from ?? ""}..${bounds[name].before ?? ""}`)
    .join(" ");
}
