import { type Cell, type Column, signsOf } from "../../charts/model.ts";
import { chartWords, exact } from "../../language/index.ts";
import { NO_FILTERS } from "../../queries/index.ts";
import { SiteLink } from "../link.tsx";
import { useSite, useWords } from "../site.ts";

interface Props {
  readonly cell: Cell;
  readonly column: Column;
  /** Whether it leads on: to the agency's page, and where the audit doubts it to the finding. */
  readonly hasLinks?: boolean;
}

/** A figure as it stands in a table: exact, its notes after it, an agency's name leading to its page. */
export function DataCell({ cell, column, hasLinks = false }: Props) {
  const words = useWords(chartWords);
  const { language } = useSite();
  const { value, notes = [], whose } = cell;
  const text =
    value === null
      ? words.notGiven
      : typeof value === "string" || column.kind === "year"
        ? String(value)
        : column.kind === "share"
          ? `${exact(Math.round(value * 1000) / 10, language)}%`
          : exact(value, language);
  const isDoubted = notes.includes("error") || notes.includes("warning");
  return (
    <>
      {hasLinks && whose && typeof value === "string" ? (
        <SiteLink page={{ page: "agency", id: whose.agencyId }} lang="zh-Hans">
          {text}
        </SiteLink>
      ) : (
        <span className={value === null ? "data-absent" : undefined}>{text}</span>
      )}
      {notes.length > 0 && (
        <span className="data-notes" title={notes.map((note) => words.notes[note]).join("\n")}>
          <span aria-hidden="true">{signsOf(notes)}</span>
          <span className="visually-hidden">{notes.map((note) => words.notes[note]).join()}</span>
        </span>
      )}
      {hasLinks && whose && isDoubted && (
        <SiteLink
          page={{ page: "audit" }}
          state={{ filters: { ...NO_FILTERS, agencies: [whose.agencyId] } }}
          className="data-audit"
        >
          {words.toAudit}
        </SiteLink>
      )}
    </>
  );
}
