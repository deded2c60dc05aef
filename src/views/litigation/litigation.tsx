import { DISPUTE_METRICS } from "../../charts/results.ts";
import { litigationWords } from "../../language/index.ts";
import type { VolumeId } from "../../queries/index.ts";
import { useWords } from "../site.ts";
import { Section } from "../subject/section.tsx";
import { SubjectPage } from "../subject/subject-page.tsx";
import { usePageTitle } from "../title.ts";
import { useFilters } from "../where.ts";
import { Basis } from "./basis.tsx";
import { ReviewFunnel, SuitFunnel } from "./funnels.tsx";
import { PAGE } from "./page.ts";
import { PerHundred } from "./per-hundred.tsx";
import { Results } from "./results.tsx";
import { DisputesByAgency, DisputesByYear } from "./volumes.tsx";

/** Reviews and suits: how many, how they ended, whose they are, since when, and what may be chance. */
export function Litigation() {
  const words = useWords(litigationWords);
  const { filters } = useFilters(PAGE);
  usePageTitle("litigation", filters);
  return (
    <SubjectPage
      page={PAGE}
      filters={filters}
      name={words.title}
      metrics={DISPUTE_METRICS}
      headline={(total) => {
        const amount = (of: VolumeId) => total(of)?.amount ?? null;
        return words.headline(
          amount("reviews"),
          amount("direct_suits"),
          amount("after_review_suits"),
        );
      }}
      lead={words.again}
    >
      <Basis filters={filters} />
      <Section title={words.kindsTitle}>
        <Results filters={filters} />
      </Section>
      <Section title={words.whoTitle}>
        <DisputesByAgency filters={filters} />
      </Section>
      <Section title={words.sinceTitle} note={words.sinceBreaks}>
        <DisputesByYear filters={filters} />
      </Section>
      <Section title={words.realTitle} note={words.realNote}>
        <ReviewFunnel filters={filters} />
        <SuitFunnel filters={filters} />
      </Section>
      <Section title={words.perTitle}>
        <PerHundred filters={filters} />
      </Section>
    </SubjectPage>
  );
}
