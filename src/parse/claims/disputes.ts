import { type ClaimReader, type Found, isOfYear } from "./found.ts";
import { FIGURE, readFigure } from "./numbers.ts";

const CASES = "(?:件|起|宗|例|次|项)";
const NOUN_TAIL =
  "(?:案件|申请|案|应诉|情况|事项)*(?:数量|数)?(?:共计|共|总计|合计|均为|分别为|为|有|：)*";
const REVIEW = "(?:行政复议|(?<!行政)复议)";
const SUIT = "(?:行政诉讼|(?<!行政)诉讼)";

const REVIEWS = new RegExp(`${REVIEW}${NOUN_TAIL}${FIGURE}${CASES}`, "gu");
const SUITS = new RegExp(`${SUIT}${NOUN_TAIL}${FIGURE}${CASES}`, "gu");
/** 行政复议、行政诉讼3件: one figure for two things, unless it is 0. */
const BOTH = new RegExp(
  `${REVIEW}(?:案件)?(?:、|和|及|或|与|，|以及)+(?:提起)?${SUIT}${NOUN_TAIL}${FIGURE}${CASES}`,
  "gu",
);
const NO_REVIEW =
  /(?:未(?!经|审结)|没有|无|未曾)(?:发生|收到|产生|出现|被|涉及|引发|存在|有)?[^，。；0-9]{0,24}?(?:行政)?复议(?![^，。；]{0,6}(?:败诉|纠正|被纠|撤销))/u;
const NO_SUIT =
  /(?:未(?!经|审结)|没有|无|未曾)(?:发生|收到|产生|出现|被|涉及|引发|存在|有)?[^，。；0-9]{0,36}?(?:行政)?诉讼(?![^，。；]{0,4}(?:败诉|纠正|被纠|撤销))/u;
const ABOUT = /信息公开|依申请公开|政务公开|公开申请/u;

/** 行政复议12件，其中涉及政府信息公开的2件: most are over other things. */
const MOSTLY_OTHERS =
  /(?:其中|含|包括|（)[^。；）]{0,12}(?:信息公开|政务公开)|(?:信息公开|政务公开)[^，。；]{0,6}无关|(?:不涉及|未涉及|非)(?:政府)?(?:信息公开|政务公开)/u;

const ALL_UPHELD =
  /^[^。；]{0,4}[，（]?(?:结果)?(?:均|全部|都)(?:已)?(?:获|予以|被|获得|被予以|驳回|为)?(?:维持|驳回|胜诉|结果维持|判决维持|裁定驳回|原告诉讼请求|申请人?)/u;
const CORRECTED = new RegExp(
  `(?:被)?(?:予以)?(?:结果)?(?:纠正|纠错|撤销|败诉)(?:的)?${FIGURE}${CASES}`,
  "u",
);

/** Reviews and suits over disclosure, and how many ended in correction, as one sentence states them. */
export const readDisputes: ClaimReader = (sentence, before, year) => {
  const { text } = sentence;
  if (!/复议|诉讼/u.test(text)) return [];
  const context = before.map((each) => each.text).join("") + text;
  if (!ABOUT.test(context) && sentence.section !== "disputes") return [];
  const found: Found[] = [];
  const isPair = [...text.matchAll(BOTH)];
  for (const match of isPair) {
    const figure = readFigure(match);
    if (figure?.value !== 0 || !isOfYear(text.slice(0, match.index), year)) continue;
    found.push({ ...figure, name: "stated_reviews", sentence });
    found.push({ ...figure, name: "stated_suits", sentence });
  }
  if (isPair.length === 0) {
    found.push(
      ...readKind(sentence, year, REVIEWS, NO_REVIEW, "stated_reviews", "stated_reviews_corrected"),
    );
    found.push(
      ...readKind(sentence, year, SUITS, NO_SUIT, "stated_suits", "stated_suits_corrected"),
    );
  }
  return found;
};

function readKind(
  sentence: Parameters<ClaimReader>[0],
  year: number | null,
  counted: RegExp,
  none: RegExp,
  name: "stated_reviews" | "stated_suits",
  corrected: "stated_reviews_corrected" | "stated_suits_corrected",
): Found[] {
  const { text } = sentence;
  const matches = [...text.matchAll(counted)].filter(
    (match) =>
      !/其中|上年|经|未经|维持|纠正/u.test(
        text
          .slice(0, match.index)
          .split(/[，；：（]/u)
          .at(-1) ?? "",
      ),
  );
  if (matches.length > 1) return [];
  const [match] = matches;
  if (match) {
    const figure = readFigure(match);
    const ahead = text.slice(0, match.index);
    if (
      figure === null ||
      (figure.value > 0 && MOSTLY_OTHERS.test(text)) ||
      !isOfYear(ahead, year) ||
      /办理|审理|受理(?!.{0,6}公开)/u.test(ahead.slice(-8))
    )
      return [];
    const found: Found[] = [{ ...figure, name, sentence }];
    const rest = text.slice(match.index + match[0].length);
    // What follows belongs to this kind only up to the other kind's name.
    const own = rest.split(/行政诉讼|行政复议|诉讼|复议/u)[0] ?? "";
    const correction = CORRECTED.exec(own);
    const correctedFigure = correction ? readFigure(correction) : null;
    if (figure.value > 0 && ALL_UPHELD.test(own)) {
      found.push({ value: 0, approximate: false, name: corrected, sentence });
    } else if (correctedFigure && correctedFigure.value <= figure.value) {
      found.push({ ...correctedFigure, name: corrected, sentence });
    }
    return found;
  }
  const absent = none.exec(text);
  if (!absent || !isOfYear(text.slice(0, absent.index), year)) return [];
  return [{ value: 0, approximate: false, name, sentence }];
}
