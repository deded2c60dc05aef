import { useMemo } from "react";
import { standingsModel } from "../../charts/standings.ts";
import type { Scope } from "../../form/index.ts";
import { compareWords } from "../../language/index.ts";
import {
  type AgencyEntry,
  describeMetric,
  FEWEST_PEERS,
  figuresBehind,
  type MetricId,
  type PeerFigure,
  peers,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { MOST_AGENCIES } from "../filters.ts";
import { SiteLink } from "../link.tsx";
import { Phrases } from "../phrases.tsx";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { useAddressState } from "../where.ts";

interface Props {
  readonly agency: AgencyEntry;
  readonly scope: Scope;
  readonly metrics: readonly MetricId[];
}

/** Where one agency stands among those of its level and field, and who they are. */
export function Peers({ agency, scope, metrics }: Props) {
  const words = useWords(compareWords);
  const { filters } = useAddressState().state;
  const params = {
    agencyId: agency.agencyId,
    filters: { years: filters.years, scope },
    metrics,
  };
  return (
    <section className="band">
      <h2>
        <Phrases text={words.peersTitle(agency.agency)} />
      </h2>
      <p className="quiet">{words.peersLead(agency.agency)}</p>
      <Answered result={useAnswer(peers, params)}>
        {(rows) => (
          <>
            <Standings rows={rows} scope={scope} metrics={metrics} />
            <Others rows={rows} />
          </>
        )}
      </Answered>
    </section>
  );
}

interface StandingsProps {
  readonly rows: readonly PeerFigure[];
  readonly scope: Scope;
  readonly metrics: readonly MetricId[];
}

/** Where an agency stands among its peers in each figure. */
export function Standings({ rows, scope, metrics }: StandingsProps) {
  const words = useWords(compareWords);
  const { language } = useSite();
  const model = useMemo(() => standingsModel(rows, language), [rows, language]);
  const placed = model.metrics.find(({ standings }) => standings.all !== null);
  const standing = placed?.standings.all;
  const unplaced = model.metrics.filter(({ standings }) => standings.all === null);
  return (
    <ChartFrame
      id="standing"
      title={
        placed && standing
          ? words.peersHeadline(
              describeMetric(placed.metric).title[language],
              standing.below,
              standing.peers,
            )
          : words.peersHeadlineNone
      }
      whom={words.peersOf(
        scope === "area" ? words.scopeArea : words.scopeOwn,
        Math.max(0, ...model.metrics.map(({ peers: found }) => found.all)),
      )}
      model={model}
      cells={metrics.flatMap((metric) => figuresBehind(describeMetric(metric)))}
      legend={
        <p className="key">
          <span>
            <span className="swatch swatch-corrected" aria-hidden="true" />
            {words.standingAll}
          </span>
          <span>
            <span className="swatch swatch-upheld" aria-hidden="true" />
            {words.standingNear}
          </span>
          <span className="quiet">{words.percentile}</span>
        </p>
      }
      notes={
        unplaced.length > 0 && (
          <p>
            {words.unplaced(
              unplaced
                .map(({ metric }) => describeMetric(metric).title[language])
                .join(words.listComma),
              FEWEST_PEERS,
            )}
          </p>
        )
      }
      nothing={<p>{words.peersNothing}</p>}
    />
  );
}

const SHOWN = 12;

/** Peers that can be set beside it: those of its province first. */
export function Others({ rows }: { rows: readonly PeerFigure[] }) {
  const words = useWords(compareWords);
  const { state } = useAddressState();
  const { agencies } = state.filters;
  const others = new Map(
    rows
      .filter(({ self, agencyId }) => !self && !agencies.includes(agencyId))
      .toSorted((one, other) => Number(other.near) - Number(one.near))
      .map((row) => [row.agencyId, row.agency]),
  );
  if (agencies.length >= MOST_AGENCIES) return null;
  if (others.size === 0) return <p className="quiet band-part">{words.withPeersNone}</p>;
  return (
    <>
      <p className="quiet band-part">{words.withPeers}</p>
      <ul className="key">
        {[...others].slice(0, SHOWN).map(([id, name]) => (
          <li key={id}>
            <SiteLink
              page={{ page: "compare" }}
              state={{
                ...state,
                filters: { ...state.filters, agencies: [...agencies, id] },
              }}
              lang="zh-Hans"
              keepScroll
            >
              {name}
            </SiteLink>
          </li>
        ))}
      </ul>
    </>
  );
}
