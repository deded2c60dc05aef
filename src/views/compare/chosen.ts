import type { UseQueryResult } from "@tanstack/react-query";
import type { Scope } from "../../form/index.ts";
import {
  type AgencyEntry,
  type AgencyFigure,
  agencyFigures,
  agencyIndex,
  type Filters,
  type MetricId,
  NO_FILTERS,
} from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useAddressState } from "../where.ts";
import { comparedScope } from "./compared.ts";

/** What agencies are compared in, in the order of the subjects. */
export const COMPARED: readonly MetricId[] = [
  "disclosed_items",
  "received",
  "disclosed_share",
  "denied_share",
  "reviews",
  "suits",
  "review_corrected_share",
  "disputes_per_hundred",
];

/** The agencies the filters name, and their figures. */
export interface Chosen {
  readonly isChosen: boolean;
  readonly named: UseQueryResult<readonly AgencyEntry[]>;
  readonly figures: UseQueryResult<readonly AgencyFigure[]>;
  /** The pinned one first, then in the order of the address; those the data do not know are left out. */
  readonly agencies: readonly AgencyEntry[];
  /** The one the others are compared with; null where none is known. */
  readonly pin: AgencyEntry | null;
  readonly scope: Scope;
}

/** Asks for the agencies to compare. */
export function useChosen(filters: Filters): Chosen {
  const { state } = useAddressState();
  const chosen = { ...NO_FILTERS, agencies: filters.agencies };
  const isChosen = filters.agencies.length > 0;
  const named = useAnswer(agencyIndex, chosen, { enabled: isChosen });
  const figures = useAnswer(
    agencyFigures,
    { filters: { ...chosen, years: filters.years }, metrics: COMPARED },
    { enabled: isChosen },
  );
  const known = named.data ?? [];
  const inOrder = filters.agencies.flatMap(
    (id) => known.find(({ agencyId }) => agencyId === id) ?? [],
  );
  const pin = inOrder.find(({ agencyId }) => agencyId === state.pin) ?? inOrder[0] ?? null;
  return {
    isChosen,
    named,
    figures,
    agencies: pin ? [pin, ...inOrder.filter((agency) => agency !== pin)] : inOrder,
    pin,
    scope: comparedScope(filters, figures.data ?? []),
  };
}
