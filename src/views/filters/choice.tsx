import { useEffect, useState } from "react";
import type { Option } from "./options.ts";

interface Props {
  /** What is chosen, for those who can't see the sentence around it. */
  readonly label: string;
  readonly value: string;
  /** The words where nothing is chosen; without them something always is. */
  readonly all?: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
  /** A reader is about to choose: told the values offered. */
  readonly onOpen?: (values: readonly string[]) => void;
}

/**
 * One editable word of a sentence. The select is the system's own, so that it is good on a phone
 * and for a keyboard; it lies unseen over its words, because a select is as wide as its longest option.
 */
export function Choice({ label, value: given, all, options, onChoose, onOpen }: Props) {
  // The word chosen stands at once, while the page behind it is on its way.
  const [picked, setPicked] = useState<{ readonly over: string; readonly value: string } | null>(
    null,
  );
  if (picked !== null && picked.over !== given) setPicked(null);
  // Who goes back before the page has followed takes the choice back: the value given never changed.
  useEffect(() => {
    if (picked === null) return;
    const takeBack = (): void => setPicked(null);
    addEventListener("popstate", takeBack);
    return () => removeEventListener("popstate", takeBack);
  }, [picked]);
  const value = picked?.value ?? given;
  const offered = all === undefined ? options : [{ value: "", words: all }, ...options];
  const chosen = offered.find((option) => option.value === value) ?? { value, words: value };
  const listed = offered.includes(chosen) ? offered : [...offered, chosen];
  return (
    <label className={value === "" ? "choice" : "choice choice-made"}>
      <span className="choice-words" aria-hidden="true">
        {chosen.words}
      </span>
      <select
        className="choice-over"
        aria-label={label}
        value={value}
        onFocus={() => onOpen?.(offered.map((option) => option.value))}
        onChange={({ target }) => {
          setPicked({ over: given, value: target.value });
          onChoose(target.value);
        }}
      >
        {listed.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </label>
  );
}
