import type { ReactNode } from "react";
import { leadsWords } from "../../language/index.ts";
import type { Agency } from "../../queries/index.ts";
import { outsideAddress } from "../address.ts";
import { SiteLink } from "../link.tsx";
import { usePlaceNames } from "../place.ts";
import { useWords } from "../site.ts";

interface Props {
  readonly agency: Agency;
  /** Where the report is that the lead is about; without it the agency's page says. */
  readonly source?: string;
  readonly children: ReactNode;
}

/** One lead that is no finding of the audit: whose, what, and where to look. */
export function LeadItem({ agency, source, children }: Props) {
  const words = useWords(leadsWords);
  const placeName = usePlaceNames();
  const address = source === undefined ? null : outsideAddress(source);
  return (
    <li className="finding lead-item">
      <p className="finding-who">
        <SiteLink page={{ page: "agency", id: agency.agencyId }} lang="zh-Hans">
          {agency.agency}
        </SiteLink>
        <span className="quiet small">{placeName(agency)}</span>
      </p>
      <p>
        {children}
        {address && (
          <>
            {" "}
            <a href={address} rel="external noopener" className="small">
              {words.source}
            </a>
          </>
        )}
      </p>
    </li>
  );
}
