import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type ChartModel, NARROW } from "./model.ts";
import { Stills } from "./stills.tsx";

interface Props {
  /** What the drawing is called; null where what stands around it has the name already. */
  readonly label: string | null;
  readonly model: ChartModel;
  /** The point a reader has stopped at. */
  readonly active: string | null;
  readonly onPoint: (id: string) => void;
}

/** What ECharts tells of the thing under a pointer, as far as a point needs it. */
interface Touched {
  readonly seriesIndex?: number;
  readonly dataIndex?: number;
  readonly dataType?: string;
}

/** The id of the point that a touched part of a drawing belongs to. */
export function touched(model: ChartModel, event: Touched): string | null {
  const found = model.points.find(
    ({ at }) =>
      at.series === event.seriesIndex &&
      at.item === event.dataIndex &&
      (at.kind === undefined || at.kind === event.dataType),
  );
  return found?.id ?? null;
}

/**
 * Does something once the page as it is now has been painted: a drawing takes a phone longer than
 * all the figures beside it. Each in a task of its own, so that a touch is heard between two.
 *
 * @returns how to give it up
 */
function afterPaint(work: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | null = null;
  const frame = requestAnimationFrame(() => {
    task = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    if (task !== null) clearTimeout(task);
  };
}

/** Longer than this nobody waits for a chart to be touched, however busy the browser is. */
const LONGEST = 3000;

/**
 * Does something when the browser has nothing else to do.
 *
 * @returns how to give it up
 */
function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(work, { timeout: LONGEST });
  return () => cancelIdleCallback(idle);
}

type Instance = ReturnType<typeof import("./echarts.ts").init>;

/**
 * Draws a chart into the page, as wide as its place, and again where the place or the point changes.
 * ECharts is fetched when the first one is in view and the browser has nothing else to do, or at the
 * first touch: until then the build's drawing stands, as long as it is of the same figures. Its height stands before that, as an attribute of
 * an empty SVG: the page's policy allows no style in HTML.
 */
export function Drawing({ label, model, active, onPoint }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const instance = useRef<Instance | null>(null);
  const [width, setWidth] = useState<number | null>(null);
  const shown = useMemo(() => JSON.stringify(model.table), [model]);
  const [first] = useState(shown);
  const [drawn, setDrawn] = useState<string | null>(null);
  const latest = useRef({ model, onPoint });
  // Set by what is shown, not by a drawing of the page that may be given up.
  useLayoutEffect(() => {
    latest.current = { model, onPoint };
  });

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    const measure = new ResizeObserver(() => {
      if (instance.current) setWidth(element.clientWidth);
    });
    const start = async (): Promise<void> => {
      const { init } = await import("./echarts.ts");
      if (gone || instance.current) return;
      const chart = init(element, null, { renderer: "svg" });
      instance.current = chart;
      const stop = (event: Touched): void => {
        const id = touched(latest.current.model, event);
        if (id !== null) latest.current.onPoint(id);
      };
      chart.on("mouseover", stop);
      chart.on("click", stop);
      measure.observe(element);
      setWidth(element.clientWidth);
    };
    const begin = (): void => {
      cancelIdle();
      start().catch((error: unknown) => {
        // The table beside every drawing has the same figures: a page without drawings is whole.
        console.error("A chart could not be drawn.", error);
      });
    };
    let cancelIdle = (): void => {};
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        cancelIdle = whenIdle(begin);
      },
      { rootMargin: "200px" },
    );
    seen.observe(element);
    element.addEventListener("pointerenter", begin, { once: true });
    return () => {
      gone = true;
      cancelIdle();
      seen.disconnect();
      element.removeEventListener("pointerenter", begin);
      measure.disconnect();
      const chart = instance.current;
      instance.current = null;
      // Nobody waits for it: what is shown instead is painted first.
      if (chart) afterPaint(() => chart.dispose());
    };
  }, []);

  useEffect(() => {
    if (width === null || width === 0) return;
    return afterPaint(() => {
      const chart = instance.current;
      if (!chart) return;
      chart.resize({ width, height: width < NARROW ? model.height.narrow : model.height.wide });
      chart.setOption(model.option({ width, active }), { notMerge: true });
      // Paper may be narrower than the screen it was drawn for: the drawing shrinks with it.
      const height = chart.getHeight();
      place.current?.querySelector("svg")?.setAttribute("viewBox", `0 0 ${width} ${height}`);
      setDrawn(shown);
    });
  }, [model, shown, active, width]);

  return (
    <div className={drawn !== null && drawn !== shown ? "drawing drawing-late" : "drawing"}>
      <svg
        className="drawing-space drawing-narrow"
        width="1"
        height={model.height.narrow}
        aria-hidden="true"
      />
      <svg
        className="drawing-space drawing-wide"
        width="1"
        height={model.height.wide}
        aria-hidden="true"
      />
      {drawn === null && first === shown && (
        <Stills
          label={label}
          at={(at) => ({
            option: model.option({ width: at, active: null }),
            height: at < NARROW ? model.height.narrow : model.height.wide,
          })}
        />
      )}
      <div ref={place} className="drawing-place" aria-hidden="true" />
    </div>
  );
}
