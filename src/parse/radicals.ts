/** Radicals of Unicode's supplement (U+2E81 to U+2EF3) that normalisation leaves as they are. */
const RADICALS =
  "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
/** The characters they are, in the same order, by Unicode's EquivalentUnifiedIdeograph.txt. */
const CHARACTERS =
  "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

const characters = [...CHARACTERS];
const CHARACTER_OF: ReadonlyMap<string, string> = new Map(
  [...RADICALS].map((radical, at) => [radical, characters[at] ?? radical]),
);

/** Where Unicode has radicals and compatibility ideographs. */
export const RADICAL_RANGES = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
] as const;

/**
 * Text in which the radicals that PDF fonts put for characters of the same look (⽔, ⺠, ⻢ for 水,
 * 民, 马) are those characters again. Unicode's normalisation maps the Kangxi radicals and the
 * compatibility ideographs; the supplement's it does not.
 */
export function wholeCharacters(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/gu,
    (radical) => CHARACTER_OF.get(radical) ?? radical.normalize("NFKC"),
  );
}
