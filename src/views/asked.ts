import {
  keepPreviousData,
  queryOptions,
  type UseQueryResult,
  useQuery,
} from "@tanstack/react-query";
import type { Answerer, Question } from "../queries/index.ts";
import { useSite } from "./site.ts";

/**
 * A question and its parameters as TanStack Query knows them: the same for a page and for the build
 * that asks ahead of it. The rows before a change of filter stay until the new ones are here.
 */
export function asked<Params, Answer>(
  answer: Answerer,
  question: Question<Params, Answer>,
  params: Params,
) {
  return queryOptions({
    queryKey: [question.name, params] as const,
    queryFn: ({ signal }) => answer(question, params, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** The rows of a question, with what is known of their coming. */
export function useAnswer<Params, Answer>(
  question: Question<Params, Answer>,
  params: Params,
  when: { readonly enabled?: boolean } = {},
): UseQueryResult<readonly Answer[]> {
  const { answer, here } = useSite();
  const enabled = when.enabled ?? true;
  return useQuery({
    ...asked(answer, question, params),
    enabled,
    // What is here already is drawn at once: a page drawn twice takes twice as long.
    initialData: () => (enabled ? (here(question, params) ?? undefined) : undefined),
  });
}
