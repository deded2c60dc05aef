import { DISPUTE_METRICS } from "../../charts/results.ts";
import { litigationWords, yearSpan } from "../../language/index.ts";
import { describeMetric, type Filters, summedScope, totals } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useSite, useWords } from "../site.ts";
import { FailedReports } from "../subject/failed.tsx";

/** What the three figures of the headline rest on, and what they leave out. */
export function Basis({ filters }: { filters: Filters }) {
  const words = useWords(litigationWords);
  const { language } = useSite();
  const rows = useAnswer(totals, { filters, metrics: DISPUTE_METRICS }).data ?? [];
  const scope = summedScope(filters);
  const unknown = rows.find((row) => row.metric === "reviews" && row.scope === null)?.reports ?? 0;
  return (
    <ul className="small quiet">
      {DISPUTE_METRICS.flatMap((metric) => {
        const total = rows.find((row) => row.metric === metric && row.scope === scope);
        if (!total) return [];
        const title = describeMetric(metric).title[language];
        return [
          <li key={metric}>
            {total.firstYear === null || total.lastYear === null
              ? words.basisNone(title, total.reports)
              : words.basis(
                  title,
                  total.given,
                  total.reports,
                  total.fromProse,
                  yearSpan(total.firstYear, total.lastYear),
                )}{" "}
            <FailedReports filters={filters} failed={total.failed} />
          </li>,
        ];
      })}
      {unknown > 0 && <li>{words.unknownScope(unknown)}</li>}
    </ul>
  );
}
