import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleOf } from "../app/shipped.ts";
import {
  type Answerer,
  FACETS,
  type FacetValue,
  facets,
  NO_FILTERS,
  questionKey,
  type ShippedRows,
} from "../queries/index.ts";

/** An answer that was given: to which question, and of which state it is. */
export interface Noted {
  readonly state: string;
  readonly key: string;
  readonly rows: ShippedRows;
}

/** Notes each answer once, under the state it belongs to. */
export function notesOf(): {
  readonly note: (name: string, params: unknown, rows: ShippedRows) => void;
  /** What was noted since this was last called. */
  readonly taken: () => readonly Noted[];
} {
  const known = new Set<string>();
  let fresh: Noted[] = [];
  return {
    note: (name, params, rows) => {
      const key = questionKey(name, params);
      if (known.has(key)) return;
      known.add(key);
      fresh.push({ state: bundleOf(params), key, rows });
    },
    taken: () => {
      const all = fresh;
      fresh = [];
      return all;
    },
  };
}

const PARAMETERS: Readonly<Partial<Record<FacetValue["facet"], string>>> = {
  year: "year",
  province: "region",
  level: "level",
  field: "field",
  scope: "scope",
};

/**
 * The states readers are most likely to ask for, as addresses write them: each single year, province,
 * level, field and scope.
 */
export async function likelyStates(answer: Answerer): Promise<readonly string[]> {
  const values = await answer(facets, NO_FILTERS);
  return FACETS.flatMap(({ id }) => {
    const parameter = PARAMETERS[id];
    if (parameter === undefined) return [];
    return values.flatMap(({ facet, value }) =>
      facet === id && value !== null ? [`${parameter}=${encodeURIComponent(value)}`] : [],
    );
  });
}

/** An answer above this many characters of JSON has a file of its own. */
const large = 8_000;

/**
 * Writes the answers as files under `assets/answers/`, which never change under their names, and
 * beside them, in `answers/index.json`, which file is of which state.
 *
 * @param states the states to write; answers to others were only passed through
 * @returns how many files were written
 */
export async function writeAnswers(
  folder: string,
  noted: readonly Noted[],
  isShipped: (state: string) => boolean,
): Promise<number> {
  const files = join(folder, "assets", "answers");
  await mkdir(files, { recursive: true });
  await mkdir(join(folder, "answers"), { recursive: true });
  let written = 0;
  const write = async (name: string, content: unknown): Promise<string> => {
    const text = JSON.stringify(content);
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
    const file = `${name}-${hash}.json`;
    await writeFile(join(files, file), text);
    written += 1;
    return file;
  };
  const index: Record<string, string> = {};
  for (const [state, answers] of [...byState(noted)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isShipped(state)) continue;
    const name = state === "" ? "all" : state;
    const bundle: Record<string, ShippedRows | string> = {};
    for (const [key, rows] of [...answers].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const isLarge = !state.startsWith("agency=") && JSON.stringify(rows).length > large;
      bundle[key] = isLarge ? await write(`${name}-${key.split("?")[0]}`, rows) : rows;
    }
    index[state] = await write(name, bundle);
  }
  await writeFile(join(folder, "answers", "index.json"), JSON.stringify(index));
  return written;
}

/** By state and question: several threads may have given the same answer. */
function byState(noted: readonly Noted[]): ReadonlyMap<string, ReadonlyMap<string, ShippedRows>> {
  const states = new Map<string, Map<string, ShippedRows>>();
  for (const { state, key, rows } of noted) {
    const answers = states.get(state) ?? new Map<string, ShippedRows>();
    states.set(state, answers.set(key, rows));
  }
  return states;
}
