import { CELL_STATES, isCellName, isClaimName } from "../../form/index.ts";
import type { Evidence, Finding } from "../../queries/index.ts";
import type { PlaceOf } from "../../views/agency/context.ts";
import { figureTitle } from "../../views/figure-title.ts";
import { SiteLink } from "../../views/link.tsx";
import { useSite, useWords } from "../../views/site.ts";
import { deskWords } from "./words.ts";

/** Blank and slash are what the report printed; these are what we could not make a number of. */
const LACKING = ["unreadable", "text", "missing"] as const;
const NAMED = 8;

interface Props {
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
  readonly at: PlaceOf;
}

/** What of the report has no figure and why, each with the way to its place. */
export function NotRead({ evidence, findings, at }: Props) {
  const words = useWords(deskWords);
  const { language } = useSite();
  const groups = LACKING.flatMap((state) => {
    const cells = evidence.filter((one) => one.state === state).map(({ cell }) => cell);
    return cells.length === 0 ? [] : [{ state, cells }];
  });
  const why = findings.filter(({ blame, cells }) => blame === "reading" && cells.length === 0);
  return (
    <>
      <h3 className="band-part">{words.notRead}</h3>
      {groups.length === 0 && why.length === 0 ? (
        <p className="quiet">{words.notReadNone}</p>
      ) : (
        <p className="small quiet">{words.notReadNote}</p>
      )}
      <dl className="not-read">
        {groups.map(({ state, cells }) => (
          <div key={state}>
            <dt>{CELL_STATES.find(({ id }) => id === state)?.label[language]}</dt>
            <dd>
              <ul>
                {cells.slice(0, NAMED).map((cell) => (
                  <li key={cell}>
                    {isCellName(cell) || isClaimName(cell) ? (
                      <SiteLink {...at(cell)} keepScroll>
                        {figureTitle(cell, language)}
                      </SiteLink>
                    ) : (
                      figureTitle(cell, language)
                    )}
                  </li>
                ))}
              </ul>
              {cells.length > NAMED && (
                <p className="small quiet">{words.notReadMore(cells.length)}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
