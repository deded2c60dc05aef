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
  type PlacedAmong,
  peerNames,
  type StandingsParams,
  standings,
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
export function Peers({ agency: { agencyId, agency }, scope, metrics }: Props) {
  const words = useWords(compareWords);
  const { filters } = useAddressState().state;
  const params = { agencyId, filters: { years: filters.years, scope }, metrics };
  return (
    <section className="band">
      <h2>
        <Phrases text={words.peersTitle(agency)} />
      </h2>
      <p className="quiet">{words.peersLead(agency)}</p>
      <AmongPeers params={params} scope={scope} />
    </section>
  );
}

interface AmongPeersProps {
  readonly params: StandingsParams;
  readonly scope: Scope;
}

/** How figures stand among those of their peers, and some of these by name. */
export function AmongPeers({ params, scope }: AmongPeersProps) {
  const { agencies } = useAddressState().state.filters;
  const isRoom = agencies.length < MOST_AGENCIES;
  // Those already chosen may be among the first.
  const limit = SHOWN + MOST_AGENCIES;
  const result = useAnswer(standings, params);
  const names = useAnswer(peerNames, { ...params, limit }, { enabled: isRoom });
  return (
    <Answered result={result}>
      {(rows) => (
        <>
          <Standings rows={rows} scope={scope} metrics={params.metrics} />
          {isRoom && <Answered result={names}>{(named) => <Others named={named} />}</Answered>}
        </>
      )}
    </Answered>
  );
}

interface StandingsProps {
  readonly rows: readonly PlacedAmong[];
  readonly scope: Scope;
  readonly metrics: readonly MetricId[];
}

/** Where an agency stands among its peers in each figure. */
export function Standings({ rows, scope, metrics }: StandingsProps) {
  const words = useWords(compareWords);
  const { language } = useSite();
  const model = useMemo(() => standingsModel(rows, language), [rows, language]);
  const placed = model.metrics.find((one) => one.standings.all !== null);
  const standing = placed?.standings.all;
  const unplaced = model.metrics.filter((one) => one.standings.all === null);
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
        Math.max(0, ...model.metrics.map(({ self }) => self.among.all.peers)),
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

/** Peers that can be set beside it. */
function Others({ named }: { named: readonly Pick<AgencyEntry, "agencyId" | "agency">[] }) {
  const words = useWords(compareWords);
  const { state } = useAddressState();
  const { agencies } = state.filters;
  const others = named.filter(({ agencyId }) => !agencies.includes(agencyId)).slice(0, SHOWN);
  if (others.length === 0) return <p className="quiet band-part">{words.withPeersNone}</p>;
  return (
    <>
      <p className="quiet band-part">{words.withPeers}</p>
      <ul className="key">
        {others.map(({ agencyId, agency }) => (
          <li key={agencyId}>
            <SiteLink
              page={{ page: "compare" }}
              state={{
                ...state,
                filters: { ...state.filters, agencies: [...agencies, agencyId] },
              }}
              lang="zh-Hans"
              keepScroll
            >
              {agency}
            </SiteLink>
          </li>
        ))}
      </ul>
    </>
  );
}
