import { saveFile } from "../../views/chart-frame/save.ts";
import { useSite, useWords } from "../../views/site.ts";
import type { Refused } from "../shelf/brought.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { transcriptionCsv } from "../shelf/transcriptionCsv.ts";
import { deskWords } from "./words.ts";

/** Files that a transcription helps with: there is a report in them, and no program reads it. */
const TO_TRANSCRIBE: ReadonlySet<string> = new Set(["no_text", "no_agency", "no_year", "time"]);

/** Files that could not be read: why, and what would help. */
export function RefusedFiles({ shelf, refused }: { shelf: Shelf; refused: readonly Refused[] }) {
  const words = useWords(deskWords);
  const { language } = useSite();
  if (refused.length === 0) return null;
  return (
    <section className="band" aria-live="polite">
      <h2>{words.refusedTitle}</h2>
      <p className="small quiet">{words.refusedNote}</p>
      <ul className="refused">
        {refused.map(({ id, aside }) => (
          <li key={id}>
            <p>
              <strong>{aside.file}</strong>
            </p>
            <p>
              {aside.message[language]}
              {/\.(?:zip|rar|7z)$/i.test(aside.file) && ` ${words.unzip}`}
            </p>
            {TO_TRANSCRIBE.has(aside.kind) && (
              <p>
                {words.transcribe}{" "}
                <button
                  type="button"
                  onClick={() =>
                    saveFile(
                      "sundial-transcription.csv",
                      new Blob([transcriptionCsv([])], { type: "text/csv" }),
                    )
                  }
                >
                  {words.blank}
                </button>
              </p>
            )}
            <button type="button" onClick={() => void shelf.forget(id)}>
              {words.dismiss}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
