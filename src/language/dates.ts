import type { Language } from "./language.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** An ISO date in words: `2024年1月31日`, `31 January 2024`. What is not a date is given back as it is. */
export function day(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (!match || !month) return iso;
  const [, year, , date] = match;
  return language === "zh"
    ? `${year}年${Number(match[2])}月${Number(date)}日`
    : `${Number(date)} ${month} ${year}`;
}

/** One year, or a run of them: `2023`, `2020–2023`. */
export function yearSpan(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Years in ascending order, those that follow each other as runs: `2019、2021–2023`, `2019, 2021–2023`. */
export function yearRuns(years: readonly number[], language: Language): string {
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && year === last.to + 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs.map(({ from, to }) => yearSpan(from, to)).join(language === "zh" ? "、" : ", ");
}
