/** The room's public entry: a Document becomes a Report, or a refusal with its reason. */
export {
  DECISION_COLUMNS,
  type Decision,
  type DecisionColumn,
  decide,
  toDecision,
} from "./identity/decisions.ts";
export type { Hints } from "./identity/hints.ts";
export { placeAgency } from "./identity/place.ts";
export { initials } from "./identity/romanise.ts";
export { tellScope } from "./identity/scope.ts";
export { parse } from "./parse.ts";
export * from "./report.ts";
