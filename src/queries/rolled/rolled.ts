import type { ReadCells } from "../../engine/rollup.ts";
import type { Filters } from "../filters.ts";
import type { Needed, Question } from "../question.ts";

/** The file of cells of the whole country; a province's is named by the two digits of its code. */
export const COUNTRY = "all";

/** Answers questions from cells; null where they are not enough. */
export type RolledAnswerer = <Params, Answer>(
  question: Question<Params, Answer>,
  params: Params,
) => Promise<readonly Answer[] | null>;

export function answerFromCells(read: ReadCells): RolledAnswerer {
  return async (question, params) => {
    const rolled = await question.rolled?.();
    const needs = rolled?.needs(params) ?? null;
    if (!rolled || needs === null) return null;
    const cells = await Promise.all(
      needs.map(({ file, series, filters }) => read(file, series, filters)),
    );
    const here = cells.filter((some) => some !== null);
    if (here.length < needs.length) return null;
    return rolled.rows(here, params).map((row) => question.row(row));
  };
}

/** The file whose cells are of a region and no other; null where its cells are no fewer than its reports. */
function fileOf({ region, agencies }: Filters): string | null {
  if (agencies.length > 0) return null;
  if (region === null) return COUNTRY;
  return region.length === 2 ? region : null;
}

/** The cells of some series that fit filters; null where there is no file of them. */
export function needing(
  filters: Filters,
  series: readonly string[],
  within: Filters = filters,
): readonly Needed[] | null {
  const file = fileOf(filters);
  return file === null ? null : [{ file, series, filters: within }];
}
