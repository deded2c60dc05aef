import { OUTCOMES, RESULTS } from "../form/index.ts";
import { type Expression, type Figure, figuresOf } from "./expression.ts";
import { MEASURES } from "./metrics/index.ts";

/** Wholes of the form that divide into parts: the outcomes, the reviews, the suits of both kinds and of each. */
export const WHOLES = [
  "outcomes",
  "reviews",
  "suits",
  "direct_suits",
  "after_review_suits",
] as const;
export type Whole = (typeof WHOLES)[number];

const RESULT_IDS = RESULTS.map(({ id }) => id).filter((id) => id !== "total");

/** The parts of a whole in the order of the form: an outcome, or a result of section 4. */
export function partsOf(
  whole: Whole,
): readonly { readonly id: string; readonly expression: Expression }[] {
  switch (whole) {
    case "outcomes":
      return OUTCOMES.map(({ id }) => ({ id, expression: MEASURES[id].table }));
    case "reviews":
      return RESULT_IDS.map((id) => ({ id, expression: `review_${id}` }));
    case "direct_suits":
      return RESULT_IDS.map((id) => ({ id, expression: `direct_suit_${id}` }));
    case "after_review_suits":
      return RESULT_IDS.map((id) => ({ id, expression: `after_review_suit_${id}` }));
    case "suits":
      return RESULT_IDS.map((id) => ({
        id,
        expression: { sum: [`direct_suit_${id}`, `after_review_suit_${id}`] },
      }));
  }
}

/** The columns that the parts of a whole rest on. */
export function behindParts(whole: Whole): readonly Figure[] {
  return [...new Set(partsOf(whole).flatMap(({ expression }) => figuresOf(expression)))];
}
