/**
 * The first letters of Chinese characters' readings, by where a pinyin collation puts them: the
 * first character of each letter. No reading begins with i, u or v.
 */
const FIRST_OF: readonly (readonly [letter: string, character: string])[] = [
  ["a", "阿"],
  ["b", "八"],
  ["c", "嚓"],
  ["d", "咑"],
  ["e", "妸"],
  ["f", "发"],
  ["g", "旮"],
  ["h", "哈"],
  ["j", "丌"],
  ["k", "咔"],
  ["l", "垃"],
  ["m", "妈"],
  ["n", "拏"],
  ["o", "噢"],
  ["p", "妑"],
  ["q", "七"],
  ["r", "然"],
  ["s", "仨"],
  ["t", "他"],
  ["w", "屲"],
  ["x", "夕"],
  ["y", "丫"],
  ["z", "帀"],
];

/** Characters that names of places read otherwise than a collation has them: 重庆, 长沙, 厦门, 西藏, 番禺. */
const IN_PLACES: Readonly<Record<string, string>> = {
  重: "c",
  长: "c",
  厦: "x",
  藏: "z",
  番: "p",
  埔: "p",
  枞: "z",
  铅: "y",
  覃: "q",
  峒: "t",
};

/**
 * Names to the first letter of each character in pinyin, lower case, where the dataset gives none:
 * 南京市 -> njs. Letters and digits stay, other signs are dropped. A character of several readings
 * has the one that names of places mostly give it.
 */
export function initialsReader(): (name: string) => string {
  const collator = new Intl.Collator("zh-Hans-CN-u-co-pinyin");
  const known = new Map<string, string>(Object.entries(IN_PLACES));
  const letterOf = (character: string): string => {
    if (/^[a-z0-9]$/i.test(character)) return character.toLowerCase();
    if (!/^\p{Script=Han}$/u.test(character)) return "";
    const at = FIRST_OF.findLastIndex(([, first]) => collator.compare(character, first) >= 0);
    return FIRST_OF[at]?.[0] ?? "";
  };
  return (name) => {
    let initials = "";
    for (const character of name) {
      const letter = known.get(character) ?? letterOf(character);
      known.set(character, letter);
      initials += letter;
    }
    return initials;
  };
}
