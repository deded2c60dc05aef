import { Characters } from "./characters.ts";
import { simplify } from "./script.ts";

/** What is not yet plain holds one of these; most lines of a table hold none. */
const UNPLAIN = new Characters(
  " \t\n\r\v\f\u00a0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff.,，．;:()％",
  [0x2000, 0x200f],
  [0xff10, 0xff19],
);

/** Plain characters for patterns: simplified, no spaces but between digits, one form of each sign. */
export function plain(text: string): string {
  const simple = simplify(text);
  if (!UNPLAIN.isIn(simple)) return simple;
  return (
    simple
      .replace(/[\u200b-\u200f\u2060\ufeff]/gu, "")
      .replace(/[０-９％．]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/(?<=\d)\s+(?=\d)/gu, "\u0000")
      .replace(/\s+/gu, "")
      .replaceAll("\u0000", " ")
      .replace(/[,，](?<=\d[,，])(?=\d{3}(?!\d))/gu, "")
      // A full stop of a Latin keyboard ends a sentence, too; after a numeral it numbers (一.总体情况).
      .replace(
        /\.(?<=[\p{Script=Han}）”]\.)(?<![一二三四五六七八九十]\.)(?=\p{Script=Han}|$)/gu,
        "。",
      )
      .replaceAll(",", "，")
      .replaceAll(";", "；")
      .replaceAll(":", "：")
      .replaceAll("(", "（")
      .replaceAll(")", "）")
  );
}
