import { type ClaimReader, isOfYear } from "./found.ts";
import { FIGURE, readFigure } from "./numbers.ts";

/** Not 行政事业性收费, which licences and services cost. */
const FEE = "(?<!事业性)(?:信息处理费|信息公开处理费|公开信息处理费|处理费|费用|信息公开费|收费)";
const CHARGED = new RegExp(
  `(?:${FEE}(?:总?金额|的?数额|总额)?|收费通知[^。；]{0,20}总?金额)(?:共计|总计|合计|累计|共|均为|为|是|：)*(?:人民币)?${FIGURE}(?<unit>万?元)`,
  "u",
);
const BEFORE_NOUN = new RegExp(`收取(?:了)?(?:人民币)?${FIGURE}(?<unit>万?元)(?:的)?${FEE}`, "u");
/** Of what was asked and what was paid, the latter is what was collected. */
const COLLECTED = new RegExp(
  `(?:实际收取|实际收到|实收)[^，。；\\d]{0,14}?${FIGURE}(?<unit>万?元)`,
  "u",
);
const NONE =
  /(?:未|没有|无|不|不存在|暂未|均未)(?:收取|产生|发生|征收|收|向|对|因|涉及)[^，。；0-9]{0,30}?(?:信息处理费|处理费|费用|收费|收取)(?:的?情况|问题|情形|等?费用)?(?=[，。；、）]|$)/u;
const ABOUT = /信息处理费|公开处理费|收费通知|信息公开|申请人|依申请/u;

/** The processing fee collected (信息处理费, 国办函〔2020〕109号), in yuan. */
export const readFee: ClaimReader = (sentence, _before, year) => {
  const { text } = sentence;
  if (!/费|元|收取/u.test(text) || !ABOUT.test(text)) return [];
  const charged = COLLECTED.exec(text) ?? CHARGED.exec(text) ?? BEFORE_NOUN.exec(text);
  if (charged) {
    const figure = readFigure(charged);
    if (figure === null || !isOfYear(text.slice(0, charged.index), year)) return [];
    const value =
      charged.groups?.["unit"] === "万元"
        ? Math.round(figure.value * 1_000_000) / 100
        : figure.value;
    return [{ ...figure, value, name: "stated_fee_yuan", sentence }];
  }
  const none = NONE.exec(text);
  if (!none || !isOfYear(text.slice(0, none.index), year)) return [];
  return [{ value: 0, approximate: false, name: "stated_fee_yuan", sentence }];
};
