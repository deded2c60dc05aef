import { useId, useRef, useState } from "react";
import { embedWords } from "../language/index.ts";
import { useWords } from "../views/site.ts";

interface Props {
  readonly name: string;
  readonly note: string;
  readonly code: string;
}

/** Code to copy; where the browser does not let it be copied, it is selected. */
export function Code({ name, note, code }: Props) {
  const words = useWords(embedWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid(words.copied);
    } catch {
      // No permission, or a page that is not secure: the reader copies it by hand.
      field.current?.select();
      setSaid(words.copyFailed);
    }
  };
  return (
    <div className="builder-code">
      <label htmlFor={id}>{name}</label> <span className="small quiet">{note}</span>
      <textarea id={id} ref={field} readOnly rows={5} value={code} spellCheck={false} />
      <p className="small">
        <button type="button" onClick={() => void copy()}>
          {words.copy}
        </button>{" "}
        <span aria-live="polite">{said}</span>
      </p>
    </div>
  );
}
