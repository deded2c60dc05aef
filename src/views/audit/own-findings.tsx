import { ownWords } from "../../language/index.ts";
import { ownName } from "../own/as-agency.ts";
import { isWithin } from "../own/beside.tsx";
import { useOwnReports } from "../own/own.ts";
import type { State } from "../search.ts";
import { useWords } from "../site.ts";
import { FindingItem } from "./finding-item.tsx";

/** What the audit says of the reader's own reports, beneath what is published and outside its numbers. */
export function OwnFindings({ state }: { state: State }) {
  const words = useWords(ownWords);
  const { filters, rule, severity, blame } = state;
  const own = useOwnReports()
    .filter((one) => isWithin(one, filters))
    .flatMap((one) =>
      one.findings
        .filter((found) => rule === null || found.rule === rule)
        .filter((found) => severity === null || found.severity === severity)
        .filter((found) => blame === null || found.blame === blame)
        .map((found) => ({ one, finding: { ...found, agency: ownName(one) } })),
    );
  if (own.length === 0) return null;
  return (
    <section className="rule">
      <h2 className="rule-title">{words.findings}</h2>
      <p className="small quiet">{words.findingsNote}</p>
      <ul>
        {own.map(({ one, finding }) => (
          <FindingItem
            key={`${one.id} ${finding.rule} ${finding.cells.join()} ${finding.message.zh}`}
            finding={finding}
            named
            at={(cell) => ({
              page: { page: "desk" },
              state: { own: [one.id], cell },
            })}
          />
        ))}
      </ul>
    </section>
  );
}
