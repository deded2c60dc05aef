import type { CellReader } from "../../engine/rollup.ts";
import type { Filters } from "../filters.ts";
import type { Needed, Question, Rolled } from "../question.ts";
import { filesOf, sumsOf } from "./files.ts";

/** Answers questions from cells. */
export interface RolledAnswerer {
  /** A question's rows; null where cells are not enough. */
  readonly find: <Params, Answer>(
    question: Question<Params, Answer>,
    params: Params,
  ) => Promise<readonly Answer[] | null>;
  /** The same at once, from what is here already; null where some of it is not. */
  readonly here: <Params, Answer>(
    question: Question<Params, Answer>,
    params: Params,
  ) => readonly Answer[] | null;
  /** Fetches the cells that questions under some filters will be answered from. */
  readonly bring: (filters: Filters) => Promise<void>;
  /** Has the browser fetch most of that, for filters that a reader may choose next. */
  readonly foresee: (filters: Filters) => Promise<void>;
}

export function answerFromCells({ read, here, foresee }: CellReader): RolledAnswerer {
  return {
    find: async (question, params) => {
      const rolled = await question.rolled?.load();
      const needs = rolled?.needs(params) ?? null;
      if (!rolled || needs === null) return null;
      const cells = await Promise.all(
        needs.map(({ file, series, filters }) => read(file, series, filters)),
      );
      return rowsOf(question, rolled, params, cells);
    },
    here: (question, params) => {
      const rolled = question.rolled?.here() ?? null;
      const needs = rolled?.needs(params) ?? null;
      if (rolled === null || needs === null) return null;
      const cells = needs.map(({ file, series, filters }) => here(file, series, filters));
      return rowsOf(question, rolled, params, cells);
    },
    bring: async (filters) => {
      await Promise.all(filesOf(filters).map((file) => read(file, [], filters)));
    },
    foresee: async (filters) => {
      const sums = sumsOf(filters);
      if (sums !== null) await foresee(sums);
    },
  };
}

function rowsOf<Params, Answer>(
  question: Question<Params, Answer>,
  rolled: Rolled<Params>,
  params: Params,
  cells: readonly Awaited<ReturnType<CellReader["read"]>>[],
): readonly Answer[] | null {
  const found = cells.filter((some) => some !== null);
  if (found.length < cells.length) return null;
  return rolled.rows(found, params).map((row) => question.row(row));
}

/** The cells of some series that fit filters; null where there is no file of them. */
export function needing(
  filters: Filters,
  series: readonly string[],
  within: Filters = filters,
): readonly Needed[] | null {
  const file = sumsOf(filters);
  return file === null ? null : [{ file, series, filters: within }];
}
