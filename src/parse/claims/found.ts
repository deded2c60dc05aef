import type { ClaimName } from "../../form/index.ts";
import type { Sentence } from "../prose.ts";
import type { Figure } from "./numbers.ts";

/** A figure met in a sentence, before it is settled against the others of its name. */
export interface Found extends Figure {
  readonly name: ClaimName;
  readonly sentence: Sentence;
}

/** What the reader of one subject makes of a sentence. `before` are the sentences ahead of it in its paragraph. */
export type ClaimReader = (
  sentence: Sentence,
  before: readonly Sentence[],
  year: number | null,
) => readonly Found[];

/** Words that make a figure another year's or that of many years. */
const ANOTHER_TIME =
  /(?<!结转)上一?年度?(?!.{0,3}结转)|去年|前年|往年|历年|以来|至今|开通|上半年|下半年|季度|累计达|下一?年度?(?!.{0,3}办理)|本届|20\d\d年?度?[-—–~～至到]20\d\d年度?(?!\d?\d月)|近[两二三四五六七八九十几\d]+年|(?<![〇零○一二三四五六七八九])[两三四五六七八九十几]年(?:来|间|累计|合计|共)/u;

/** Some months of the year: 1-11月, 1月1日至11月30日, 11月份; not its whole, nor its last day. */
const SOME_MONTHS =
  /(?:\d月?|日|[一二三四五六七八九十]月?)(?:[-—–~～至到])(?:20\d\d年)?(?:[1-9]|1[01]|[一二三四五六七八九]|十一?)月(?!.{0,3}至)|(?<![-—–~～至到\d])(?:[1-9]|1[0-2])月份?(?=，|共|累计|主动|公开|发布|收到|受理|新增|$)/u;

/**
 * Whether the words before a figure place it in the reported year: no other year is the last one
 * named, and nothing says since the beginning. `year` null: any single year will do.
 */
export function isOfYear(words: string, year: number | null): boolean {
  if (ANOTHER_TIME.test(words)) return false;
  if (SOME_MONTHS.test(words)) return false;
  if (/截[至止].*累计/u.test(words)) return false;
  // As of the end of June is half the year; only December's end is its whole.
  if (/截[至止](?:20\d\d年)?(?:目前|[1-9]月|1[01]月)/u.test(words)) return false;
  // What was carried in is named by the year it came from, and says nothing of the next figure's.
  const years = [
    ...words.replace(/20\d\d年度?(?:的)?结转/gu, "").matchAll(/(?<!\d)(20\d\d)年/gu),
  ].map((match) => Number(match[1]));
  const last = years.at(-1);
  return last === undefined || year === null || last === year;
}
