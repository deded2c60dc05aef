import { methodWords } from "../../language/index.ts";
import { useWords } from "../site.ts";
import { usePageTitle } from "../title.ts";
import { Breaks } from "./breaks.tsx";
import { Checks } from "./checks.tsx";
import { DataFiles } from "./data-files.tsx";
import { Example } from "./example.tsx";
import { Metrics, SUBJECTS } from "./metrics.tsx";
import { ReadingRules } from "./reading-rules.tsx";
import { useRevealed } from "./revealed.ts";
import { Statistics } from "./statistics.tsx";
import { Use } from "./use.tsx";

/** The parts of the page, in order; the name of each is its anchor. */
const PARTS = {
  metrics: Metrics,
  reading: ReadingRules,
  checks: Checks,
  breaks: Breaks,
  statistics: Statistics,
  data: DataFiles,
  use: Use,
} as const;

type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS).filter((name): name is Part => name in PARTS);

/** How every figure is made: the registry, the form and the rules themselves, made readable. */
export function Method() {
  usePageTitle("method");
  const words = useWords(methodWords);
  useRevealed();
  return (
    <div className="method">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Example />
      <div className="method-body">
        <Contents />
        <div className="method-parts">
          {NAMES.map((name) => {
            const Body = PARTS[name];
            return (
              <section key={name} className="method-part">
                <h2 id={name}>{words.parts[name]}</h2>
                <Body />
              </section>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** The parts of the page, and of the longest its subjects. */
function Contents() {
  const words = useWords(methodWords);
  return (
    <nav className="method-contents" aria-label={words.contents}>
      <ul>
        {NAMES.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>{words.parts[name]}</a>
            {name === "metrics" && (
              <ul>
                {SUBJECTS.map((subject) => (
                  <li key={subject}>
                    <a href={`#metrics-${subject}`}>{words.subjects[subject]}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
