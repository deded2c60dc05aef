import {
  FEWEST_RANKED,
  type Funnel,
  funnelLimits,
  type Interval,
  TAIL95,
  TAIL998,
} from "../queries/index.ts";
import { INK } from "./option.ts";

/** The number of steps a limit is drawn in: enough for a smooth curve on a wide screen. */
const STEPS = 60;
/** The limits at one number of cases. */
export interface Step {
  readonly cases: number;
  readonly inner: Interval;
  readonly outer: Interval;
}

/** The limits from the fewest cases that are judged to the end of the axis: as costly as they are exact, so computed once. */
export function stepsOf(funnel: Funnel, end: number): readonly Step[] {
  const reach = end / FEWEST_RANKED;
  const cases = Array.from({ length: STEPS + 1 }, (_, step) =>
    Math.round(FEWEST_RANKED * reach ** (step / STEPS)),
  );
  return [...new Set(cases)].map((count) => ({
    cases: count,
    inner: funnelLimits(funnel, count, TAIL95),
    outer: funnelLimits(funnel, count, TAIL998),
  }));
}

export function limitLines({ target }: Funnel, steps: readonly Step[]) {
  const line = (
    data: readonly (readonly [number, number])[],
    stroke: { color: string; type: "solid" | "dashed"; width: number },
  ) => ({
    type: "line" as const,
    silent: true,
    symbol: "none",
    emphasis: { disabled: true },
    lineStyle: stroke,
    data: data.map(([x, y]) => [x, y]),
  });
  const outer = { color: INK.ink, type: "solid" as const, width: 1 };
  const inner = { color: INK.quiet, type: "dashed" as const, width: 1 };
  const at = (of: (step: Step) => number) => steps.map((step) => [step.cases, of(step)] as const);
  return [
    line([[1, target] as const, ...at(() => target)], {
      color: INK.accent,
      type: "solid",
      width: 1,
    }),
    line(
      at((step) => step.inner.high),
      inner,
    ),
    line(
      at((step) => step.inner.low),
      inner,
    ),
    line(
      at((step) => step.outer.high),
      outer,
    ),
    line(
      at((step) => step.outer.low),
      outer,
    ),
  ];
}
