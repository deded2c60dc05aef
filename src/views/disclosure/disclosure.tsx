import { subjectWords } from "../../language/index.ts";
import { useWords } from "../site.ts";
import { Section } from "../subject/section.tsx";
import { SubjectPage } from "../subject/subject-page.tsx";
import { usePageTitle } from "../title.ts";
import { useFilters } from "../where.ts";
import { DecisionsByAgency, DecisionsByYear } from "./decisions.tsx";
import { DocumentsByAgency, DocumentsByYear } from "./documents.tsx";
import { ItemsByAgency, ItemsByYear } from "./items.tsx";
import { PAGE } from "./page.ts";

/** What agencies disclose on their own motion: items, documents, decisions and fees. */
export function Disclosure() {
  const words = useWords(subjectWords).disclosure;
  const { filters } = useFilters(PAGE);
  usePageTitle("disclosure", filters);
  return (
    <SubjectPage
      page={PAGE}
      filters={filters}
      name={words.name}
      metrics={["disclosed_items"]}
      headline={(total) => {
        const agencies = total("disclosed_items")?.agencies ?? 0;
        return agencies === 0 ? words.titleNone : words.title(agencies);
      }}
      lead={words.lead}
    >
      <Section title={words.items}>
        <ItemsByYear filters={filters} />
        <ItemsByAgency filters={filters} />
      </Section>
      <Section title={words.documents} note={words.documentsNote}>
        <DocumentsByYear filters={filters} />
        <DocumentsByAgency filters={filters} />
      </Section>
      <Section title={words.decisions} note={words.decisionsNote}>
        <DecisionsByYear filters={filters} />
        <DecisionsByAgency filters={filters} />
      </Section>
    </SubjectPage>
  );
}
