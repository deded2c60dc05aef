import {
  type Filters,
  fromShipped,
  NO_FILTERS,
  type Question,
  questionKey,
} from "../queries/index.ts";
import { DEFAULT_STATE, formatSearch, writeState } from "../views/search.ts";
import type { Site } from "../views/site.ts";

/**
 * The state that the answer to a question belongs to, as an address writes it: `year=2023`,
 * `agency=320205-human_resources`; empty for everything and for what no filter touches.
 */
export function bundleOf(params: unknown): string {
  if (typeof params !== "object" || params === null) return "";
  if ("agencyId" in params) return `agency=${String(params.agencyId)}`;
  const filters = "filters" in params ? params.filters : params;
  if (!isFilters(filters)) return "";
  return formatSearch(writeState({ ...DEFAULT_STATE, filters })).slice(1);
}

function isFilters(value: unknown): value is Filters {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(NO_FILTERS).every((name) => name in value)
  );
}

/** The answers that the build shipped. */
export interface Shipped {
  /** A question's rows; null where there are none among them. */
  readonly find: <Params, Answer>(
    question: Question<Params, Answer>,
    params: Params,
  ) => Promise<readonly Answer[] | null>;
  /** The same at once, from what is here already; null where its file is not. */
  readonly here: Site["here"];
  /** Fetches what `questions`, by their names, will be answered from under some filters; false where none was shipped. */
  readonly bring: (filters: Filters, questions: readonly string[]) => Promise<boolean>;
}

const INDEX = "index.json";

/**
 * The answers that the build shipped, each file fetched once, when something in it is first asked.
 *
 * @param fetchJson gives a file of the folder of answers, parsed; rejects where it can't be had,
 * and is then asked again by the next question
 */
export function createShipped(fetchJson: (name: string) => Promise<unknown>): Shipped {
  const fetched = new Map<string, Promise<Contents>>();
  const arrived = new Map<string, Contents>();

  function once(name: string): Promise<Contents> {
    const known = fetched.get(name);
    if (known) return known;
    const coming = fetchJson(name)
      .then((parsed) => {
        const contents = contentsOf(parsed);
        arrived.set(name, contents);
        return contents;
      })
      .catch((error: unknown) => {
        fetched.delete(name);
        throw error;
      });
    fetched.set(name, coming);
    return coming;
  }

  return {
    find: async (question, params) => {
      const file = (await once(INDEX)).get(bundleOf(params));
      if (typeof file !== "string") return null;
      const held = (await once(file)).get(questionKey(question.name, params));
      if (held === undefined) return null;
      return rowsOf(question, typeof held === "string" ? await once(held) : contentsOf(held));
    },
    here: (question, params) => {
      const file = arrived.get(INDEX)?.get(bundleOf(params));
      if (typeof file !== "string") return null;
      const held = arrived.get(file)?.get(questionKey(question.name, params));
      if (held === undefined) return null;
      const rows = typeof held === "string" ? arrived.get(held) : contentsOf(held);
      return rows === undefined ? null : rowsOf(question, rows);
    },
    bring: async (filters, questions) => {
      const file = (await once(INDEX)).get(bundleOf(filters));
      if (typeof file !== "string") return false;
      const bundle = await once(file);
      const large = [...bundle].flatMap(([key, held]) => {
        const [name = ""] = key.split("?", 1);
        return typeof held === "string" && questions.includes(name) ? [once(held)] : [];
      });
      await Promise.all(large);
      return true;
    },
  };
}

/** What a file holds, by name. */
type Contents = ReadonlyMap<string, unknown>;

function contentsOf(parsed: unknown): Contents {
  if (typeof parsed !== "object" || parsed === null) {
    throw new Error("A file of shipped answers is not a record.");
  }
  return new Map(Object.entries(parsed));
}

function rowsOf<Params, Answer>(
  question: Question<Params, Answer>,
  contents: Contents,
): readonly Answer[] {
  const [columns, rows] = [contents.get("columns"), contents.get("rows")];
  if (!Array.isArray(columns) || !Array.isArray(rows)) {
    throw new Error(`The shipped answer to ${question.name} has no columns or no rows.`);
  }
  // Each question's own reader holds the values to the types it promises.
  return fromShipped({ columns, rows }).map((row) => question.row(row));
}
