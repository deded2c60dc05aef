import type { Language } from "./language.ts";

const EXACT = {
  zh: new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 4 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 }),
} as const;

/** A figure to its last printed digit, grouped in threes: `1,808,595`. For tables and sentences. */
export function exact(value: number, language: Language): string {
  return EXACT[language].format(value);
}

interface Step {
  readonly from: number;
  readonly unit: string;
}

const STEPS: Readonly<Record<Language, readonly Step[]>> = {
  zh: [
    { from: 1e8, unit: "亿" },
    { from: 1e4, unit: "万" },
  ],
  en: [
    { from: 1e9, unit: "bn" },
    { from: 1e6, unit: "M" },
    { from: 1e3, unit: "k" },
  ],
};

/**
 * A figure where space is short, to three digits: `1.23万` in Chinese, `12.3k` in English. A value
 * that rounds up to the next unit takes that unit, so that `99,999` reads `10万`, never `10.0万`.
 */
export function short(value: number, language: Language): string {
  const size = Math.abs(value);
  const steps = STEPS[language];
  for (const [index, { from, unit }] of steps.entries()) {
    if (size < from) continue;
    const rounded = Number((value / from).toPrecision(3));
    const larger = steps[index - 1];
    if (larger && Math.abs(rounded) * from >= larger.from) {
      return `${Number((value / larger.from).toPrecision(3))}${larger.unit}`;
    }
    return `${rounded}${unit}`;
  }
  return String(Number(value.toPrecision(3)));
}

/** A share of 0 to 1 as a percentage; under 10% with one decimal, so that a small share is not 0%. */
export function percent(share: number): string {
  const hundredths = share * 100;
  const digits = hundredths > 0 && hundredths < 10 ? 1 : 0;
  if (share > 0 && hundredths < 0.1) return "<0.1%";
  if (share < 1 && Number(hundredths.toFixed(digits)) >= 100) return ">99%";
  return `${Number(hundredths.toFixed(digits))}%`;
}

/** A number of bytes, decimal units: `7.7 MB`. */
export function bytes(count: number): string {
  if (count < 1000) return `${count} B`;
  if (count < 999_500) return `${Math.round(count / 1000)} KB`;
  return `${(count / 1e6).toFixed(1)} MB`;
}

/** A count with its English noun: `1 report`, `1,204 reports`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${exact(count, "en")} ${count === 1 ? one : many}`;
}

/** A unit as it stands after this figure: `1 case`, `2 cases`, `1 per hundred`; Chinese has one form. */
export function unitAfter(value: number, unit: string, language: Language): string {
  return language === "en" && value === 1 ? unit.replace(/^([a-z]+)s\b/, "$1") : unit;
}
