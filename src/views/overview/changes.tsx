import { overviewWords } from "../../language/index.ts";
import { type Filters, summedScope, type VolumeId } from "../../queries/index.ts";
import { useWords } from "../site.ts";
import { OverTime } from "../subject/over-time.tsx";

const PAGE = { page: "overview" } as const;
const COMPARED = [
  { id: "overview-items", metrics: ["disclosed_items"] },
  { id: "overview-received", metrics: ["received"] },
  { id: "overview-reviews", metrics: ["reviews"] },
] as const satisfies readonly { readonly id: string; readonly metrics: readonly VolumeId[] }[];

/** What changed, over agencies that are the same in every year compared. */
export function Changes({ filters }: { filters: Filters }) {
  const words = useWords(overviewWords);
  return (
    <section className="band">
      <h2>{words.changesTitle}</h2>
      <p className="quiet">
        {words[summedScope(filters)]}
        {words.stop}
        {words.changesNote}
      </p>
      <div className="columns">
        {COMPARED.map(({ id, metrics }) => (
          <OverTime key={id} page={PAGE} isSmall {...{ id, metrics, filters }} />
        ))}
      </div>
    </section>
  );
}
