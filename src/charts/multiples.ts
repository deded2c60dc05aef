import {
  chartWords,
  compareWords,
  exact,
  type Language,
  percent,
  unitAfter,
} from "../language/index.ts";
import { type AgencyFigure, describeMetric, type MetricId, wilson } from "../queries/index.ts";
import { type Cell, type ChartModel, type Note, notesOf, type Point, type Table } from "./model.ts";
import { COLUMNS, drawnMultiples, PANEL } from "./multiples-drawing.ts";
import { isShare, type MultiplesParams, type Panel, type PanelYear, valueIn } from "./panels.ts";

/** One small chart for each agency, all on one scale, years across; the measure is in the accent. */
export function multiplesModel(params: MultiplesParams): ChartModel {
  const { panels } = params;
  const rows = (columns: number): number => Math.ceil(panels.length / columns);
  return {
    points: panels.flatMap((panel, track) => pointsOf(panel, track, params)),
    table: tableOf(params),
    height: { narrow: rows(COLUMNS.narrow) * PANEL, wide: rows(COLUMNS.wide) * PANEL },
    option: (view) => drawnMultiples(params, view),
  };
}

/** A value with its unit, exact: `85 件`, `12.5%`. */
export function figureWords(metric: MetricId, value: number, language: Language): string {
  const described = describeMetric(metric);
  if (isShare(described)) return percent(value);
  const rounded = described.kind === "rate" ? Math.round(value * 10) / 10 : value;
  const unit = unitAfter(rounded, described.unit[language], language);
  return `${exact(rounded, language)} ${unit}`;
}

/** What stands at one year of one agency, as a sentence; a rate with its cases and its interval. */
function sentence(panel: Panel, one: PanelYear, { metric, language }: MultiplesParams): string {
  const words = compareWords[language];
  const start =
    language === "zh"
      ? `${panel.agency} ${one.year} 年${words.colon}`
      : `${panel.agency}, ${one.year}: `;
  if (!("value" in one)) return start + words.absence[one.absence];
  const { amount, base } = one.figure;
  const described = describeMetric(metric);
  if (described.kind === "rate" && amount !== null && base !== null) {
    const interval = described.proportion && amount <= base ? wilson(amount, base) : null;
    if (interval) {
      return (
        start +
        chartWords[language].rate(
          amount,
          base,
          percent(one.value),
          percent(interval.low),
          percent(interval.high),
        )
      );
    }
    return `${start}${figureWords(metric, one.value, language)} (${exact(amount, language)} / ${exact(base, language)})`;
  }
  return start + figureWords(metric, one.value, language);
}

function pointsOf(panel: Panel, track: number, params: MultiplesParams): readonly Point[] {
  const whose = { agencyId: panel.agencyId, agency: panel.agency };
  return panel.years.flatMap((one, item): Point[] =>
    "value" in one
      ? [
          {
            id: `${panel.agencyId}-${one.year}`,
            words: `${sentence(panel, one, params)}${differenceAfter(panel, one, params)}`,
            track,
            at: { series: track, item },
            whose,
          },
        ]
      : [],
  );
}

function differenceAfter(panel: Panel, one: PanelYear, params: MultiplesParams): string {
  const said = difference(panel, one, params);
  const words = compareWords[params.language];
  return said === null || said.words === words.self ? "" : `${words.semicolon}${said.words}`;
}

/** How an agency's figure differs from the measure's of the same year; null where either is absent. */
function difference(
  panel: Panel,
  one: PanelYear,
  { metric, panels, pin, language }: MultiplesParams,
): { readonly amount: number | null; readonly words: string } | null {
  const words = compareWords[language];
  if (!("value" in one)) return null;
  if (panel.agencyId === pin) return { amount: null, words: words.self };
  const measure = panels.find(({ agencyId }) => agencyId === pin);
  const against = measure ? valueIn(measure, one.year) : null;
  if (!against) return null;
  if (one.isFew || against.isFew) return { amount: null, words: words.tooFew(one.year) };
  const amount = one.value - against.value;
  const said = amountWords(metric, Math.abs(amount), language);
  return {
    amount,
    words:
      amount === 0
        ? words.differenceNone
        : amount > 0
          ? words.differenceMore(said)
          : words.differenceLess(said),
  };
}

/** A difference with its unit: shares differ by points, not by percent. */
export function amountWords(metric: MetricId, amount: number, language: Language): string {
  return isShare(describeMetric(metric))
    ? compareWords[language].points(exact(Math.round(amount * 1000) / 10, language))
    : figureWords(metric, amount, language);
}

function tableOf(params: MultiplesParams): Table {
  const { metric, panels, pin, language } = params;
  const words = compareWords[language];
  const shared = chartWords[language];
  const described = describeMetric(metric);
  const isRate = described.kind === "rate";
  const kind = isShare(described) ? "share" : "number";
  const pinned = panels.find(({ agencyId }) => agencyId === pin)?.agency ?? "";
  return {
    columns: [
      { id: "agency", title: shared.agency, kind: "text" },
      { id: "year", title: shared.year, kind: "year" },
      { id: "value", title: described.title[language], kind },
      ...(isRate
        ? ([
            { id: "numerator", title: words.columnNumerator, kind: "number" },
            { id: "denominator", title: words.columnDenominator, kind: "number" },
          ] as const)
        : []),
      ...(panels.length > 1
        ? [{ id: "difference", title: words.columnDifference(pinned), kind } as const]
        : []),
      { id: "words", title: words.columnWords, kind: "text" },
    ],
    rows: panels.flatMap((panel) =>
      panel.years.map((one) => {
        const found = "value" in one ? one : null;
        const said = difference(panel, one, params);
        const figures: readonly Cell[] = isRate
          ? [{ value: found?.figure.amount ?? null }, { value: found?.figure.base ?? null }]
          : [];
        return {
          id: `${panel.agencyId}-${one.year}`,
          cells: [
            { value: panel.agency, whose: { agencyId: panel.agencyId, agency: panel.agency } },
            { value: one.year },
            {
              value: found?.value ?? null,
              notes: found ? notesOfFigure(found.figure, found.isFew) : [],
            },
            ...figures,
            ...(panels.length > 1 ? [{ value: said?.amount ?? (said ? "" : null) }] : []),
            {
              value: "absence" in one ? words.absence[one.absence] : (said?.words ?? ""),
            },
          ],
        };
      }),
    ),
  };
}

/** What must be said of an agency's figure in one year. */
export function notesOfFigure(
  { readIn, approximate, mark }: AgencyFigure,
  isFew: boolean,
): readonly Note[] {
  return readIn === null ? [] : notesOf({ readIn, approximate, mark }, isFew);
}
