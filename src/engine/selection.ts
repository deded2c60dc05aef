import { BOUNDED_TEXTS, type Bounds, isBound, isWithin, partOf } from "./bounds.ts";
import { type OpenedFile, readSpan, type Span } from "./parquet.ts";

/** Which rows of a row group are within bounds, by their places in it; null where all are. */
export type Selection = Int32Array | null;

/** Of each file, the selections last made, by its row groups: the next columns are of the same rows. */
const made = new WeakMap<
  OpenedFile,
  { readonly of: string; readonly groups: Map<number, Promise<Selection>> }
>();

/**
 * The rows of a row group within bounds of place, level and field, in their order. A year is its
 * file's, and chosen with it.
 *
 * @throws where the file lacks a column that is bound
 */
export function selected(file: OpenedFile, bounds: Bounds, span: Span): Promise<Selection> {
  const of = partOf(bounds);
  if (of === "") return Promise.resolve(null);
  const known = made.get(file);
  const groups = known?.of === of ? known.groups : new Map<number, Promise<Selection>>();
  if (known?.groups !== groups) made.set(file, { of, groups });
  const selection = groups.get(span.from) ?? select(file, bounds, span);
  groups.set(span.from, selection);
  return selection;
}

async function select(file: OpenedFile, bounds: Bounds, span: Span): Promise<Selection> {
  const names = BOUNDED_TEXTS.filter((name) => isBound(bounds[name]));
  const values = await readSpan(file, names, span);
  const columns = names.map((name) => ({ within: bounds[name], values: values.get(name) ?? [] }));
  const rows = span.to - span.from;
  const chosen = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const fits = columns.every(
      ({ within, values: { [row]: value } }) =>
        typeof value === "string" && isWithin(within, value),
    );
    if (fits) chosen[count++] = row;
  }
  return count === rows ? null : chosen.slice(0, count);
}
