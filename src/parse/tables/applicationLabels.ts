import {
  APPLICANTS,
  APPLICATION_ROWS,
  type ApplicationRow,
  type Bilingual,
  type CellName,
  OUTCOMES,
  type Outcome,
} from "../../form/index.ts";
import { bare, isSecond, Labels } from "./labels.ts";
import type { Slot } from "./lines.ts";

/** The seven columns of section 3. */
export const WIDTH = APPLICANTS.length;

/** The rows into which the 2021 edition divides 其他处理. */
export const DIVIDED: readonly ApplicationRow[] = APPLICATION_ROWS.filter(
  ({ outcome, id }) => outcome === "closed" && id !== "closed_undivided",
).map(({ id }) => id);

/** What stands in the table and is no row of figures: the head of a group of rows, of all results, or of columns. */
export type Heading = `group:${Outcome}` | "results" | "columns";

const ROW_IDS: ReadonlySet<string> = new Set(APPLICATION_ROWS.map(({ id }) => id));
const GROUPS = OUTCOMES.filter(({ id }) => id !== "closed" && !ROW_IDS.has(id));

/** The labels of section 3; 其他 and 总计, which also head columns, are told apart by their order. */
export const APPLICATION_LABELS = new Labels<ApplicationRow | Heading>([
  ...APPLICATION_ROWS.map(({ id, label, aliases }) => ({
    key: id,
    labels: [label.zh, ...aliases],
    row: "any" as const,
  })),
  ...GROUPS.map(({ id, label }) => ({ key: `group:${id}` as const, labels: [label.zh] })),
  { key: "results", labels: ["三、本年度办理结果"] },
  {
    key: "columns",
    labels: [
      "申请人情况",
      "法人或其他组织",
      "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和",
      ...APPLICANTS.filter(({ id }) => id !== "other" && id !== "total").map(
        ({ label }) => label.zh,
      ),
    ],
  },
]);

export function isRow(key: ApplicationRow | Heading): key is ApplicationRow {
  return ROW_IDS.has(key);
}

/** Whether a heading stands beside a row, over several lines of the table, and so may come after the row's label. */
export function isBeside(heading: ApplicationRow | Heading, row: ApplicationRow): boolean {
  const outcome = APPLICATION_ROWS.find(({ id }) => id === row)?.outcome ?? null;
  if (heading === "results") return outcome !== null;
  // 3.其他 before （六）其他处理 is rather the last column's head, repeated on a new page.
  if (heading === "closed_undivided") return DIVIDED.includes(row) && row !== "closed_other";
  return heading === `group:${outcome}`;
}

/** Where a row stands on the form; （六）其他处理, as a row or as a heading, before the three it may be divided into. */
const ORDER: ReadonlyMap<ApplicationRow, number> = new Map([
  ...APPLICATION_ROWS.map(({ id }, index): [ApplicationRow, number] => [id, index]),
  ["closed_undivided", APPLICATION_ROWS.findIndex(({ id }) => DIVIDED.includes(id)) - 0.5],
]);

/** Whether a row stands above another on the form. */
export function isAbove(row: ApplicationRow, other: ApplicationRow): boolean {
  return (ORDER.get(row) ?? 0) < (ORDER.get(other) ?? 0);
}

/** How many rows of the form stand between two at the most. */
export function rowsBetween(above: ApplicationRow, below: ApplicationRow): number {
  return Math.ceil((ORDER.get(below) ?? 0) - (ORDER.get(above) ?? 0)) - 1;
}

/** Over how many of the three columns of labels a row's own is merged, beyond one. */
export function mergedOver(row: ApplicationRow): number {
  const outcome = APPLICATION_ROWS.find(({ id }) => id === row)?.outcome ?? null;
  if (outcome === null && row !== "concluded") return 2;
  const isAlone =
    row === "concluded" || row === "closed_undivided" || !GROUPS.some(({ id }) => id === outcome);
  return isAlone && !DIVIDED.includes(row) ? 1 : 0;
}

/** Made once: they are asked for with every row of every report. */
const CELLS_OF_ROW = new Map(
  APPLICATION_ROWS.map(({ id: row }): [ApplicationRow, readonly CellName[]] => [
    row,
    APPLICANTS.map(({ id }): CellName => `applications_${row}_${id}`),
  ]),
);

export function cellsOfRow(row: ApplicationRow): readonly CellName[] {
  return CELLS_OF_ROW.get(row) ?? [];
}

export function labelOf(row: ApplicationRow): Bilingual {
  return APPLICATION_ROWS.find(({ id }) => id === row)?.label ?? { zh: row, en: row };
}

/**
 * Whether words where labels are missing are another row's: an agency's own (9.其他, 小计), or one printed
 * over again. Of what is left of a damaged label nearly all characters are its own, or the row's above it,
 * whose label may be wrapped around its figures.
 */
export function namesAnother(words: readonly Slot[], near: readonly ApplicationRow[]): boolean {
  const text = words
    .filter(({ fromAbove, words: own }) => !fromAbove && own.length > 1 && !isHeading(own))
    .map(({ words: own }) => own)
    .join("");
  if (text === "") return false;
  const whole = APPLICATION_ROWS.filter(({ id }) => near.includes(id))
    .flatMap(({ label, aliases }) => [label.zh, ...aliases].map(bare))
    .filter((label) => text.includes(label))
    .reduce((longest, label) => (label.length > longest.length ? label : longest), "");
  if (whole !== "") return isSecond(text.replace(whole, ""), whole);
  return near.every((row) => {
    const label = bare(labelOf(row).zh);
    const shared = [...text].filter((character) => label.includes(character)).length;
    return shared < text.length * MOST_OWN;
  });
}

/** How much of a damaged label must be its own characters; the rest may be what the damage put in. */
const MOST_OWN = 0.6;

function isHeading(text: string): boolean {
  const key = APPLICATION_LABELS.matchBare(text)?.key;
  return key !== undefined && !isRow(key);
}
