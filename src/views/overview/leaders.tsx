import { exact, overviewWords, ownWords } from "../../language/index.ts";
import {
  type Filters,
  type Leader,
  leaders,
  summedScope,
  type VolumeId,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { SiteLink } from "../link.tsx";
import { MetricLink } from "../metric-link.tsx";
import { useOwnFigures } from "../own/beside.tsx";
import { usePlaceNames } from "../place.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";

const METRICS: readonly VolumeId[] = ["disclosed_items", "received", "reviews"];
const SHOWN = 5;

/** Who leads on each subject, and among how many. */
export function Leaders({ filters }: { filters: Filters }) {
  const words = useWords(overviewWords);
  return (
    <section className="band">
      <h2>{words.leadersTitle}</h2>
      <p className="quiet">
        {words[summedScope(filters)]}
        {words.stop}
        {words.leadersNote}
      </p>
      <div className="columns">
        {METRICS.map((metric) => (
          <Ranking key={metric} filters={filters} metric={metric} />
        ))}
      </div>
    </section>
  );
}

function Ranking({ filters, metric }: { filters: Filters; metric: VolumeId }) {
  const words = useWords(overviewWords);
  const result = useAnswer(leaders, { filters, metric, limit: SHOWN });
  return (
    <div>
      <h3 className="column-title">
        <MetricLink metric={metric} />
      </h3>
      <Answered result={result}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{words.notGiven}</p>
          ) : (
            <>
              <p className="small quiet">
                {words.leadersOf(rows.length, rows[0]?.eligible ?? rows.length)}
              </p>
              <ol className="ranking">
                {rows.map((row) => (
                  <Entry key={row.agencyId} row={row} largest={rows[0]?.value ?? row.value} />
                ))}
              </ol>
            </>
          )
        }
      </Answered>
      <OwnEntries filters={filters} metric={metric} />
    </div>
  );
}

/** The reader's own reports beneath the published ones, in no place among them. */
function OwnEntries({ filters, metric }: { filters: Filters; metric: VolumeId }) {
  const words = useWords(overviewWords);
  const { column } = useWords(ownWords);
  const { language } = useSite();
  const own = useOwnFigures(filters, metric);
  if (own.length === 0) return null;
  return (
    <ul className="ranking">
      {own.map(({ own: { id }, figure }) => (
        <li key={id}>
          <span className="own-mark" lang="zh-Hans">
            {figure.agency}
          </span>
          <span className="ranking-figure figures">
            {figure.approximate && <span className="quiet">{words.approximate}</span>}
            {figure.value !== null && exact(figure.value, language)}
          </span>
          <span className="small quiet ranking-note">
            {[String(figure.year), column].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Entry({ row, largest }: { row: Leader; largest: number }) {
  const words = useWords(overviewWords);
  const { language } = useSite();
  const placeName = usePlaceNames("city");
  const notes = [String(row.year), ...(row.readIn === "prose" ? [words.prose] : [])];
  return (
    <li>
      <SiteLink page={{ page: "agency", id: row.agencyId }} lang="zh-Hans">
        {row.agency}
      </SiteLink>
      <span className="ranking-figure figures">
        {row.approximate && <span className="quiet">{words.approximate}</span>}
        {exact(row.value, language)}
        {row.mark && (
          <span className={`mark mark-${row.mark}`} title={words[`${row.mark}Mark`]}>
            <span className="visually-hidden">{words[`${row.mark}Mark`]}</span>
          </span>
        )}
      </span>
      <svg
        className="ranking-bar"
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width={largest > 0 ? (100 * row.value) / largest : 0} height="1" />
      </svg>
      <span className="small quiet ranking-note">
        {language === "en" ? `${placeName(row)} · ` : ""}
        {notes.join(" · ")}
      </span>
    </li>
  );
}
