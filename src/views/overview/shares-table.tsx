import { useMemo } from "react";
import { type Bar, barLabel, isSeveral, partsOf, sharesModel } from "../../charts/shares.ts";
import { exact, overviewWords, percent } from "../../language/index.ts";
import type { Figure, Filters } from "../../queries/index.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { useSite, useWords } from "../site.ts";
import { FailedReports } from "../subject/failed.tsx";
import { Wider } from "../subject/wider.tsx";

const PAGE = { page: "overview" } as const;

interface Props {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly cells: readonly Figure[];
  readonly filters: Filters;
}

/** Bars of shares, and beneath them their figures, which are also their legend. */
export function SharesTable({ id, title, bars, cells, filters }: Props) {
  const words = useWords(overviewWords);
  const { language } = useSite();
  const drawn = useMemo(
    () => bars.filter(({ total, pending }) => total + (pending ?? 0) > 0),
    [bars],
  );
  const model = useMemo(() => sharesModel(drawn, language), [drawn, language]);
  const several = isSeveral(drawn);
  return (
    <ChartFrame
      isSmall
      id={id}
      title={title}
      whom={drawn
        .map(
          (bar) =>
            `${barLabel(bar, several, language)}${words.colon}${words.ofReports(bar.reports)}`,
        )
        .join(words.semicolon)}
      model={model}
      cells={cells}
      legend={<Legend bars={drawn} />}
      notes={
        <p>
          <FailedReports
            isTable
            filters={filters}
            failed={Math.max(0, ...drawn.map(({ failed }) => failed))}
          />
        </p>
      }
      nothing={
        <Wider
          page={PAGE}
          filters={filters}
          why={bars.length > 0 ? words.noCases : words.noTables}
        />
      }
    />
  );
}

function Legend({ bars }: { bars: readonly Bar[] }) {
  const words = useWords(overviewWords);
  const { language } = useSite();
  const several = isSeveral(bars);
  const [first] = bars;
  if (!first) return null;
  const hasPending = bars.some(({ pending }) => pending !== null);
  return (
    <table className="shares">
      <thead>
        <tr>
          <td />
          {bars.map((bar) => (
            <th key={`${bar.whole}-${bar.scope}`} scope="col">
              {barLabel(bar, several, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {partsOf(first.whole).map((part) => (
          <tr key={part.id}>
            <th scope="row">
              <span className={`swatch swatch-${part.id}`} aria-hidden="true" />
              {part.label[language]}
            </th>
            {bars.map((bar) => {
              const share = bar.shares.find(({ id }) => id === part.id);
              return (
                <td key={`${bar.whole}-${bar.scope}`}>
                  {exact(share?.amount ?? 0, language)}
                  {!several && share?.share != null && (
                    <span className="quiet"> {percent(share.share)}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
        {hasPending && (
          <tr className="shares-beside">
            <th scope="row">{words.pendingBeside}</th>
            {bars.map((bar) => (
              <td key={`${bar.whole}-${bar.scope}`}>{exact(bar.pending ?? 0, language)}</td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
