import { useEffect, useRef, useState } from "react";
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

type Instance = ReturnType<typeof import("./echarts.ts").init>;

/**
 * Draws a chart into the page, as wide as its place, and again where the place or the point changes.
 * ECharts is fetched when the first one is in view. Its height stands before that, as an attribute of
 * an empty SVG: the page's policy allows no style in HTML.
 */
export function Drawing({ label, model, active, onPoint }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const instance = useRef<Instance | null>(null);
  const [width, setWidth] = useState<number | null>(null);
  const [drawn, setDrawn] = useState<ChartModel | null>(null);
  const latest = useRef({ model, onPoint });
  latest.current = { model, onPoint };

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
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        start().catch((error: unknown) => {
          // The table beside every drawing has the same figures: a page without drawings is whole.
          console.error("A chart could not be drawn.", error);
        });
      },
      { rootMargin: "200px" },
    );
    seen.observe(element);
    return () => {
      gone = true;
      seen.disconnect();
      measure.disconnect();
      instance.current?.dispose();
      instance.current = null;
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
      setDrawn(model);
    });
  }, [model, active, width]);

  return (
    <div className={drawn !== null && drawn !== model ? "drawing drawing-late" : "drawing"}>
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
      {!drawn && (
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
