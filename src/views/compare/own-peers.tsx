import type { Field, Level, Scope } from "../../form/index.ts";
import { compareWords, ownWords } from "../../language/index.ts";
import type { MetricId, PlacedFigure } from "../../queries/index.ts";
import { ownFigures, ownName } from "../own/as-agency.ts";
import type { OwnReport } from "../own/own.ts";
import { Phrases } from "../phrases.tsx";
import { useWords } from "../site.ts";
import { useAddressState } from "../where.ts";
import { AmongPeers } from "./peers.tsx";

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
  const params = {
    newcomer: { agencyId, level, field, region },
    figures: figuresIn(own, scope, metrics),
    filters: { years, scope },
    metrics,
  };
  return <AmongPeers params={params} scope={scope} />;
}

/** The figures it gives, where it is of the scope that is compared. */
function figuresIn(
  own: OwnReport,
  scope: Scope,
  metrics: readonly MetricId[],
): readonly PlacedFigure[] {
  return ownFigures(own, metrics).flatMap((figure): readonly PlacedFigure[] => {
    const { metric, year, readIn, amount, base, approximate, mark } = figure;
    if (figure.scope !== scope || readIn === null || amount === null) return [];
    return [{ metric, year, readIn, amount, base, approximate, mark }];
  });
}
