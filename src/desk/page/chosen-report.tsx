import { EXTENTS } from "../../form/index.ts";
import { agencyWords } from "../../language/index.ts";
import { agencyIndex, type Figure, NO_FILTERS } from "../../queries/index.ts";
import type { ReportContext } from "../../views/agency/context.ts";
import { PrintedReport } from "../../views/agency/printed-report.tsx";
import { evidenceOf, readingOf } from "../../views/agency/reading.ts";
import { useAnswer } from "../../views/asked.ts";
import { FindingItem } from "../../views/audit/finding-item.tsx";
import { SiteLink } from "../../views/link.tsx";
import type { OwnReport } from "../../views/own/own.ts";
import { usePlaceNames } from "../../views/place.ts";
import { useSite, useWords } from "../../views/site.ts";
import { useAddressState } from "../../views/where.ts";
import type { Brought } from "../shelf/brought.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { Copies } from "./copies.tsx";
import { CorrectionForm } from "./correction-form.tsx";
import { Excerpt } from "./excerpt.tsx";
import { NotRead } from "./not-read.tsx";
import { ScopeChoice } from "./scope-choice.tsx";
import { deskWords } from "./words.ts";

interface Props {
  readonly shelf: Shelf;
  readonly brought: Brought;
  readonly own: OwnReport;
}

/** One report of the reader's: who, its tables, what was found, what was not read, and where to see it among others. */
export function ChosenReport({ shelf, brought, own }: Props) {
  const words = useWords(deskWords);
  const agency = useWords(agencyWords);
  const { language } = useSite();
  const placeName = usePlaceNames();
  const { cell } = useAddressState().state;
  const { report, findings } = own;
  const evidence = evidenceOf(own.evidence, report.reportId);
  const at: ReportContext["at"] = (figure) => ({
    page: { page: "desk" },
    state: { own: [own.id], cell: figure },
  });
  const context: ReportContext = {
    report,
    read: (figure) => readingOf(report, evidence, figure),
    findingsOn: (figure) => findings.filter(({ cells }) => cells.includes(figure)),
    shown: cell,
    at,
    corrected: own.corrected,
    beneath: (figure: Figure) => (
      <>
        <Excerpt document={brought.document} place={evidence.get(figure)?.place ?? null} />
        <CorrectionForm key={figure} shelf={shelf} brought={brought} figure={figure} />
      </>
    ),
  };
  const facts = [
    placeName(report) || agency.placeUnknown,
    EXTENTS.find(({ id }) => id === report.extent)?.label[language],
    words.from(brought.file),
  ];
  return (
    <section className="band own-report" id="report">
      <p className="kicker">{words.kicker}</p>
      <h2>
        <span lang="zh-Hans">{report.agency}</span> {words.year(report.year)}
      </h2>
      <p className="quiet">{facts.filter(Boolean).join(" · ")}</p>
      <ScopeChoice {...{ shelf, brought }} />
      <Among own={own} />
      <h3 className="band-part">{words.findings}</h3>
      {findings.length === 0 ? (
        <p className="quiet">{words.findingsNone}</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.rule} ${finding.cells.join()} ${finding.message.zh}`}
              finding={finding}
              named={false}
              at={at}
            />
          ))}
        </ul>
      )}
      <p className="small quiet">{words.findingsNote}</p>
      <Copies key={own.id} brought={brought} />
      <NotRead evidence={own.evidence} findings={findings} at={at} />
      <h3 className="band-part">{words.tables}</h3>
      <PrintedReport evidence={evidence} context={context} />
    </section>
  );
}

/** Where the report can be seen beside what is published. */
function Among({ own }: { own: OwnReport }) {
  const words = useWords(deskWords);
  const { agencyId } = own.report;
  const named = useAnswer(agencyIndex, { ...NO_FILTERS, agencies: [agencyId] });
  const [published] = named.isPlaceholderData ? [] : (named.data ?? []);
  return (
    <>
      <h3 className="band-part">{words.among}</h3>
      <p className="own-links">
        <SiteLink
          page={{ page: "compare" }}
          state={{
            own: [own.id],
            filters: { ...NO_FILTERS, scope: own.report.scope, agencies: [] },
          }}
        >
          {words.toCompare}
        </SiteLink>
        {published && <SiteLink page={{ page: "agency", id: agencyId }}>{words.toAgency}</SiteLink>}
      </p>
      <p className="small quiet">{words.toSubjects}</p>
    </>
  );
}
