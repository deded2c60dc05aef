import { RESULTS, type Scope } from "../form/index.ts";
import { chartWords, type Language, litigationWords, percent } from "../language/index.ts";
import { describeMetric, FEWEST_RANKED, type Part, wilson } from "../queries/index.ts";
import { figureLabel } from "./label.ts";
import {
  type ChartModel,
  NOTES,
  type Note,
  type Point,
  signsOf,
  type Table,
  type View,
} from "./model.ts";
import { COMMON, INK, type Option } from "./option.ts";
import { colourOf } from "./shares.ts";

/** The kinds of dispute, in the order of the form. */
export const DISPUTE_METRICS = ["reviews", "direct_suits", "after_review_suits"] as const;
type Kind = (typeof DISPUTE_METRICS)[number];

const CLOSED = ["upheld", "corrected", "other"] as const;
type Closed = (typeof CLOSED)[number];

/** One kind of dispute: its closed cases by result, and beside them the pending ones. */
export interface KindResults {
  readonly kind: Kind;
  readonly reports: number;
  readonly agencies: number;
  readonly amounts: Readonly<Record<Closed, number>>;
  readonly closed: number;
  readonly pending: number;
  /** Of the reports: those with an open error of the audit. */
  readonly failed: number;
}

export interface ResultsModel extends ChartModel {
  readonly kinds: readonly KindResults[];
}

/** The kinds of which some report of the scope prints all four results. */
export function kindsOf(rows: readonly Part[], scope: Scope): readonly KindResults[] {
  return DISPUTE_METRICS.flatMap((kind): KindResults[] => {
    const found = rows.filter((row) => row.whole === kind && row.scope === scope);
    const [first] = found;
    if (!first) return [];
    const amount = (part: string): number => found.find((row) => row.part === part)?.amount ?? 0;
    const amounts = {
      upheld: amount("upheld"),
      corrected: amount("corrected"),
      other: amount("other"),
    };
    return [
      {
        kind,
        reports: first.reports,
        agencies: first.agencies,
        amounts,
        closed: amounts.upheld + amounts.corrected + amounts.other,
        pending: amount("pending"),
        failed: first.failed,
      },
    ];
  });
}

/** Closed cases as shares of a hundred, kind by kind; the pending ones beside, in figures. */
export function resultsModel(
  rows: readonly Part[],
  scope: Scope,
  language: Language,
): ResultsModel {
  const kinds = kindsOf(rows, scope);
  const counted = kinds.some(({ closed, pending }) => closed + pending > 0);
  return {
    kinds,
    points: counted ? kinds.flatMap((one, track) => pointsOf(one, track, language)) : [],
    table: tableOf(kinds, language),
    height: { narrow: kinds.length * ROW + 8, wide: kinds.length * ROW + 8 },
    option: (view) => drawn(kinds, language, view),
  };
}

function notesOf({ closed, failed }: KindResults): readonly Note[] {
  return NOTES.filter(
    (note) => (note === "few" && closed < FEWEST_RANKED) || (note === "errors" && failed > 0),
  );
}

const titleOf = (kind: Kind, language: Language): string => describeMetric(kind).title[language];

function resultTitle(id: string, language: Language): string {
  return RESULTS.find((result) => result.id === id)?.label[language] ?? id;
}

function pointsOf(one: KindResults, track: number, language: Language): readonly Point[] {
  const words = litigationWords[language];
  const kind = titleOf(one.kind, language);
  const closed = CLOSED.flatMap((result, series): Point[] => {
    const amount = one.amounts[result];
    const interval = wilson(amount, one.closed);
    if (!interval) return [];
    const share = `${percent(amount / one.closed)}${
      language === "zh" ? "，95% 区间 " : ", 95% interval "
    }${percent(interval.low)}–${percent(interval.high)}`;
    return [
      {
        id: `${one.kind}-${result}`,
        words: words.resultWords(kind, resultTitle(result, language), amount, one.closed, share),
        track,
        at: { series, item: track },
      },
    ];
  });
  const pending = {
    id: `${one.kind}-pending`,
    words: words.pendingWords(kind, one.pending),
    track,
    at: { series: CLOSED.length, item: track },
  };
  return [...closed, pending];
}

