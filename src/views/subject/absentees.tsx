import { useState } from "react";
import { basisWords, stateWords } from "../../language/index.ts";
import {
  ABSENCES,
  type Absentee,
  absentees,
  cellAbsences,
  describeMetric,
  type Filters,
  figuresBehind,
  type MetricId,
  NO_FILTERS,
  type WhyAbsent,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useFold } from "../fold.ts";
import { useHydrated } from "../hydrated.ts";
import { SiteLink } from "../link.tsx";
import { useWords } from "../site.ts";

/** As many names of one reason as a page carries before anyone has asked for them. */
export const NAMED = 8;
/** As many as are read through on a page; the filters lead to the rest. */
export const MOST = 500;

interface Props {
  readonly filters: Filters;
  readonly metric: MetricId;
}

/** Agencies that do not give a figure, folded: each by name, with why, and the way to its reports. */
export function Absentees({ filters, metric }: Props) {
  const words = useWords(basisWords);
  const isHydrated = useHydrated();
  const { isOpen, part } = useFold();
  const [isWhole, setWhole] = useState(false);
  const { answering } = useWords(stateWords);
  const result = useAnswer(absentees, { filters, metric, limit: isWhole ? MOST : NAMED });
  const rows = result.data ?? [];
  const [figure] = figuresBehind(describeMetric(metric));
  const reports = rows.filter(({ why }) => why === "table").map(({ reportId }) => reportId);
  // The build asks, so that its page is whole; a browser only where a reader looks, since the
  // evidence is large.
  const asks = figure !== undefined && reports.length > 0 && (isOpen || !isHydrated);
  const states = useAnswer(
    cellAbsences,
    { filters, figure: figure ?? "disclosed_items", reports },
    { enabled: asks },
  );
  const [first] = rows;
  if (!first) return null;
  const stateOf = ({ reportId }: Absentee): string => {
    const found = states.data?.find((one) => one.reportId === reportId);
    return found ? words.state[found.state] : "";
  };
  const isCut = rows.some(({ why, alike }) => countOf(rows, why) < alike);
  return (
    <details className="absentees" {...part}>
      <summary>{words.absent(first.absent)}</summary>
      {ABSENCES.map(({ id }) => {
        const alike = rows.filter(({ why }) => why === id);
        const [one] = alike;
        return (
          one && (
            <p key={id}>
              {words.why[id]}
              {words.open}
              {words.alike(one.alike)}
              {words.close}
              {words.colon}
              {alike.map((row, place) => (
                <span key={row.agencyId}>
                  {place > 0 && words.listComma}
                  <SiteLink
                    page={{ page: "agency", id: row.agencyId }}
                    state={{
                      filters: { ...NO_FILTERS, years: { from: row.year, to: row.year } },
                    }}
                    lang="zh-Hans"
                  >
                    {row.agency}
                  </SiteLink>
                  {stateOf(row) !== "" && `${words.open}${stateOf(row)}${words.close}`}
                </span>
              ))}
              {alike.length < one.alike && " …"}
            </p>
          )
        );
      })}
      {isCut &&
        (isWhole ? (
          <p>{result.isPlaceholderData ? answering : words.first(MOST)}</p>
        ) : (
          <p>
            <button type="button" onClick={() => setWhole(true)}>
              {words.all(first.absent)}
            </button>
          </p>
        ))}
    </details>
  );
}

function countOf(rows: readonly Absentee[], reason: WhyAbsent): number {
  return rows.filter(({ why }) => why === reason).length;
}
