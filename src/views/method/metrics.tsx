import { methodWords } from "../../language/index.ts";
import {
  APPLICANT_METRICS,
  GROUND_METRICS,
  METRICS,
  type Measure,
  type Metric,
  publishedSql,
  type Subject,
} from "../../queries/index.ts";
import { useSite, useWords } from "../site.ts";
import { measureText } from "./measure-text.ts";

/** In the order of the form. */
export const SUBJECTS: readonly Subject[] = ["disclosure", "applications", "litigation"];

/** Every metric of the registry, by subject: what it is, what it leaves out, and its SQL. */
export function Metrics() {
  const words = useWords(methodWords);
  return (
    <>
      <p>{words.metricsLead}</p>
      {SUBJECTS.map((subject) => (
        <section key={subject}>
          <h3 id={`metrics-${subject}`}>{words.subjects[subject]}</h3>
          <Entries metrics={METRICS.filter((one) => one.subject === subject && !isFolded(one))} />
          {FOLDED.filter(({ metrics }) => metrics.some((one) => one.subject === subject)).map(
            ({ id, metrics }) => (
              <details key={id} className="method-fold">
                <summary>{words.folded[id](metrics.length)}</summary>
                <Entries metrics={metrics} />
              </details>
            ),
          )}
        </section>
      ))}
    </>
  );
}

/** Metrics of one pattern, one for each row or column of the form: a reader of one has read them all. */
const FOLDED: readonly {
  readonly id: "grounds" | "applicants";
  readonly metrics: readonly Metric[];
}[] = [
  { id: "grounds", metrics: GROUND_METRICS },
  { id: "applicants", metrics: APPLICANT_METRICS },
];

function isFolded({ id }: Metric): boolean {
  return FOLDED.some(({ metrics }) => metrics.some((metric) => metric.id === id));
}

function Entries({ metrics }: { metrics: readonly Metric[] }) {
  return (
    <div className="method-metrics">
      {metrics.map((metric) => (
        <Entry key={metric.id} metric={metric} />
      ))}
    </div>
  );
}

/** What a metric is stands open; how it is computed is folded, and opened by an address that points to it. */
function Entry({ metric }: { metric: Metric }) {
  const words = useWords(methodWords);
  const { language } = useSite();
  const title = metric.title[language];
  return (
    <article className="method-metric">
      <h4>
        {title} <span className="method-unit">{metric.unit[language]}</span>
      </h4>
      <p>{metric.formula[language]}</p>
      {metric.leavesOut && (
        <p className="quiet">
          {words.leavesOut}
          {words.colon}
          {metric.leavesOut[language]}
        </p>
      )}
      <details>
        <summary>
          {words.computed}
          <span className="visually-hidden">{title}</span>
        </summary>
        <div id={metric.id} className="method-computed">
          <Computed metric={metric} />
        </div>
      </details>
    </article>
  );
}

/** The columns a metric is read from, what must be known of its figures, and its SQL. */
function Computed({ metric }: { metric: Metric }) {
  const words = useWords(methodWords);
  const note = noteOn(metric, words);
  const sources =
    metric.kind === "rate"
      ? [
          { name: words.numerator, measure: metric.numerator },
          { name: words.denominator, measure: metric.denominator },
        ]
      : [{ name: words.columns, measure: metric.measure }];
  return (
    <>
      <dl className="method-facts">
        <dt>{words.name}</dt>
        <dd>
          <a className="method-anchor" href={`#${metric.id}`}>
            <code>{metric.id}</code>
          </a>
        </dd>
        {sources.map(({ name, measure }) => (
          <div key={name} className="method-pair">
            <dt>{name}</dt>
            <dd>
              <Source measure={measure} />
            </dd>
          </div>
        ))}
        {note !== null && (
          <>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard can't scroll the text */}
      <pre tabIndex={0}>
        <code>{publishedSql(metric)}</code>
      </pre>
    </>
  );
}

function noteOn(
  metric: Metric,
  words: Readonly<Record<"stock" | "proportion" | "noProportion", string>>,
): string | null {
  if (metric.kind === "rate") return metric.proportion ? words.proportion : words.noProportion;
  return metric.over === "stock" ? words.stock : null;
}

/** The columns of a measure, in short: sums as their pattern, the prose after the tables. */
function Source({ measure }: { measure: Measure }) {
  const words = useWords(methodWords);
  const table = measure.table === null ? null : measureText(measure.table);
  return (
    <>
      {table !== null && <code>{table}</code>}
      {table !== null && measure.prose !== null && words.orElse}
      {measure.prose !== null && <code>{measure.prose}</code>}
    </>
  );
}
