import { saveFile } from "../../views/chart-frame/save.ts";
import { SiteLink } from "../../views/link.tsx";
import { useWords } from "../../views/site.ts";
import type { Brought } from "../shelf/brought.ts";
import { figuresRead } from "../shelf/corrected.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { transcriptionCsv } from "../shelf/transcriptionCsv.ts";
import { deskWords } from "./words.ts";

interface Props {
  readonly shelf: Shelf;
  readonly brought: readonly Brought[];
  /** The report that is open below. */
  readonly open: string | null;
}

/** The reports on the desk, each with a way to open, save and forget it. */
export function ShelfList({ shelf, brought, open }: Props) {
  const words = useWords(deskWords);
  return (
    <section className="band">
      <h2>{words.shelf}</h2>
      <p className="small quiet">{words.shelfNote}</p>
      <ul className="shelf">
        {brought.map((one) => {
          const { report } = one.entry;
          const name = `${report.identity.agency} ${words.year(report.year)}`;
          return (
            <li key={one.id}>
              <SiteLink
                page={{ page: "desk" }}
                state={{ own: [one.id] }}
                aria-current={one.id === open ? "true" : undefined}
                keepScroll
              >
                <span lang="zh-Hans">{report.identity.agency}</span>{" "}
                <span className="figures">{words.year(report.year)}</span>
              </SiteLink>
              <span className="small quiet">
                {one.file} · {words.counted(figuresRead(one), one.findings.length)}
                {one.corrections.length > 0 && ` · ${words.corrections(one.corrections.length)}`}
              </span>
              <span className="shelf-actions">
                <button type="button" onClick={() => saveCsv(`${one.entry.reportId}.csv`, [one])}>
                  {words.save}
                  <span className="visually-hidden">{` ${name}`}</span>
                </button>
                <button type="button" onClick={() => void shelf.forget(one.id)}>
                  {words.forget}
                  <span className="visually-hidden">{` ${name}`}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="small quiet">{words.saveNote}</p>
      {brought.length > 1 && (
        <p className="shelf-actions">
          <button type="button" onClick={() => saveCsv("sundial-desk.csv", brought)}>
            {words.saveAll}
          </button>
          <button type="button" title={words.forgetAllNote} onClick={() => void shelf.forgetAll()}>
            {words.forgetAll}
          </button>
        </p>
      )}
    </section>
  );
}

function saveCsv(name: string, reports: readonly Brought[]): void {
  saveFile(name, new Blob([transcriptionCsv(reports)], { type: "text/csv;charset=utf-8" }));
}