function tableOf(kinds: readonly KindResults[], language: Language): Table {
  const words = litigationWords[language];
  const shared = chartWords[language];
  return {
    columns: [
      { id: "kind", title: words.resultKind, kind: "text" },
      ...CLOSED.map((result) => ({
        id: result,
        title: resultTitle(result, language),
        kind: "number" as const,
      })),
      { id: "closed", title: words.resultClosed, kind: "number" },
      { id: "share", title: words.resultShare, kind: "share" },
      { id: "low", title: shared.intervalLow, kind: "share" },
      { id: "high", title: shared.intervalHigh, kind: "share" },
      { id: "pending", title: resultTitle("pending", language), kind: "number" },
    ],
    rows: kinds.map((one) => {
      const { kind, amounts, closed, pending } = one;
      const interval = wilson(amounts.corrected, closed);
      const notes = notesOf(one);
      return {
        id: kind,
        cells: [
          { value: titleOf(kind, language) },
          ...CLOSED.map((result) => ({ value: amounts[result] })),
          { value: closed },
          {
            value: closed === 0 ? null : amounts.corrected / closed,
            notes: closed === 0 ? [] : notes,
          },
          { value: interval?.low ?? null },
          { value: interval?.high ?? null },
          { value: pending },
        ],
      };
    }),
  };
}

const ROW = 64;
/** The room the words beside a bar take, whose figure is shortened from five digits on: none is cut off. */
const BESIDE = { narrow: 100, wide: 120 } as const;

function drawn(kinds: readonly KindResults[], language: Language, { active, width }: View): Option {
  const words = litigationWords[language];
  const beside = width < 560 ? BESIDE.narrow : BESIDE.wide;
  const space = width - beside;
  return {
    ...COMMON,
    grid: { left: 0, right: beside, top: 12, bottom: 0 },
    xAxis: { type: "value", min: 0, max: 1, show: false },
    yAxis: { type: "category", inverse: true, show: false, data: kinds.map(({ kind }) => kind) },
    series: [
      ...CLOSED.map((result) => ({
        type: "bar" as const,
        stack: "closed",
        barWidth: 22,
        emphasis: { disabled: true },
        data: kinds.map(({ kind, amounts, closed }) => {
          const share = closed === 0 ? 0 : amounts[result] / closed;
          const isActive = active === `${kind}-${result}`;
          const isFew = closed < FEWEST_RANKED;
          return {
            value: share,
            itemStyle: {
              color: isFew ? INK.paper : colourOf(result),
              borderColor: isActive ? INK.accent : isFew ? colourOf(result) : INK.paper,
              borderWidth: isActive ? 3 : 1,
            },
            label: {
              show: share * space > 28,
              position: "inside" as const,
              // Each result's colour is dark on light paper and light on dark: the paper reads on it.
              color: isFew ? INK.ink : INK.paper,
              formatter: figureLabel(amounts[result], language),
            },
          };
        }),
      })),
      {
        type: "bar",
        stack: "closed",
        barWidth: 22,
        emphasis: { disabled: true },
        itemStyle: { color: "transparent" },
        // Of no length: it carries the words beside the bar, or beside the place of one.
        data: kinds.map(({ kind, closed, pending }) => ({
          value: closed === 0 ? 1 : 0,
          itemStyle: {
            borderColor: INK.hairline,
            borderWidth: closed === 0 ? 1 : 0,
            borderType: "dashed" as const,
          },
          label: {
            show: true,
            position: "right" as const,
            color: active === `${kind}-pending` ? INK.accent : INK.quiet,
            formatter: words.pending(figureLabel(pending, language)),
          },
        })),
      },
      {
        type: "bar",
        barWidth: 22,
        barGap: "-100%",
        silent: true,
        emphasis: { disabled: true },
        itemStyle: { color: "transparent" },
        data: kinds.map((one) => ({
          value: 1,
          label: {
            show: true,
            position: [0, -20] as [number, number],
            formatter: `{name|${titleOf(one.kind, language)}}{mark| ${signsOf(notesOf(one))}}{aside|  ${words.closedCount(one.closed)}}`,
            rich: {
              name: { color: INK.ink, fontSize: 13 },
              mark: { color: INK.accent, fontSize: 11 },
              aside: { color: INK.quiet, fontSize: 12 },
            },
          },
        })),
      },
    ],
  };
}
