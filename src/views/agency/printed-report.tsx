import { CLAIMS, EDITIONS, editionInForce } from "../../form/index.ts";
import { agencyWords } from "../../language/index.ts";
import type { Evidence } from "../../queries/index.ts";
import { figureTitle } from "../figure-title.ts";
import { useSite, useWords } from "../site.ts";
import type { ReportContext } from "./context.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { printedTables } from "./facsimile.ts";
import { FacsimileTable } from "./facsimile-table.tsx";
import { FigureLink } from "./figure-link.tsx";
import { Key } from "./key.tsx";
import { closedRows, editionOf } from "./reading.ts";

interface Props {
  /** The report's evidence by column. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly context: ReportContext;
}

/** A report as it stands: the printed tables, what its prose states, and where a chosen figure is from. */
export function PrintedReport({ evidence, context }: Props) {
  const words = useWords(agencyWords);
  const { language } = useSite();
  const { report } = context;
  const edition = editionOf(report);
  const inForce = editionInForce(report.year);
  const stated = CLAIMS.filter(({ name }) => context.read(name).state !== "unstated");
  const full = report.extent === "full";
  return (
    <>
      {full ? (
        <>
          <p className="small quiet">
            {words.edition(EDITIONS[edition].title[language], EDITIONS[edition].instrument)}
            {words.stop}{" "}
            {inForce !== null && inForce !== edition && (
              <strong>{words.superseded(report.year, EDITIONS[edition].title[language])}</strong>
            )}
          </p>
          <p className="small quiet">{words.evidenceHint}</p>
          <Key />
          {printedTables(edition, closedRows(evidence)).map((table) => (
            <FacsimileTable key={table.section} table={table} context={context} />
          ))}
          {stated.length > 0 && <h3>{words.proseTitle(report.year)}</h3>}
        </>
      ) : (
        <p className="quiet">{words.onlyOpening}</p>
      )}
      {stated.length > 0 && (
        <dl className="stated">
          {stated.map(({ name }) => (
            <div key={name}>
              <dt>{figureTitle(name, language)}</dt>
              <dd className="figures">
                <FigureLink figure={name} context={context} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {context.shown && <EvidencePanel figure={context.shown} context={context} />}
    </>
  );
}
