import { subjectWords } from "../../language/index.ts";
import type { Filters, VolumeId } from "../../queries/index.ts";
import { Choice } from "../filters/choice.tsx";
import { useWords } from "../site.ts";
import { AgencyRanking } from "../subject/agency-ranking.tsx";
import { useChosen } from "../subject/chosen.ts";
import { OverTime } from "../subject/over-time.tsx";
import { PAGE } from "./page.ts";

const KINDS = {
  normative: ["normative_issued", "normative_repealed", "normative_in_force"],
  rules: ["rules_issued", "rules_repealed", "rules_in_force"],
} as const satisfies Record<string, readonly [VolumeId, ...VolumeId[]]>;
const BY_AGENCY = [
  "normative_in_force",
  "normative_issued",
  "normative_repealed",
  "rules_in_force",
  "rules_issued",
  "rules_repealed",
] as const satisfies readonly [VolumeId, ...VolumeId[]];
type Kind = keyof typeof KINDS;

/** Rules or normative documents, issued, repealed and in force, by year. */
export function DocumentsByYear({ filters }: { filters: Filters }) {
  const words = useWords(subjectWords).disclosure;
  // What is ranked beside says which are drawn: one choice in the address serves both.
  const { metric, choose } = useChosen<VolumeId>(PAGE, BY_AGENCY);
  const kind: Kind = KINDS.rules.some((id) => id === metric) ? "rules" : "normative";
  return (
    <OverTime
      id="documents-by-year"
      metrics={KINDS[kind]}
      names={{ whole: words[kind], parts: words.parts }}
      choices={
        <Choice
          label={words.kind}
          value={kind}
          options={(["normative", "rules"] as const).map((id) => ({ value: id, words: words[id] }))}
          onChoose={(value) => choose(value === "rules" ? "rules_in_force" : "normative_in_force")}
        />
      }
      page={PAGE}
      filters={filters}
    />
  );
}

/** The agencies with most rules or normative documents. */
export function DocumentsByAgency({ filters }: { filters: Filters }) {
  return (
    <AgencyRanking id="documents-by-agency" metrics={BY_AGENCY} page={PAGE} filters={filters} />
  );
}
