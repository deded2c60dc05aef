import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
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
import { ownEntry, ownFigures } from "../own/as-agency.ts";
import { type OwnReport, useNamedOwn } from "../own/own.ts";
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
  /** Whether any of them is a published one: else there is nothing to wait for. */
  readonly isPublished: boolean;
  /** The reader's own reports among them. */
  readonly own: readonly OwnReport[];
  /** The published figures that are here, and those of the reader's own reports. */
  readonly rows: readonly AgencyFigure[];
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
  const isPublished = filters.agencies.length > 0;
  const { named: own } = useNamedOwn(state.own);
  const named = useAnswer(agencyIndex, chosen, { enabled: isPublished });
  const figures = useAnswer(
    agencyFigures,
    { filters: { ...chosen, years: filters.years }, metrics: COMPARED },
    { enabled: isPublished },
  );
  const rows = useMemo(
    () => [
      ...(isPublished ? (figures.data ?? []) : []),
      ...own.filter(within(filters)).flatMap((one) => ownFigures(one, COMPARED)),
    ],
    [isPublished, figures.data, own, filters],
  );
  const known = named.data ?? [];
  const inOrder = [
    ...filters.agencies.flatMap((id) => known.find(({ agencyId }) => agencyId === id) ?? []),
    ...own.map(ownEntry),
  ];
  const pin = inOrder.find(({ agencyId }) => agencyId === state.pin) ?? inOrder[0] ?? null;
  return {
    isChosen: isPublished || state.own.length > 0,
    isPublished,
    own,
    rows,
    named,
    figures,
    agencies: pin ? [pin, ...inOrder.filter((agency) => agency !== pin)] : inOrder,
    pin,
    scope: comparedScope(filters, rows),
  };
}

/** The years asked for hold for a reader's own reports too. */
function within({ years }: Filters): (own: OwnReport) => boolean {
  return ({ report: { year } }) => years === null || (years.from <= year && year <= years.to);
}
