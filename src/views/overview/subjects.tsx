import type { ReactNode } from "react";
import { barsOf } from "../../charts/shares.ts";
import { spreadModel } from "../../charts/spread.ts";
import { exact, overviewWords, unitAfter, yearSpan } from "../../language/index.ts";
import {
  breakdowns,
  type Filters,
  leaders,
  type MetricId,
  spread,
  summedScope,
  type Total,
  totals,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { InTurn } from "../in-turn.tsx";
import { SiteLink } from "../link.tsx";
import { OwnSaid } from "../own/beside.tsx";
import type { Order } from "../search.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { FailedReports } from "../subject/failed.tsx";
import { OutcomeShares, ResultShares, Spread } from "./charts.tsx";

interface Props {
  readonly filters: Filters;
}

const METRICS: readonly MetricId[] = ["disclosed_items", "received", "reviews", "suits"];

/** The three subjects side by side: each its figure, its chart, its surprising fact, its door. */
export function Subjects({ filters, isOne }: Props & { isOne: boolean }) {
  const words = useWords(overviewWords);
  const sums = useAnswer(totals, { filters, metrics: METRICS });
  const scope = summedScope(filters);
  return (
    <Answered result={sums}>
      {(rows) =>
        rows.some((row) => row.amount !== null) ? (
          <div className="subjects">
            <Subject
              title={words.disclosure}
              door={words.doorDisclosure}
              order="disclosure"
              {...{ filters }}
            >
              <Sums
                rows={rows}
                filters={filters}
                metrics={[["disclosed_items", words.unitItems]]}
              />
              <DisclosureSpread {...{ filters, isOne }} />
            </Subject>
            <Subject
              title={words.applications}
              door={words.doorApplications}
              order="applications"
              {...{ filters }}
            >
              <Sums
                rows={rows}
                filters={filters}
                metrics={[["received", words.unitApplications]]}
              />
              <Outcomes filters={filters} />
            </Subject>
            <Subject
              title={words.litigation}
              door={words.doorLitigation}
              order="litigation"
              {...{ filters }}
            >
              <Sums
                rows={rows}
                filters={filters}
                metrics={[
                  ["reviews", words.unitReviews],
                  ["suits", words.unitSuits],
                ]}
              />
              <Results filters={filters} />
            </Subject>
          </div>
        ) : (
          <>
            <p>{words.noneGivenBy(words[scope])}</p>
            <OwnSaid filters={filters} metrics={METRICS} />
          </>
        )
      }
    </Answered>
  );
}

function Subject({
  title,
  door,
  order,
  filters,
  children,
}: Props & { title: string; door: string; order: Order; children: ReactNode }) {
  return (
    // Beside one another on a wide screen, one below another on a phone.
    <InTurn>
      <section className="subject">
        <h2>{title}</h2>
        {children}
        <p className="door">
          <SiteLink page={{ page: "agencies" }} state={{ filters, order }}>
            {door}
          </SiteLink>
        </p>
      </section>
    </InTurn>
  );
}

/** Sums of one scope large, those of the other beneath: they are never one figure. */
function Sums({
  rows,
  filters,
  metrics,
}: Props & {
  rows: readonly Total[];
  metrics: readonly (readonly [MetricId, string])[];
}) {
  const words = useWords(overviewWords);
  const { language } = useSite();
  const scope = summedScope(filters);
  const of = (metric: MetricId, wanted: Total["scope"]) =>
    rows.find((row) => row.metric === metric && row.scope === wanted);
  const areas = metrics.flatMap(([metric, unit]) => {
    const total = of(metric, "area");
    return total?.amount == null
      ? []
      : [words.areaSum(total.given, total.amount, unitAfter(total.amount, unit, language))];
  });
  return (
    <>
      <div className="sums">
        {metrics.map(([metric, unit]) => {
          const total = of(metric, scope);
          return (
            <p key={metric} className="sum">
              {total?.amount == null ? (
                <span className="quiet">{words.notGivenBy(words[scope], unit)}</span>
              ) : (
                <>
                  <span className="sum-figure figures">{exact(total.amount, language)}</span>{" "}
                  <span className="sum-unit">{unitAfter(total.amount, unit, language)}</span>
                  <span className="small quiet sum-basis">
                    {`${words[scope]}${words.colon}${words.basis(total.given, total.reports, yearsOf(total))}${
                      total.fromProse > 0 && total.fromProse < total.given
                        ? `${words.comma}${words.proseShort(total.fromProse)}`
                        : ""
                    }${words.stop}`}
                    <FailedReports filters={filters} failed={total.failed} />
                  </span>
                </>
              )}
            </p>
          );
        })}
      </div>
      <OwnSaid filters={filters} metrics={metrics.map(([metric]) => metric)} />
      {filters.scope === null && areas.length > 0 && (
        <p className="small quiet">
          {words.besides}
          {areas.join(words.semicolon)}
        </p>
      )}
    </>
  );
}

function yearsOf({ firstYear, lastYear }: Total): string {
  return firstYear === null || lastYear === null ? "" : yearSpan(firstYear, lastYear);
}

function DisclosureSpread({ filters, isOne }: Props & { isOne: boolean }) {
  const words = useWords(overviewWords);
  const rows = useAnswer(spread, { filters, metric: "disclosed_items" }).data;
  const first = useAnswer(leaders, { filters, metric: "disclosed_items", limit: 1 }).data?.[0];
  // On their way, or out of reach: the chart says so in its place.
  if (!rows) return <Spread filters={filters} />;
  const found = spreadModel(rows);
  if (!found) return null;
  return (
    <>
      {found.total > 1 && <Spread filters={filters} />}
      {first && !isOne && (
        <p className="fact">
          {found.total > 1
            ? words.factDisclosure(found.median, first.agency, found.largest, first.approximate)
            : words.factDisclosureOne(first.agency, found.largest)}
        </p>
      )}
    </>
  );
}

function Outcomes({ filters }: Props) {
  const words = useWords(overviewWords);
  const received = spreadModel(useAnswer(spread, { filters, metric: "received" }).data ?? []);
  return (
    <>
      <OutcomeShares filters={filters} />
      {received && received.total > 1 && (
        <p className="fact">
          {words.factApplications(
            received.bars.find(({ digits }) => digits === 0)?.agencies ?? 0,
            received.total,
          )}
        </p>
      )}
    </>
  );
}

function Results({ filters }: Props) {
  const words = useWords(overviewWords);
  const parts = useAnswer(breakdowns, filters).data;
  const scope = summedScope(filters);
  const bars = barsOf(parts ?? [], ["reviews", "suits"]);
  const reviews = bars.find((bar) => bar.whole === "reviews" && bar.scope === scope);
  // Where the chart has nothing to draw it says so itself.
  const isDrawn = bars.some(({ total, pending }) => total + (pending ?? 0) > 0);
  const corrected = reviews?.shares.find(({ id }) => id === "corrected")?.amount ?? 0;
  return (
    <>
      <ResultShares filters={filters} />
      {isDrawn && reviews && (
        <p className="fact">
          {reviews.total > 0
            ? words.factLitigation(corrected, reviews.total, reviews.reports)
            : words.factLitigationNone(words[scope])}
        </p>
      )}
    </>
  );
}
