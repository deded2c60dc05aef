import { useId, useState } from "react";
import { exact } from "../../language/index.ts";
import type { Figure } from "../../queries/index.ts";
import { useSite, useWords } from "../../views/site.ts";
import type { Brought } from "../shelf/brought.ts";
import { parseTyped, valueRead } from "../shelf/corrected.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { deskWords } from "./words.ts";

interface Props {
  readonly shelf: Shelf;
  readonly brought: Brought;
  readonly figure: Figure;
}

/** Puts one figure of the reader's copy right by hand; what was read stays beside it. */
export function CorrectionForm({ shelf, brought, figure }: Props) {
  const words = useWords(deskWords);
  const { language } = useSite();
  const id = useId();
  const correction = brought.corrections.find((one) => one.figure === figure);
  const read = valueRead(brought, figure);
  const [typed, setTyped] = useState(() => String(correction?.value ?? read ?? ""));
  const value = parseTyped(typed);
  const isWrong = value === "wrong";
  const say = (one: number | null) => (one === null ? words.noNumber : exact(one, language));
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) void shelf.correct(brought.id, figure, value);
      }}
    >
      <label htmlFor={id}>{words.correctValue}</label>
      <input
        id={id}
        inputMode="decimal"
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" disabled={isWrong}>
        {words.correctDo}
      </button>
      {correction && (
        <button
          type="button"
          onClick={() => {
            setTyped(String(read ?? ""));
            void shelf.correct(brought.id, figure, undefined);
          }}
        >
          {words.correctUndo}
        </button>
      )}
      <p className="small quiet" id={`${id}-note`}>
        {isWrong && <strong>{words.correctWrong} </strong>}
        {correction ? `${words.wasRead(say(read))}${words.stop} ` : ""}
        {words.correctNote}
      </p>
    </form>
  );
}
