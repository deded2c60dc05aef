import type { Unit } from "../../form/index.ts";
import type { Cell } from "../report.ts";

/** Units of money a report may print, as powers of ten of a yuan. */
const MONEY = { 元: 0, 万元: 4, 亿元: 8 } as const;

export type MoneyUnit = keyof typeof MONEY;

function isMoneyUnit(text: string): text is MoneyUnit {
  return text in MONEY;
}

export type Figure =
  | {
      readonly state: "number";
      /** The printed digits, sign applied, thousands separators gone. */
      readonly digits: string;
      /** Printed with a sign, or a word for one. */
      readonly isSigned: boolean;
      readonly money: MoneyUnit | null;
      /** `（其中修订16件）` after the number. */
      readonly remark: string | null;
    }
  | { readonly state: "blank" | "slash" | "text" | "unreadable" };

/** Strokes that say "nothing here": a slash or, in other hands, a dash. */
const STROKE = /^[/\\|—–_-]+$/;

const NUMBER =
  /^([+-]|[增减](?:加|少)?)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万元|亿元|元|批次|件次|人次|[件条项个次起宗份例户])?(?:\((.+)\))?$/;

/** Nearly all labels are no more than this. */
const WORDS = /^[一-鿿][一-鿿（）、，。：“”]*$/;

/** The mark of a footnote after a figure: raised, circled, a star, or a number in square brackets. */
const FOOTNOTE =
  /(?<=\d)(?:[⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳❶-❿*＊※]|[[［〔][\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}[\]］〕]|⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)+$/u;
/** Such marks elsewhere: compatibility forms would make them digits. */
const STRAY_MARK = /[⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳❶-❿₀-₉]/u;

/** More digits than a number of this language holds exactly. */
const MOST_DIGITS = 15;

/**
 * What a cell's own characters say. Full-width forms are read as plain ones; a thousands separator
 * must stand where thousands end; anything that could be two numbers is `unreadable`.
 */
export function readFigure(raw: string): Figure {
  // Nearly all cells are no more than this.
  if (/^(?:0|[1-9]\d{0,8})$/.test(raw)) {
    return { state: "number", digits: raw, isSigned: false, money: null, remark: null };
  }
  if (WORDS.test(raw)) return { state: "text" };
  const unmarked = raw.trim().replace(FOOTNOTE, "");
  if (STRAY_MARK.test(unmarked)) return { state: "unreadable" };
  const text = unmarked.normalize("NFKC").replace(/[−－]/g, "-").trim();
  if (text === "") return { state: "blank" };
  const compact = text.replace(/\s*\n\s*/g, " ");
  if (STROKE.test(compact.replace(/\s/g, ""))) return { state: "slash" };
  // Space is allowed around sign, unit and remark, never between digits.
  const joined = /\d[\s]+[\d.,]/.test(compact.replace(/\(.*$/, ""))
    ? compact
    : compact.replace(/\s/g, "");
  const match = NUMBER.exec(joined);
  if (!match) return { state: /\d/.test(text) ? "unreadable" : "text" };
  const [, sign = "", digits = "", unit = "", remark] = match;
  const plain = digits.replaceAll(",", "");
  if (plain.replace(/\D/g, "").length > MOST_DIGITS) return { state: "unreadable" };
  if (/^0\d/.test(plain)) return { state: "unreadable" };
  return {
    state: "number",
    digits: `${/^[-减]/.test(sign) ? "-" : ""}${plain}`,
    isSigned: sign !== "",
    money: isMoneyUnit(unit) ? unit : null,
    remark: remark ?? null,
  };
}

/** `15.2255` times a power of ten, exactly: by moving the point, not by multiplying. */
function shift(digits: string, places: number): number {
  const negative = digits.startsWith("-");
  const [whole = "0", fraction = ""] = digits.replace("-", "").split(".");
  const all = `${"0".repeat(Math.max(0, -places))}${whole}${fraction}${"0".repeat(Math.max(0, places))}`;
  const point = Math.max(0, -places) + whole.length + places;
  const value = Number(`${all.slice(0, point)}.${all.slice(point) || "0"}`);
  return negative && value !== 0 ? -value : value;
}

export interface Read {
  readonly cell: Cell;
  readonly remark: string | null;
  /** An amount stands there, and nothing says in what unit. */
  readonly unitMissing: boolean;
}

/**
 * A cell of the form from what its characters say (`raw`, as printed): a count is a non-negative
 * integer, a change may be negative, fees come out in 万元 and amounts in yuan by the unit printed in
 * the cell, else in the column's heading. An amount in yuan without a unit is only read where it is 0.
 */
export function readCell(
  figure: Figure,
  raw: string,
  place: string,
  unit: Unit,
  headingUnit: MoneyUnit | null = null,
): Read {
  if (figure.state !== "number") {
    return { cell: { state: figure.state, raw, place }, remark: null, unitMissing: false };
  }
  const value = numberOf(figure, unit, headingUnit);
  if (typeof value === "string") {
    const unitMissing = value === "unit_missing";
    return { cell: { state: "unreadable", raw, place }, remark: null, unitMissing };
  }
  return {
    cell: { state: "number", value, raw, place },
    remark: figure.remark,
    unitMissing: false,
  };
}

const SIGN_IN_WORDS = /^[减降负增升↑↓+-]/;

function numberOf(
  { digits, isSigned, money, remark }: Extract<Figure, { readonly state: "number" }>,
  unit: Unit,
  headingUnit: MoneyUnit | null,
): number | "unreadable" | "unit_missing" {
  if (unit === "count" || unit === "change") {
    const value = Number(digits);
    if (money || !Number.isInteger(value)) return "unreadable";
    // 3（减少）: the remark, not the figure, has the sign.
    if (unit === "change" && !isSigned && remark && SIGN_IN_WORDS.test(remark)) return "unreadable";
    if (unit === "count" && (value < 0 || isSigned)) return "unreadable";
    return value === 0 ? 0 : value;
  }
  if (digits.startsWith("-")) return "unreadable";
  const printed = money ?? headingUnit;
  if (unit === "wan_yuan") {
    // The form prints 万元 in the heading; a heading of 元 may be that with its 万 lost.
    if (money === null && headingUnit !== "万元" && Number(digits) !== 0) return "unit_missing";
    return shift(digits, MONEY[printed ?? "万元"] - MONEY.万元);
  }
  if (printed === null && Number(digits) !== 0) return "unit_missing";
  return shift(digits, MONEY[printed ?? "元"]);
}

/** The unit of money that a column's heading prints: `本年收费金额（单位：万元）`; null where it names none, or two. */
export function unitIn(heading: string): MoneyUnit | null {
  if (!/元/.test(heading)) return null;
  const plain = heading.normalize("NFKC").replace(/\s/g, "");
  const [unit = "", ...others] = new Set(plain.match(/[万亿]?元/g));
  return isMoneyUnit(unit) && others.length === 0 ? unit : null;
}

/**
 * Digits printed without a gap (`规章000`) as `count` numbers, where there is one way to part them even
 * if blank cells may have vanished between: a single number, or as many zeros as there are columns.
 */
export function unglue(digits: string, count: number): readonly string[] | null {
  if (count === 1) return [digits];
  return /^0+$/.test(digits) && digits.length === count ? [...digits] : null;
}
