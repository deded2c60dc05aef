import { useEffect, useRef, useState } from "react";
import { embedWords } from "../language/index.ts";
import { Scroll } from "../views/scroll.tsx";
import { useWords } from "../views/site.ts";
import { heightIn } from "./message.ts";
import { type Measured, sandboxOf } from "./snippet.ts";

/** A phone's page between its margins, the first frame that is drawn wide, and one in a wide column. */
const WIDTHS = [280, 560, 900] as const;

interface Props {
  /** What the chart is called: of several that are tried at once, each preview is told apart. */
  readonly title: string;
  /** Of the chart alone, from the root of the host. */
  readonly address: string;
  readonly needsProgram: boolean;
  /** Told the heights once all are known, and again where one changes. */
  readonly measured: (heights: readonly Measured[]) => void;
}

/** The chart in three widths, as another page would show it; they tell how high it is in each. */
export function Previews({ title, address, needsProgram, measured }: Props) {
  const words = useWords(embedWords);
  const frames = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState<Readonly<Record<number, number>>>({});

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<unknown>): void => {
      const height = heightIn(data);
      const told = [...(frames.current?.querySelectorAll("iframe") ?? [])];
      const width = WIDTHS[told.findIndex(({ contentWindow }) => contentWindow === source)];
      if (height === null || width === undefined) return;
      setHeights((known) => ({ ...known, [width]: height }));
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);

  useEffect(() => {
    const known = WIDTHS.flatMap((width) => {
      const height = heights[width];
      return height === undefined ? [] : [{ width, height }];
    });
    if (known.length === WIDTHS.length) measured(known);
  }, [heights, measured]);

  return (
    <div ref={frames}>
      {WIDTHS.map((width) => (
        <figure key={width} className="builder-preview">
          <figcaption className="small quiet">{words.preview(width)}</figcaption>
          <Scroll label={words.previewOf(title, width)}>
            <iframe
              // Another address is another frame: the one before must not be taken for it.
              key={address}
              src={address}
              title={words.previewOf(title, width)}
              width={width}
              height={heights[width] ?? 480}
              sandbox={sandboxOf(needsProgram)}
            />
          </Scroll>
        </figure>
      ))}
    </div>
  );
}
