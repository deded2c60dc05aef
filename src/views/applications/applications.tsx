import { subjectWords } from "../../language/index.ts";
import { useWords } from "../site.ts";
import { Section } from "../subject/section.tsx";
import { SubjectPage } from "../subject/subject-page.tsx";
import { usePageTitle } from "../title.ts";
import { useFilters } from "../where.ts";
import { Applicants } from "./applicants.tsx";
import { AgencyChanges, ShareChanges } from "./changes.tsx";
import { FlowChart } from "./flow-chart.tsx";
import { Outcomes } from "./outcomes.tsx";
import { PAGE } from "./page.ts";
import { Reasons } from "./reasons.tsx";
import { ApplicationsByAgency, ApplicationsByYear } from "./volumes.tsx";

/** Applications: how many, how they ended, why information was refused, who applied, what changed. */
export function Applications() {
  const words = useWords(subjectWords).applications;
  const { filters } = useFilters(PAGE);
  usePageTitle("applications", filters);
  return (
    <SubjectPage
      page={PAGE}
      filters={filters}
      name={words.name}
      metrics={["received"]}
      headline={(total) => {
        const received = total("received");
        return received?.amount == null
          ? words.titleNone
          : words.title(received.agencies, received.amount);
      }}
      lead={words.lead}
    >
      <Section title={words.volumes}>
        <ApplicationsByYear filters={filters} />
        <ApplicationsByAgency filters={filters} />
      </Section>
      <Section title={words.outcomes}>
        <Outcomes filters={filters} />
      </Section>
      <Section title={words.reasons}>
        <Reasons filters={filters} />
      </Section>
      <Section isFoldable title={words.who}>
        <Applicants filters={filters} />
      </Section>
      <Section isFoldable title={words.flow}>
        <FlowChart filters={filters} />
      </Section>
      <Section isFoldable title={words.change}>
        <ShareChanges filters={filters} />
        <AgencyChanges filters={filters} />
      </Section>
    </SubjectPage>
  );
}
