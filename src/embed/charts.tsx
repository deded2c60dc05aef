/**
 * The one list of the site's charts: what each is called in an address, where it is drawn, and which
 * page shows it among the others. What embeds, what the build draws ahead and what the builder
 * offers follow it.
 */
import type { ComponentType } from "react";
import type { Filters, MetricId } from "../queries/index.ts";
import type { Page } from "../views/address.ts";

/** A chart by itself: everything it shows follows the filters, and the address. */
export type Chart = ComponentType<{ readonly filters: Filters }>;

export interface ListedChart {
  /** As it stands in addresses, and on its page: of a-z and hyphens. */
  readonly id: string;
  readonly page: Page;
  /**
   * What it makes of agencies in the address: `drawn` is drawn ahead for single agencies too,
   * `needed` shows nothing without one, `possible` is a filter like the others.
   */
  readonly agencies: "drawn" | "needed" | "possible";
  /** Whether the address chooses which of several figures it shows. */
  readonly hasChoice?: true;
  /** Fetches its part of the program. */
  readonly load: () => Promise<Chart>;
}

const overview = { page: "overview" } as const;
const disclosure = { page: "disclosure" } as const;
const applications = { page: "applications" } as const;
const litigation = { page: "litigation" } as const;
const compare = { page: "compare" } as const;

/** In the order of the pages, and of the charts on each. */
export const CHARTS: readonly ListedChart[] = [
  {
    id: "overview-spread",
    page: overview,
    agencies: "possible",
    load: async () => (await import("../views/overview/charts.tsx")).Spread,
  },
  {
    id: "overview-outcomes",
    page: overview,
    agencies: "possible",
    load: async () => (await import("../views/overview/charts.tsx")).OutcomeShares,
  },
  {
    id: "overview-results",
    page: overview,
    agencies: "possible",
    load: async () => (await import("../views/overview/charts.tsx")).ResultShares,
  },
  {
    id: "overview-items",
    page: overview,
    agencies: "possible",
    load: async () => (await import("../views/overview/changes.tsx")).ItemsOverTime,
  },
  {
    id: "overview-received",
    page: overview,
    agencies: "possible",
    load: async () => (await import("../views/overview/changes.tsx")).ReceivedOverTime,
  },
  {
    id: "overview-reviews",
    page: overview,
    agencies: "possible",
    load: async () => (await import("../views/overview/changes.tsx")).ReviewsOverTime,
  },
  {
    id: "items-by-year",
    page: disclosure,
    agencies: "drawn",
    load: async () => (await import("../views/disclosure/items.tsx")).ItemsByYear,
  },
  {
    id: "items-by-agency",
    page: disclosure,
    agencies: "possible",
    hasChoice: true,
    load: async () => (await import("../views/disclosure/items.tsx")).ItemsByAgency,
  },
  {
    id: "documents-by-year",
    page: disclosure,
    agencies: "possible",
    hasChoice: true,
    load: async () => (await import("../views/disclosure/documents.tsx")).DocumentsByYear,
  },
  {
    id: "documents-by-agency",
    page: disclosure,
    agencies: "possible",
    hasChoice: true,
    load: async () => (await import("../views/disclosure/documents.tsx")).DocumentsByAgency,
  },
  {
    id: "decisions-by-year",
    page: disclosure,
    agencies: "possible",
    hasChoice: true,
    load: async () => (await import("../views/disclosure/decisions.tsx")).DecisionsByYear,
  },
  {
    id: "decisions-by-agency",
    page: disclosure,
    agencies: "possible",
    hasChoice: true,
    load: async () => (await import("../views/disclosure/decisions.tsx")).DecisionsByAgency,
  },
  {
    id: "applications-by-year",
    page: applications,
    agencies: "drawn",
    load: async () => (await import("../views/applications/volumes.tsx")).ApplicationsByYear,
  },
  {
    id: "applications-by-agency",
    page: applications,
    agencies: "possible",
    hasChoice: true,
    load: async () => (await import("../views/applications/volumes.tsx")).ApplicationsByAgency,
  },
  {
    id: "outcomes",
    page: applications,
    agencies: "drawn",
    load: async () => (await import("../views/applications/outcomes.tsx")).Outcomes,
  },
  {
    id: "reasons",
    page: applications,
    agencies: "drawn",
    load: async () => (await import("../views/applications/reasons.tsx")).Reasons,
  },
  {
    id: "applicants",
    page: applications,
    agencies: "drawn",
    load: async () => (await import("../views/applications/applicants.tsx")).Applicants,
  },
  {
    id: "flow",
    page: applications,
    agencies: "possible",
    load: async () => (await import("../views/applications/flow-chart.tsx")).FlowChart,
  },
  {
    id: "outcomes-change",
    page: applications,
    agencies: "possible",
    load: async () => (await import("../views/applications/changes.tsx")).ShareChanges,
  },
  {
    id: "received-change",
    page: applications,
    agencies: "possible",
    load: async () => (await import("../views/applications/changes.tsx")).AgencyChanges,
  },
  {
    id: "results",
    page: litigation,
    agencies: "drawn",
    load: async () => (await import("../views/litigation/results.tsx")).Results,
  },
  {
    id: "disputes-by-agency",
    page: litigation,
    agencies: "possible",
    hasChoice: true,
    load: async () => (await import("../views/litigation/volumes.tsx")).DisputesByAgency,
  },
  {
    id: "disputes-by-year",
    page: litigation,
    agencies: "drawn",
    hasChoice: true,
    load: async () => (await import("../views/litigation/volumes.tsx")).DisputesByYear,
  },
  {
    id: "funnel-reviews",
    page: litigation,
    agencies: "possible",
    load: async () => (await import("../views/litigation/funnels.tsx")).ReviewFunnel,
  },
  {
    id: "funnel-suits",
    page: litigation,
    agencies: "possible",
    load: async () => (await import("../views/litigation/funnels.tsx")).SuitFunnel,
  },
  {
    id: "disputes-per-hundred",
    page: litigation,
    agencies: "possible",
    load: async () => (await import("../views/litigation/per-hundred.tsx")).PerHundred,
  },
  {
    id: "standing",
    page: compare,
    agencies: "needed",
    load: async () => (await import("../views/compare/alone.tsx")).StandingAlone,
  },
  compared("compare-disclosed-items", "disclosed_items"),
  compared("compare-received", "received"),
  compared("compare-disclosed-share", "disclosed_share"),
  compared("compare-denied-share", "denied_share"),
  compared("compare-reviews", "reviews"),
  compared("compare-suits", "suits"),
  compared("compare-review-corrected-share", "review_corrected_share"),
  compared("compare-disputes-per-hundred", "disputes_per_hundred"),
];

/** One of the figures that agencies are compared in. */
function compared(id: string, metric: MetricId): ListedChart {
  return {
    id,
    page: compare,
    agencies: "needed",
    load: async () => {
      const { ComparedFigure } = await import("../views/compare/alone.tsx");
      return ({ filters }) => <ComparedFigure filters={filters} metric={metric} />;
    },
  };
}

/** The chart of a name in an address, or null where there is none. */
export function chartOf(id: string): ListedChart | null {
  return CHARTS.find((chart) => chart.id === id) ?? null;
}
