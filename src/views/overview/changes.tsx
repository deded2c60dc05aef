import { overviewWords } from "../../language/index.ts";
import { type Filters, summedScope, type VolumeId } from "../../queries/index.ts";
import { useWords } from "../site.ts";
import { OverTime } from "../subject/over-time.tsx";

interface Props {
  readonly filters: Filters;
}

const PAGE = { page: "overview" } as const;
// Named once: an array of its own in every drawing would be another chart each time.
const ITEMS = ["disclosed_items"] as const satisfies readonly VolumeId[];
const RECEIVED = ["received"] as const satisfies readonly VolumeId[];
const REVIEWS = ["reviews"] as const satisfies readonly VolumeId[];

/** What changed, over agencies that are the same in every year compared. */
export function Changes({ filters }: Props) {
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
        <ItemsOverTime filters={filters} />
        <ReceivedOverTime filters={filters} />
        <ReviewsOverTime filters={filters} />
      </div>
    </section>
  );
}

/** Items disclosed, year by year. */
export function ItemsOverTime({ filters }: Props) {
  return <OverTime id="overview-items" page={PAGE} isSmall metrics={ITEMS} filters={filters} />;
}

/** Applications received, year by year. */
export function ReceivedOverTime({ filters }: Props) {
  return (
    <OverTime id="overview-received" page={PAGE} isSmall metrics={RECEIVED} filters={filters} />
  );
}

/** Administrative reviews, year by year. */
export function ReviewsOverTime({ filters }: Props) {
  return <OverTime id="overview-reviews" page={PAGE} isSmall metrics={REVIEWS} filters={filters} />;
}
