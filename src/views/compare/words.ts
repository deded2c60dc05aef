import { amountWords, figureWords } from "../../charts/multiples.ts";
import { commonYear, type Panel, type PanelYear, valueIn } from "../../charts/panels.ts";
import { compareWords, exact, type Language } from "../../language/index.ts";
import { describeMetric, type MetricId, type Years } from "../../queries/index.ts";

interface Given {
  readonly agency: string;
  readonly value: number;
  readonly isFew: boolean;
}

/**
 * The difference between agencies in their latest common year, as a headline; of two, one against the
 * other, of more, from the least to the most. Figures of different years are never set against each
 * other, and rates under ten cases are not compared.
 */
export function headline(
  metric: MetricId,
  panels: readonly Panel[],
  pin: string,
  language: Language,
): string {
  const words = compareWords[language];
  if (panels.length === 1) return latestWords(metric, panels, language);
  const year = commonYear(panels, pin);
  if (year === null) return words.noCommonYear;
  const given = panels.flatMap((panel): Given[] => {
    const found = valueIn(panel, year);
    return found ? [{ agency: panel.agency, value: found.value, isFew: found.isFew }] : [];
  });
  const compared = given
    .filter(({ isFew }) => !isFew)
    .toSorted((one, other) => one.value - other.value);
  const least = compared[0];
  const most = compared.at(-1);
  if (!least || !most || compared.length < 2) return words.tooFew(year);
  const say = (value: number) => figureWords(metric, value, language);
  if (compared.length > 2) {
    return least.value === most.value
      ? words.allEqual(say(most.value), year)
      : words.range(say(least.value), least.agency, say(most.value), most.agency, year);
  }
  if (least.value === most.value)
    return words.equal(most.agency, least.agency, say(most.value), year);
  const amount = amountWords(metric, most.value - least.value, language);
  return words.more(
    most.agency,
    least.agency,
    amount,
    timesWords(metric, most, least, language),
    year,
  );
}

/** How many times as much, of volumes that are at least twice as much: of shares it misleads. */
function timesWords(metric: MetricId, most: Given, least: Given, language: Language): string {
  if (describeMetric(metric).kind === "rate" || least.value === 0) return "";
  const times = most.value / least.value;
  return times < 2
    ? ""
    : compareWords[language].times(exact(Math.round(times * 10) / 10, language));
}

function latestWords(metric: MetricId, panels: readonly Panel[], language: Language): string {
  const given = panels.flatMap(({ years }) =>
    years.flatMap((one) => ("value" in one ? [one] : [])),
  );
  const last = given.at(-1);
  if (!last) return compareWords[language].absence.notGiven;
  const said = figureWords(metric, last.value, language);
  return language === "zh" ? `${last.year} 年 ${said}` : `${said} in ${last.year}`;
}

/** A year that has a figure. */
type GivenYear = Extract<PanelYear, { value: number }>;

/** For each agency that gives the figure in two years or more, how the last differs from the first. */
export function changesInWords(
  metric: MetricId,
  panels: readonly Panel[],
  language: Language,
): readonly string[] {
  return panels.flatMap((panel): string[] => {
    const given = panel.years.flatMap((one) => ("value" in one && !one.isFew ? [one] : []));
    const [first, last] = [given[0], given.at(-1)];
    if (!first || !last || first === last) return [];
    return [changeInWords(metric, panel.agency, first, last, language)];
  });
}

/** One agency's figure in two years, and how it changed between them. */
export function changeInWords(
  metric: MetricId,
  agency: string,
  before: GivenYear,
  after: GivenYear,
  language: Language,
): string {
  const say = ({ value }: GivenYear) => figureWords(metric, value, language);
  return compareWords[language].changed(
    agency,
    before.year,
    say(before),
    after.year,
    say(after),
    howInWords(metric, before, after, language),
  );
}

/** `up 20 applications`; rates under ten cases have not changed one way or the other. */
function howInWords(
  metric: MetricId,
  before: GivenYear,
  after: GivenYear,
  language: Language,
): string {
  const words = compareWords[language];
  if (before.isFew || after.isFew) return words.fewShort;
  const amount = after.value - before.value;
  const said = amountWords(metric, Math.abs(amount), language);
  return amount === 0 ? words.stayed : amount > 0 ? words.grew(said) : words.shrank(said);
}

/** Two years as a headline: how the only agency changed, or which changed most. */
export function endsHeadline(
  metric: MetricId,
  panels: readonly Panel[],
  { from, to }: Years,
  language: Language,
): string {
  const words = compareWords[language];
  const both = panels.flatMap(({ agency, ...panel }) => {
    const [before, after] = [
      valueIn({ agency, ...panel }, from),
      valueIn({ agency, ...panel }, to),
    ];
    return before && after ? [{ agency, before, after }] : [];
  });
  const compared = both.filter(({ before, after }) => !before.isFew && !after.isFew);
  const size = ({ before, after }: (typeof both)[number]) => Math.abs(after.value - before.value);
  const [most] = compared.toSorted((one, other) => size(other) - size(one));
  if (!most) return both.length > 0 ? words.endsFew(from, to) : words.endsNone(from, to);
  const how = howInWords(metric, most.before, most.after, language);
  return compared.length === 1
    ? words.endsHeadline(most.agency, from, to, how)
    : words.endsMost(most.agency, from, to, how);
}
