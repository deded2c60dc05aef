import { useRef } from "react";
import { useHydrated } from "../../views/hydrated.ts";
import { useWords } from "../../views/site.ts";
import { deskWords } from "./words.ts";

/** Where files are dropped or chosen, several at once. Before the program runs it waits. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const words = useWords(deskWords);
  const isRunning = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="drop-zone">
      <p className="drop-zone-hint">{words.dropHere}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        disabled={!isRunning}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file chosen again is meant again.
          target.value = "";
        }}
      />
      <button
        type="button"
        className="primary"
        disabled={!isRunning}
        onClick={() => input.current?.click()}
      >
        {words.choose}
      </button>
      <p className="small quiet">{words.formats}</p>
      <p className="drop-zone-private">{words.private}</p>
      <noscript>
        <p>{words.withoutProgram}</p>
      </noscript>
    </div>
  );
}
