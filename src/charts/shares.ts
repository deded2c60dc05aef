import { type Bilingual, OUTCOMES, RESULTS, type Scope } from "../form/index.ts";
import { chartWords, type Language, percent } from "../language/index.ts";
import { FEWEST_RANKED, type Part, type Whole, wilson } from "../queries/index.ts";
import { type ChartModel, type Column, NOTES, type Note, type View } from "./model.ts";
import { COMMON, INK, type Option } from "./option.ts";

/** One part of a bar. */
export interface Share {
  readonly id: string;
  readonly label: Bilingual;
  readonly amount: number;
  /** Of the bar, 0 to 1; null where the whole bar is 0. */
  readonly share: number | null;
}

/** One bar: a whole of one scope, divided. Of disputes only the closed cases are divided. */
export interface Bar {
  readonly whole: Whole;
  readonly scope: Scope;
  readonly label: Bilingual;
  readonly reports: number;
  /** Of the reports: those with an open error of the audit. */
  readonly failed: number;
  readonly total: number;
  readonly shares: readonly Share[];
  /** Cases not closed, which stand beside the bar and never inside; null where there is no such thing. */
  readonly pending: number | null;
}

const LABELS: Readonly<Record<Whole, Bilingual>> = {
  outcomes: { zh: "申请", en: "Applications" },
  reviews: { zh: "复议", en: "Reviews" },
  suits: { zh: "诉讼", en: "Suits" },
  direct_suits: { zh: "直接起诉", en: "Direct suits" },
  after_review_suits: { zh: "复议后起诉", en: "After review" },
};

/** The parts of a whole in the form's order, which is the order of every chart. */
export function partsOf(whole: Whole): readonly { id: string; label: Bilingual }[] {
  return whole === "outcomes"
    ? OUTCOMES
    : RESULTS.filter(({ id }) => id !== "total" && id !== "pending");
}

/** One bar for each whole and scope that some report gives; those of unknown scope are never drawn. */
export function barsOf(rows: readonly Part[], wholes: readonly Whole[]): readonly Bar[] {
  return wholes.flatMap((whole) =>
    (["own", "area"] as const).flatMap((scope): Bar[] => {
      const found = rows.filter((row) => row.whole === whole && row.scope === scope);
      const [first] = found;
      if (!first) return [];
      const amountOf = (id: string): number => found.find(({ part }) => part === id)?.amount ?? 0;
      const parts = partsOf(whole).map(({ id, label }) => ({ id, label, amount: amountOf(id) }));
      const total = parts.reduce((sum, { amount }) => sum + amount, 0);
      return [
        {
          whole,
          scope,
          label: LABELS[whole],
          reports: first.reports,
          failed: first.failed,
          total,
          shares: parts.map((part) => ({
            ...part,
            share: total === 0 ? null : part.amount / total,
          })),
          pending: whole === "outcomes" ? null : amountOf("pending"),
        },
      ];
    }),
  );
}

/** The custom property that holds a part's colour: `partly_granted` is `--partly-granted`. */
export function colourOf(part: string): string {
  return `var(--${part.replaceAll("_", "-")})`;
}

const SHORT_SCOPES = {
  own: { zh: "本机关", en: "Own" },
  area: { zh: "全辖区", en: "Areas" },
} as const satisfies Record<Scope, Bilingual>;

/** What a bar is of: its scope, and its whole where there are several. */
export function barLabel(bar: Bar, several: boolean, language: Language): string {
  const scope = SHORT_SCOPES[bar.scope][language];
  return several
    ? `${bar.label[language]} ${language === "en" ? scope.toLowerCase() : scope}`
    : scope;
}

const ROW = 28;

/** Small bars of shares under one another, each with its table beneath as a legend. */
export function sharesModel(bars: readonly Bar[], language: Language): ChartModel {
  const words = chartWords[language];
  const several = isSeveral(bars);
  const share = (id: "share" | "low" | "high", title: string): Column => ({
    id,
    title,
    kind: "share",
  });
  const rows = bars.flatMap((bar, item) =>
    bar.shares.map(({ id, label, amount, share: part }, series) => {
      const interval = wilson(amount, bar.total);
      const name = barLabel(bar, several, language);
      const said =
        interval && part !== null
          ? words.rate(
              amount,
              bar.total,
              percent(part),
              percent(interval.low),
              percent(interval.high),
            )
          : words.rateOfNone;
      const notes: readonly Note[] = NOTES.filter(
        (note) =>
          (note === "errors" && bar.failed > 0) || (note === "few" && bar.total < FEWEST_RANKED),
      );
      return {
        point: {
          id: `${bar.whole} ${bar.scope} ${id}`,
          words: `${name}${words.comma}${label[language]}${words.colon}${said}`,
          track: item,
          at: { series, item },
        },
        cells: [
          { value: name },
          { value: label[language] },
          { value: amount, notes },
          { value: bar.total },
          { value: part, notes },
          { value: interval?.low ?? null },
          { value: interval?.high ?? null },
        ],
      };
    }),
  );
  const height = bars.length * ROW;
  return {
    points: rows.map(({ point }) => point),
    table: {
      columns: [
        { id: "bar", title: words.row, kind: "text" },
        { id: "part", title: words.part, kind: "text" },
        { id: "amount", title: words.amount, kind: "number" },
        { id: "total", title: words.whole, kind: "number" },
        share("share", words.share),
        share("low", words.intervalLow),
        share("high", words.intervalHigh),
      ],
      rows: rows.map(({ point, cells }) => ({ id: point.id, cells })),
    },
    height: { narrow: height, wide: height },
    option: (view) => drawn(bars, language, view),
  };
}

export function isSeveral(bars: readonly Bar[]): boolean {
  return new Set(bars.map(({ whole }) => whole)).size > 1;
}

/** Bars as shares of a hundred, in the order given; one of few cases is hollow. */
function drawn(bars: readonly Bar[], language: Language, { active }: View): Option {
  const several = isSeveral(bars);
  const parts = bars[0] ? partsOf(bars[0].whole) : [];
  const left = several ? 94 : 52;
  return {
    ...COMMON,
    grid: { left, right: 0, top: 0, bottom: 0 },
    xAxis: { type: "value", min: 0, max: 1, show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map((bar) => barLabel(bar, several, language)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: INK.quiet, fontSize: 12, interval: 0, align: "left", margin: left },
    },
    series: parts.map(({ id }) => ({
      type: "bar" as const,
      stack: "whole",
      barWidth: "60%",
      emphasis: { disabled: true },
      data: bars.map(({ whole, scope, total, shares }) => {
        const share = shares.find((one) => one.id === id)?.share ?? 0;
        const isActive = active === `${whole} ${scope} ${id}`;
        const isFew = total < FEWEST_RANKED;
        return {
          value: share,
          itemStyle: {
            color: isFew ? INK.paper : colourOf(id),
            borderColor: isActive ? INK.accent : isFew ? colourOf(id) : INK.paper,
            borderWidth: share === 0 ? 0 : isActive ? 3 : 1,
          },
        };
      }),
    })),
  };
}
