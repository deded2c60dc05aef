import { exploreWords } from "../../language/index.ts";
import { GROUP_KEYS, isGroupKey } from "../../queries/index.ts";
import { Choice } from "../filters/choice.tsx";
import { useWords } from "../site.ts";
import { useExplore } from "./use-explore.ts";

/** What reports are put together by: one word of a sentence, then another. */
export function GroupChoice() {
  const words = useWords(exploreWords);
  const { explore, change } = useExplore();
  const { by } = explore;
  const places = by.length < 3 ? [...by, null] : by;
  return (
    <p className="explore-line">
      <span className="explore-label">{words.group}</span>
      {places.map((key, place) => (
        <Choice
          key={key ?? "next"}
          label={place === 0 ? words.groupBy : words.thenBy}
          value={key ?? ""}
          all={place === 0 ? words.noGroup : words.thenBy}
          options={GROUP_KEYS.filter((one) => one === key || !by.includes(one)).map((one) => ({
            value: one,
            words: words.groupKeys[one],
          }))}
          onChoose={(value) => {
            const before = by.slice(0, place);
            const after = by.slice(place + 1);
            const next = isGroupKey(value) ? [...before, value, ...after] : [...before, ...after];
            change({ by: next, order: null, chart: null });
          }}
        />
      ))}
    </p>
  );
}
