import { NOTE_SIGNS } from "../../charts/model.ts";
import { exploreWords } from "../../language/index.ts";
import type { ExploredReport } from "../../queries/index.ts";
import { useGazetteer } from "../place.ts";
import { useSite, useWords } from "../site.ts";
import { valueWords } from "./value-words.ts";

/** What must be said of one figure of a report. */
export function notesOn(report: ExploredReport, column: string) {
  return (["error", "warning", "approximate"] as const).filter((note) => {
    if (note === "error") return report.errorsIn.includes(column);
    return (note === "warning" ? report.warningsIn : report.approximate).includes(column);
  });
}

/** One value of a report: absent with the word, a doubted one with its mark. */
export function Shown({ report, column }: { report: ExploredReport; column: string }) {
  const words = useWords(exploreWords);
  const { language } = useSite();
  const gazetteer = useGazetteer(language === "en" && column === "county");
  const value = report.values[column] ?? null;
  const notes = value === null ? [] : notesOn(report, column);
  const said = {
    error: words.errorMark,
    warning: words.warningMark,
    approximate: words.approximateMark,
  };
  if (value === null) return <span className="absent hatched">{words.notGiven}</span>;
  return (
    <>
      {valueWords(column, value, language, gazetteer)}
      {notes.map((note) => (
        <span key={note} className="data-notes" title={said[note]}>
          <span aria-hidden="true">{NOTE_SIGNS[note]}</span>
          <span className="visually-hidden">{said[note]}</span>
        </span>
      ))}
    </>
  );
}
