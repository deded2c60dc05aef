import { CELL_STATES } from "../../form/index.ts";
import { agencyWords, exact } from "../../language/index.ts";
import type { Figure } from "../../queries/index.ts";
import { outsideAddress } from "../address.ts";
import { FindingItem } from "../audit/finding-item.tsx";
import { figureTitle } from "../figure-title.ts";
import { SiteLink } from "../link.tsx";
import { useSite, useWords } from "../site.ts";
import type { ReportContext } from "./context.ts";
import { atPage, sourcePlace } from "./source-place.ts";

/** Where one figure stands in its source: its own characters, its place, and what was found on it. */
export function EvidencePanel({ figure, context }: { figure: Figure; context: ReportContext }) {
  const words = useWords(agencyWords);
  const { language } = useSite();
  const { report } = context;
  const reading = context.read(figure);
  const findings = context.findingsOn(figure);
  const state = CELL_STATES.find(({ id }) => id === reading.state);
  const source = outsideAddress(report.source);
  return (
    <aside className="evidence" aria-label={words.evidenceTitle} aria-live="polite">
      <p className="evidence-title">
        <strong>{figureTitle(figure, language)}</strong>{" "}
        <span className="quiet">{report.year}</span>
        <SiteLink className="evidence-close" {...context.at(null)} keepScroll>
          {words.close}
        </SiteLink>
      </p>
      <dl className="evidence-facts">
        <div>
          <dt>{words.value}</dt>
          <dd className="figures">
            {reading.value === null
              ? (state?.label[language] ?? words.legendUnstated)
              : exact(reading.value, language)}
          </dd>
        </div>
        <div>
          <dt>{words.raw}</dt>
          <dd lang="zh-Hans">{reading.raw || words.unstated}</dd>
        </div>
        <div>
          <dt>{words.place}</dt>
          <dd>{reading.place === null ? words.noPlace : sourcePlace(reading.place, language)}</dd>
        </div>
        <div>
          <dt>{words.file}</dt>
          <dd lang="zh-Hans">
            {source ? (
              <a href={atPage(source, reading.place)} rel="external noopener">
                {report.source}
              </a>
            ) : (
              report.source
            )}
          </dd>
        </div>
      </dl>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <FindingItem
              key={`${finding.rule} ${finding.cells.join()} ${finding.message.zh}`}
              finding={finding}
              named={false}
              at={context.at}
            />
          ))}
        </ul>
      )}
      {context.beneath?.(figure)}
    </aside>
  );
}
