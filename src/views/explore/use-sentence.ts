import { exploredExtent, exploredGroups, NO_FILTERS, withinOneScope } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useDescription } from "../filters/describe.ts";
import { useSite } from "../site.ts";
import { groupParams } from "./group-params.ts";
import { sentence } from "./sentence.ts";
import { useExplore } from "./use-explore.ts";

/** What the page looks at, as a sentence; null until it is known. */
export function useSentence(): string | null {
  const { language } = useSite();
  const { filters: asked, explore } = useExplore();
  const { conditions, by } = explore;
  const filters = by.length > 0 && !by.includes("scope") ? withinOneScope(asked) : asked;
  const description = useDescription(filters);
  const extent = useAnswer(exploredExtent, { filters, conditions });
  const groups = useAnswer(exploredGroups, groupParams(asked, explore), { enabled: by.length > 0 });
  const [found] = extent.data ?? [];
  if (!found) return null;
  const of = JSON.stringify(filters) === JSON.stringify(NO_FILTERS) ? [] : [description];
  return sentence(found, of, explore, groups.data?.length ?? null, language);
}
