import type { ClaimName } from "../../form/index.ts";
import { CASES } from "./applications.ts";
import { type ClaimReader, type Found, isOfYear } from "./found.ts";
import { FIGURE, readFigure } from "./numbers.ts";

const ANY = "(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|其它处理)";
const MERGED = new RegExp(`${ANY}”?(?:和|及|与|或|、|或者|以及)“?${ANY}`, "u");
const TAIL = "(?:政府信息)?(?:的)?(?:申请)?(?:共计|共|为|有|：)*";
/** What may stand before an outcome's name; anything else is a reason, and the figure only that reason's. */
const AHEAD =
  "(?:^|[，、；：（）“”]|其中|作出|属于|分别为|分别是|答复|决定|的|本机关|(?<!现成)信息|[一二三四五六])“?";

/** How each outcome is stated: its name with the figure after it, or the figure ahead. */
const OUTCOMES = [
  outcome("stated_granted", "(?<!不)予以公开"),
  outcome("stated_partly_granted", "(?:予以)?部分公开|部分予以公开"),
  outcome("stated_denied", "不予公开"),
  outcome("stated_unable", "无法提供"),
  outcome("stated_declined", "不予处理"),
  outcome("stated_closed", "(?:作出)?(?:其他|其它)处理"),
];

function outcome(name: ClaimName, words: string) {
  const after = new RegExp(`${AHEAD}(?:${words})”?${TAIL}${FIGURE}${CASES}`, "gu");
  const ahead = new RegExp(
    `(?:^|[，、；：（]|其中|有)${FIGURE}${CASES}(?:作出?)?“?(?:${words})”?(?=[，、；。）]|决定|答复|$)`,
    "gu",
  );
  return { name, after, ahead };
}

const CONCLUDED = new RegExp(
  `(?:均?已?(?:按时|按期|依法|全部|共)*办结)(?:了)?(?:政府信息公开|依申请公开|信息公开)?(?:的)?(?:申请|事项|件)*(?:数量|总数)?(?:共计|共|总计|合计|为|：)*${FIGURE}${CASES}`,
  "gu",
);
/** Other business that is also taken in and concluded. */
const OTHER_BUSINESS =
  /信访|热线|工单|留言|咨询|投诉|举报|提案|建议|案件|办件|业务|求助|信件|来信|诉求|许可|复议|诉讼/u;
const ABOUT = /信息公开申请|依申请公开|公开申请|申请公开/u;

/** How applications ended, by the groups of section 3, as one sentence states them. */
export const readOutcomes: ClaimReader = (sentence, before, year) => {
  const { text } = sentence;
  if (!/公开|办结|无法提供|处理/u.test(text)) return [];
  const context = before.map((each) => each.text).join("");
  if (!ABOUT.test(context + text)) return [];
  const found: Found[] = [];
  const previous = before.at(-1)?.text ?? "";
  // What was taken in is named before the semicolon: 收到…申请23件；办结25件.
  const subject = previous.endsWith("；") ? `${previous}${text}` : text;
  for (const match of text.matchAll(CONCLUDED)) {
    const figure = readFigure(match);
    const ahead = text.slice(0, match.index);
    if (figure === null || !isOfYear(ahead, year)) continue;
    if (!ABOUT.test(subject) || OTHER_BUSINESS.test(subject)) continue;
    if (/其中/u.test(clauseOf(ahead))) continue;
    found.push({ ...figure, name: "stated_concluded", sentence });
  }
  if (OTHER_BUSINESS.test(text.replace(/不予处理[^，；]*/gu, ""))) return found;
  for (const { name, after, ahead } of OUTCOMES) {
    const matches = [...text.matchAll(after), ...text.matchAll(ahead)];
    // Twice in a sentence means by reasons, whose sum the sentence doesn't give.
    if (matches.length !== 1) continue;
    const [match] = matches;
    const figure = match ? readFigure(match) : null;
    if (!match || figure === null || !isOfYear(text.slice(0, match.index), year)) continue;
    if (isMerged(text, match)) continue;
    found.push({ ...figure, name, sentence });
  }
  return found;
};

/** 予以公开和部分公开5件, 予以公开、部分公开共5件: one figure for two outcomes. */
function isMerged(text: string, match: RegExpMatchArray): boolean {
  const around = text.slice(
    Math.max(0, match.index ?? 0) - 8,
    (match.index ?? 0) + match[0].length + 6,
  );
  return MERGED.test(around);
}

function clauseOf(words: string): string {
  return words.split(/[，：]/u).at(-1) ?? "";
}
