import { exploreWords, type Language } from "../../language/index.ts";
import {
  type Condition,
  type ExploredExtent,
  type ExploreOrder,
  findReportColumn,
  isFigure,
  isGroupKey,
  takesValue,
} from "../../queries/index.ts";
import type { ExploreState } from "./state.ts";
import { valueWords } from "./value-words.ts";

/** What a column is called; a grouped table's own columns too. */
export function columnTitle(name: string, language: Language): string {
  const words = exploreWords[language];
  if (name === "reports") return words.groupReports;
  if (name === "agencies") return words.groupAgencies;
  const column = findReportColumn(name);
  if (column) return column.title[language];
  return isGroupKey(name) ? words.groupKeys[name] : name;
}

/** A condition in words: `主动公开信息（条） 不小于 100`. */
export function conditionWords({ column, operator, value }: Condition, language: Language): string {
  const words = exploreWords[language];
  const said = takesValue(operator) ? ` ${valueWords(column, value, language)}` : "";
  return `${columnTitle(column, language)} ${words.operators[operator]}${said}`;
}

function isNumber({ column }: ExploreOrder): boolean {
  const known = findReportColumn(column);
  if (known) return isFigure(known) || known.type === "date" || known.name === "year";
  return column === "reports" || column === "agencies";
}

/**
 * The running sentence: what is being looked at, in numbers and words.
 *
 * @param of the filters in words, one part each
 * @param groups how many groups there are, where reports are put together
 */
export function sentence(
  extent: ExploredExtent,
  of: readonly string[],
  { conditions, order, by }: ExploreState,
  groups: number | null,
  language: Language,
): string {
  const words = exploreWords[language];
  const parts = [
    words.of(of),
    extent.reports === 0 ? words.noReports : words.reports(extent.reports, extent.agencies),
    conditions.length > 0
      ? words.where(conditions.map((condition) => conditionWords(condition, language)))
      : "",
    by.length > 0 && groups !== null
      ? words.grouped(
          by.map((key) => words.groupKeys[key]),
          groups,
        )
      : "",
    order
      ? words.sorted(columnTitle(order.column, language), order.descending, isNumber(order))
      : "",
    words.stop,
  ];
  return parts.join("");
}
