import { APPLICANTS, APPLICATION_ROWS, type CellName } from "../form/index.ts";
import { AUDITED_REPORTS } from "./readings.ts";

/** The kinds of applicants, without their total. */
export const KINDS = APPLICANTS.flatMap((kind) => (kind.id === "total" ? [] : [{ id: kind.id }]));

/** The rows of section 3 on which an application can end. */
export const GROUND_ROWS = APPLICATION_ROWS.flatMap((row) =>
  row.outcome === null
    ? []
    : [
        {
          id: row.id,
          outcome: row.outcome,
          label: row.label,
          brief: "brief" in row ? row.brief : row.label,
        },
      ],
);
export type GroundRow = (typeof GROUND_ROWS)[number]["id"];

const IDS = GROUND_ROWS.map(({ id }) => id);
const DIVIDED: readonly GroundRow[] = IDS.filter((id) => /^closed_(?!undivided)/.test(id));
const OPEN = IDS.filter((id) => !id.startsWith("closed_"));

function cells(rows: readonly GroundRow[]): readonly CellName[] {
  return rows.flatMap((row) => KINDS.map(({ id }) => `applications_${row}_${id}` as const));
}

/** The reports asked of, and those of them that print every cell. */
export function whole(where: string): string {
  const known = (rows: readonly GroundRow[]): string =>
    `(${cells(rows)
      .map((cell) => `${cell} IS NOT NULL`)
      .join(" AND ")})`;
  return `asked AS (SELECT * FROM ${AUDITED_REPORTS} WHERE ${where}),
    whole AS (
      SELECT *, ${known(DIVIDED)} AS divided FROM asked
      WHERE ${known(OPEN)} AND (${known(DIVIDED)} OR ${known(["closed_undivided"])})
    )`;
}

/** What is summed of the reports of `whole`: applications of each kind that ended on each row. */
export const FLOW_SUMS = GROUND_ROWS.flatMap(({ id: row }) =>
  KINDS.map(({ id }) => {
    const counted =
      row === "closed_undivided" ? "NOT divided" : DIVIDED.includes(row) ? "divided" : "true";
    return { ground: row, applicant: id, cell: `applications_${row}_${id}` as const, counted };
  }),
);

/** A total that contradicts its cells puts the cells in doubt too. */
export const BEHIND_FLOW: readonly CellName[] = [
  ...cells(IDS),
  ...IDS.map((row) => `applications_${row}_total` as const),
];
