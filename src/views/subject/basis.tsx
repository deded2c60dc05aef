import { subjectWords } from "../../language/index.ts";
import { type Filters, type MetricId, summedScope, totals } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { MetricLink } from "../metric-link.tsx";
import { useWords } from "../site.ts";
import { Absentees } from "./absentees.tsx";
import { FailedReports } from "./failed.tsx";

interface Props {
  readonly filters: Filters;
  readonly metric: MetricId;
}

/** How many reports give a figure and who does not, of the scope shown, and how it is made. */
export function Basis({ filters, metric }: Props) {
  const words = useWords(subjectWords);
  const rows = useAnswer(totals, { filters, metrics: [metric] }).data ?? [];
  const shown = rows.find(({ scope }) => scope === summedScope(filters));
  const unknown = rows.find(({ scope }) => scope === null)?.reports ?? 0;
  return (
    <>
      <p>
        <MetricLink metric={metric} />
        {shown && `${words.colon}${words.basis(shown.given, shown.reports)}`}
        {shown && shown.fromProse > 0 && ` ${words.basisProse(shown.fromProse)}`}
        {` ${words.unknownScope(unknown)}`}
        {shown && " "}
        {shown && <FailedReports filters={filters} failed={shown.failed} />}
      </p>
      {shown && <Absentees {...{ filters, metric }} absent={shown.absent} />}
    </>
  );
}
