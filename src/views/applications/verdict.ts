import { type Language, percent, refusalWords } from "../../language/index.ts";
import { FEWEST_RANKED, type Refuser, wilson } from "../../queries/index.ts";

/** The two-sided normal quantile for 99.8%. */
const Z998 = 3.090232306167813;

/**
 * Who refused most in number and in share, and whether the difference could be chance: the highest
 * share's Wilson interval against the share of all others with ten cases or more. The highest of many
 * is far off by chance alone, so that its 99.8% interval must clear the others' share too before it
 * is called hardly chance.
 */
export function verdict(rows: readonly Refuser[], language: Language): readonly string[] {
  const words = refusalWords[language];
  const most = rows.find(({ isMost }) => isMost);
  if (!most) return [];
  if (most.refused === 0) return [words.none];
  const start = words.most(most.agency, most.refused, most.concluded);
  const highest = rows.find(({ isHighest }) => isHighest);
  if (!highest) return [start, words.noneEnough(most.agencies, FEWEST_RANKED)];
  const { agency, refused, concluded, enough, refusedByEnough, concludedByEnough } = highest;
  if (enough === 1) return [start, words.oneEnough(agency, FEWEST_RANKED)];
  const others = (refusedByEnough - refused) / (concludedByEnough - concluded);
  const [likely, certain] = [wilson(refused, concluded), wilson(refused, concluded, Z998)];
  if (!likely || !certain) return [start];
  return [
    start,
    words.highest(
      agency,
      refused,
      concluded,
      percent(refused / concluded),
      percent(likely.low),
      percent(likely.high),
      enough,
      FEWEST_RANKED,
    ),
    words.others(percent(others)),
    certain.low > others ? words.real : likely.low > others ? words.doubtful(enough) : words.chance,
  ];
}
