import { isCellName, isClaimName, SEVERITIES } from "../../form/index.ts";
import { auditWords, overviewWords } from "../../language/index.ts";
import type { Finding } from "../../queries/index.ts";
import { outsideAddress } from "../address.ts";
import type { PlaceOf } from "../agency/context.ts";
import { figureTitle } from "../figure-title.ts";
import { SiteLink } from "../link.tsx";
import { usePlaceNames } from "../place.ts";
import { DEFAULT_STATE } from "../search.ts";
import { useSite, useWords } from "../site.ts";

/** How many of the cells a finding concerns are named; the agency's page marks them all. */
const NAMED = 4;

interface Props {
  readonly finding: Finding;
  /** Whether it says whose report it is about. */
  readonly named: boolean;
  /** Where its figures are shown; the agency's page unless told. */
  readonly at?: PlaceOf;
}

/** One finding: whose report, what does not agree, and the cells it concerns. */
export function FindingItem({ finding, named, at }: Props) {
  const words = useWords(auditWords);
  const { colon } = useWords(overviewWords);
  const { language } = useSite();
  const placeName = usePlaceNames();
  const severity = SEVERITIES.find(({ id }) => id === finding.severity);
  const years = { from: finding.year, to: finding.year };
  const filters = { ...DEFAULT_STATE.filters, years };
  const page = { page: "agency", id: finding.agencyId } as const;
  const source = outsideAddress(finding.source);
  const cells = finding.cells.slice(0, NAMED);
  return (
    <li className={`finding blame blame-${finding.blame}`}>
      <p className="finding-who">
        <span className="finding-blame">{words.blame[finding.blame]}</span>
        <span className={`finding-severity severity-${finding.severity}`}>
          {severity?.label[language]}
        </span>
        {named && (
          <SiteLink {...(at?.(null) ?? { page, state: { filters } })} lang="zh-Hans">
            {finding.agency}
          </SiteLink>
        )}
        <span className="figures">{words.year(finding.year)}</span>
        {named && <span className="quiet small">{placeName(finding)}</span>}
      </p>
      <p className="finding-said">{finding.message[language]}</p>
      <p className="small quiet finding-links">
        {cells.length > 0 && `${words.cells}${colon}`}
        {cells.map((cell, index) => (
          <span key={cell}>
            {index > 0 && words.listComma}
            {isCellName(cell) || isClaimName(cell) ? (
              <SiteLink {...(at?.(cell) ?? { page, state: { filters, cell } })}>
                {figureTitle(cell, language)}
              </SiteLink>
            ) : (
              figureTitle(cell, language)
            )}
          </span>
        ))}
        {finding.cells.length > NAMED && <span> +{finding.cells.length - NAMED}</span>}
        {source && (
          <a href={source} rel="external noopener">
            {words.source}
          </a>
        )}
      </p>
    </li>
  );
}
