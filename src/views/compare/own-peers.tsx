import type { Field, Level, Scope } from "../../form/index.ts";
import { compareWords, ownWords } from "../../language/index.ts";
import {
  type AgencyFigure,
  FEWEST_RANKED,
  type MetricId,
  type PeerFigure,
  peersLike,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { ownFigures, ownName } from "../own/as-agency.ts";
import type { OwnReport } from "../own/own.ts";
import { Phrases } from "../phrases.tsx";
import { useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { useAddressState } from "../where.ts";
import { Others, Standings } from "./peers.tsx";

interface Props {
  readonly own: OwnReport;
  readonly scope: Scope;
  readonly metrics: readonly MetricId[];
}

/** Where a reader's own report would stand among the published ones of its level and field. */
export function OwnPeers(props: Props) {
  const words = useWords(compareWords);
  const ownSaid = useWords(ownWords);
  const { level, field } = props.own.report;
  const name = ownName(props.own);
  return (
    <section className="band">
      <h2>
        <Phrases text={words.peersTitle(name)} />
      </h2>
      {level === null || field === null ? (
        <p className="nothing">{ownSaid.noLike}</p>
      ) : (
        <>
          <p className="quiet">{ownSaid.peersLead(name)}</p>
          <Among {...props} level={level} field={field} />
        </>
      )}
    </section>
  );
}

function Among({ own, scope, metrics, level, field }: Props & { level: Level; field: Field }) {
  const { years } = useAddressState().state.filters;
  const { regionCode: region, agencyId } = own.report;
  const params = { level, field, region, filters: { years, scope }, metrics };
  return (
    <Answered result={useAnswer(peersLike, params)}>
      {(published) => {
        // What the same agency has published is no peer of its report.
        const others = published.filter((row) => row.agencyId !== agencyId);
        const rows = [...others, ...selves(own, scope, metrics)];
        return (
          <>
            <Standings rows={rows} scope={scope} metrics={metrics} />
            <Others rows={rows} />
          </>
        );
      }}
    </Answered>
  );
}

/** The report's figures that may have a place, by the rules the published ones are held to. */
function selves(own: OwnReport, scope: Scope, metrics: readonly MetricId[]): readonly PeerFigure[] {
  return ownFigures(own, metrics).flatMap((figure: AgencyFigure): readonly PeerFigure[] => {
    const { readIn, value, amount, base } = figure;
    if (figure.scope !== scope || readIn === null || value === null || amount === null) return [];
    if (base !== null && base < FEWEST_RANKED) return [];
    return [{ ...figure, readIn, value, amount, self: true, near: true }];
  });
}
