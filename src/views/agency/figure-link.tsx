import { CELL_STATES } from "../../form/index.ts";
import { agencyWords, exact, type Language } from "../../language/index.ts";
import type { Figure, Finding } from "../../queries/index.ts";
import { figureTitle } from "../figure-title.ts";
import { SiteLink } from "../link.tsx";
import { useSite, useWords } from "../site.ts";
import type { ReportContext } from "./context.ts";
import type { Reading } from "./reading.ts";

/** The sign of the gravest thing found on a figure: agency's error, our doubt, or open question. */
export function signOf(findings: readonly Finding[]): string | null {
  const serious = findings.filter(({ severity }) => severity !== "note");
  if (serious.some(({ blame }) => blame === "report")) return "report";
  if (serious.some(({ blame }) => blame === "unclear")) return "unclear";
  return serious.length > 0 ? "reading" : null;
}

/** What is shown in a figure's place: five kinds of absence, each its own sign. */
function Shown({ reading, language }: { reading: Reading; language: Language }) {
  const words = agencyWords[language];
  switch (reading.state) {
    case "number":
      return reading.value === null ? words.unstated : exact(reading.value, language);
    case "slash":
      return "/";
    case "text":
      return <span lang="zh-Hans">{reading.raw ?? words.unreadable}</span>;
    case "blank":
      return words.blank;
    case "missing":
      return words.missing;
    case "unreadable":
      return words.unreadable;
    case "unstated":
      return words.unstated;
  }
}

/** A figure that leads to its place in the source, marked where a finding concerns it. */
export function FigureLink({ figure, context }: { figure: Figure; context: ReportContext }) {
  const words = useWords(agencyWords);
  const { language } = useSite();
  const { report, shown, corrected } = context;
  const reading = context.read(figure);
  const findings = context.findingsOn(figure);
  const sign = signOf(findings);
  const kind = reading.value === 0 ? "zero" : reading.state;
  const state = CELL_STATES.find((candidate) => candidate.id === reading.state);
  const isCorrected = corrected?.has(figure) ?? false;
  const said = findings.map(({ message }) => message[language]);
  return (
    <SiteLink
      {...context.at(figure)}
      keepScroll
      className={`figure figure-${kind}${sign ? ` figure-found found-${sign}` : ""}${isCorrected ? " figure-corrected" : ""}`}
      aria-current={shown === figure ? "true" : undefined}
      title={[figureTitle(figure, language), ...said].join("\n")}
    >
      {report.approximate.includes(figure) && words.approximateMark}
      <Shown reading={reading} language={language} />
      {isCorrected && <span className="visually-hidden">{` ${words.corrected}`}</span>}
      {said.length > 0 && (
        <span className="visually-hidden">{`${words.legendMark}: ${said.join(" ")}`}</span>
      )}
      {state && state.id !== "number" && (
        <span className="visually-hidden">{` ${state.label[language]}`}</span>
      )}
    </SiteLink>
  );
}
