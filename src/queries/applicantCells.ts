import { figuresOf, toSql } from "./expression.ts";
import { APPLICANT_METRICS } from "./metrics/index.ts";

/** Each kind of applicant with the figure of its applications received, in the order of the form. */
export const APPLICANT_CELLS = APPLICANT_METRICS.flatMap(({ id, measure }) =>
  measure.table === null
    ? []
    : [
        {
          id: id.replace("received_", ""),
          sql: toSql(measure.table),
          figures: figuresOf(measure.table),
        },
      ],
);

export const BEHIND_APPLICANTS = APPLICANT_CELLS.flatMap(({ figures }) => figures);
