import { useState } from "react";
import { takeAwayWords } from "../../language/index.ts";
import { useWords } from "../site.ts";
import Formats from "./formats.tsx";
import type { Offer } from "./offer.ts";

interface Props {
  /** The name of the files, of a-z and hyphens. */
  readonly name: string;
  readonly offers: readonly [Offer, ...Offer[]];
}

/** A table to take away, or all there is: in four formats, each with its dictionary, source, version, filters and date. */
export function TakeAway({ name, offers }: Props) {
  const words = useWords(takeAwayWords);
  const [chosen, setChosen] = useState(offers[0].id);
  const offer = offers.find(({ id }) => id === chosen) ?? offers[0];
  return (
    <details className="chart-menu take-away">
      <summary>{words.menu}</summary>
      {offers.length > 1 && (
        <fieldset className="take-what">
          <legend className="visually-hidden">{words.what}</legend>
          {offers.map(({ id, words: what }) => (
            <label key={id}>
              <input
                type="radio"
                name={`take-${name}`}
                checked={id === offer.id}
                onChange={() => setChosen(id)}
              />{" "}
              {what}
            </label>
          ))}
        </fieldset>
      )}
      <div className="chart-ways">
        <Formats {...{ name, offer }} />
      </div>
    </details>
  );
}
