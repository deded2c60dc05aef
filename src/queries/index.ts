/** The room's public entry: every question asked of the data, and the registry of metrics. */
export * from "./absentees.ts";
export * from "./agencies.ts";
export * from "./agencyFigures.ts";
export * from "./agencyList.ts";
export * from "./applicants.ts";
export * from "./breakdowns.ts";
export * from "./changes.ts";
export * from "./coverage.ts";
export * from "./example.ts";
export * from "./explore/columns.ts";
export {
  type Condition,
  checkedCondition,
  OPERATORS,
  type Operator,
  operatorsFor,
  takesValue,
} from "./explore/conditions.ts";
export * from "./explore/free.ts";
export * from "./explore/groups.ts";
export {
  type ExploredExtent,
  type ExploredReport,
  type ExploreOrder,
  type ExploreParams,
  exploredExtent,
  exploredReports,
  type Looked,
} from "./explore/rows.ts";
export * from "./explore/worked.ts";
export * from "./expression.ts";
export { FACETS, type Facet } from "./facetParts.ts";
export * from "./facets.ts";
export * from "./filters.ts";
export {
  agencyFindings,
  type Finding,
  type FindingCount,
  type FindingFilters,
  type FindingsParams,
  findingCounts,
  findings,
  type ListedFinding,
} from "./findings.ts";
export * from "./flow.ts";
export { GROUND_ROWS, type GroundRow } from "./flowCells.ts";
export * from "./funnel.ts";
export * from "./leaders.ts";
export * from "./leads.ts";
export * from "./metrics/index.ts";
export * from "./mostReported.ts";
export { findNames, type NameMatches, type NameQuery } from "./names/findNames.ts";
export { type NamedEntry, type NameIndex, nameIndexOf } from "./names/nameIndex.ts";
export * from "./names/source.ts";
export * from "./outcomes.ts";
export { answerFromRows, type OwnAnswerer } from "./ownRows.ts";
export * from "./panel.ts";
export {
  type Newcomer,
  type PeerNamesParams,
  type PeersOf,
  peerNames,
} from "./peers.ts";
export type { Pooled, PooledParams } from "./pooled.ts";
export * from "./pooledShown.ts";
export * from "./question.ts";
export { type Agency, figuresBehind, type Mark, type Provenance, type ReadIn } from "./readings.ts";
export * from "./refusals.ts";
export * from "./reportFigures.ts";
export { gatherCells } from "./rolled/gather.ts";
export { answerFromCells, type RolledAnswerer } from "./rolled/rolled.ts";
export type { Asked } from "./rolled/series.ts";

export * from "./sameFigures.ts";
export * from "./shipped.ts";
export * from "./spread.ts";
export * from "./standing.ts";
export * from "./standings.ts";
export * from "./statistics.ts";
export * from "./totals.ts";
export { WHOLES, type Whole } from "./wholes.ts";
