import type { Row } from "../engine/ask.ts";
import { text, textOrNull, texts } from "./decode.ts";
import { evaluate, type Figure } from "./expression.ts";
import { figures } from "./figures.ts";
import type { Measure, Metric } from "./metrics/index.ts";
import { picked } from "./ownRows.ts";
import { figuresBehind, MARKS, type Mark, WHO } from "./readings.ts";

/** `markedReadings` of one report at hand: its row, from the report's and those of the findings on it. */
export function markedReading(metric: Metric, report: Row, findings: readonly Row[]): Row {
  const known = figures(report);
  const [amount, base] =
    metric.kind === "volume" ? [metric.measure, null] : [metric.numerator, metric.denominator];
  const printed = (measure: Measure) => measure.table && evaluate(measure.table, known);
  const stated = (measure: Measure) => measure.prose && known[measure.prose];
  const given = (of: typeof printed): { amount: number; base: number | null } | null => {
    const found = { amount: of(amount), base: base && of(base) };
    if (found.amount === null || (base && found.base === null)) return null;
    return { amount: found.amount, base: found.base };
  };
  const table = given(printed);
  const chosen = table ?? given(stated);
  const vague = (textOrNull(report, "approximate") ?? "").split(",");
  const isVague = [amount.prose, base?.prose].some((name) => name && vague.includes(name));
  return {
    ...picked(report, WHO),
    read_in: table ? "table" : chosen && "prose",
    value: chosen && shown(metric, chosen),
    amount: chosen?.amount ?? null,
    base: chosen?.base ?? null,
    approximate: chosen !== null && table === null && isVague,
    mark: chosen && markOn(figuresBehind(metric), text(report, "report_id"), findings),
  };
}

function shown(
  metric: Metric,
  { amount, base }: { readonly amount: number; readonly base: number | null },
): number | null {
  if (metric.kind === "volume") return amount;
  return base !== null && base > 0 ? (metric.per * amount) / base : null;
}

function markOn(
  behind: readonly Figure[],
  reportId: string,
  findings: readonly Row[],
): Mark | null {
  const severities = findings
    .filter((finding) => finding["report_id"] === reportId)
    .filter((finding) => texts(finding, "cells").some((cell) => behind.some((one) => one === cell)))
    .map((finding) => finding["severity"]);
  return MARKS.find(({ id }) => severities.includes(id))?.id ?? null;
}
