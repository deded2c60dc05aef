import { isCellName, isClaimName } from "../../form/index.ts";
import type { Cell, Claim, Report } from "../../parse/index.ts";
import type { Brought, Correction } from "./brought.ts";

/**
 * The report with the reader's corrections in it: the raw words and places stay, since they are what
 * was printed. A doubt of the reading about nothing but corrected figures is settled by them.
 */
export function correctedReport({
  entry: { report },
  corrections,
  scopeGiven,
}: Pick<Brought, "entry" | "corrections" | "scopeGiven">): Report {
  if (corrections.length === 0 && scopeGiven === undefined) return report;
  const cells = new Map(report.cells);
  const claims = new Map(report.claims);
  for (const { figure, value } of corrections) {
    if (isCellName(figure)) cells.set(figure, cellOf(value, cells.get(figure)));
    else if (isClaimName(figure)) {
      if (value === null) claims.delete(figure);
      else claims.set(figure, claimOf(value, claims.get(figure)));
    }
  }
  const names = new Set<string>(corrections.map(({ figure }) => figure));
  const doubts = report.doubts.filter(
    ({ cells: about }) => about.length === 0 || !about.every((name) => names.has(name)),
  );
  return { ...report, cells, claims, doubts, scope: scopeGiven ?? report.scope };
}

function cellOf(value: number | null, read: Cell | undefined): Cell {
  const [raw, place] = [read?.raw ?? null, read?.place ?? null];
  if (value === null) return { state: "blank", raw, place };
  return { state: "number", value, raw: raw ?? "", place: place ?? "" };
}

function claimOf(value: number, read: Claim | undefined): Claim {
  return { value, approximate: false, raw: read?.raw ?? "", place: read?.place ?? "" };
}

/** What was read of a figure, whatever was corrected since. */
export function valueRead({ entry: { report } }: Brought, figure: string): number | null {
  if (isClaimName(figure)) return report.claims.get(figure)?.value ?? null;
  if (!isCellName(figure)) return null;
  const cell = report.cells.get(figure);
  return cell?.state === "number" ? cell.value : null;
}

/** Corrections with one more: a later one takes an earlier one's place, and null takes it away. */
export function withCorrection(
  corrections: readonly Correction[],
  figure: Correction["figure"],
  value: number | null | undefined,
): readonly Correction[] {
  const others = corrections.filter((one) => one.figure !== figure);
  return value === undefined ? others : [...others, { figure, value }];
}

/** A number as a reader types it: digits in threes or not, full-width or not; empty is no number. */
export function parseTyped(text: string): number | null | "wrong" {
  const plain = text.normalize("NFKC").replaceAll(/[\s,]/g, "");
  if (plain === "" || plain === "/") return null;
  return /^-?\d{1,15}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : "wrong";
}

/** How many figures a report gives, in its tables and its prose. */
export function figuresRead(brought: Brought): number {
  const { cells, claims } = correctedReport(brought);
  return claims.size + [...cells.values()].filter(({ state }) => state === "number").length;
}
