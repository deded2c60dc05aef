import { createContext, useContext } from "react";
import type { Option } from "./option.ts";

/** Draws an option as SVG without a browser: what the build hands in. */
export type DrawStill = (option: Option, width: number, height: number) => string;

/** Null in the browser: there the build's drawings stand already, or the chart is drawn for itself. */
export const StillContext = createContext<DrawStill | null>(null);

/** The widths a chart is drawn for; a container query chooses. */
const WIDTHS = [
  { name: "narrow", width: 330 },
  { name: "middle", width: 600 },
  { name: "wide", width: 880 },
] as const;

interface Props {
  /**
   * What the drawing is called for those who can't see it, who meet only the one that is shown; null
   * where what stands around it has the name already.
   */
  readonly label: string | null;
  /** The option and the height of the drawing at a width, in CSS pixels. */
  readonly at: (width: number) => { readonly option: Option; readonly height: number };
}

/**
 * A chart as the build drew it, in three widths, until the chart itself is drawn in its place. The
 * browser leaves the HTML it finds here as it is: React compares none that is set as a text.
 */
export function Stills({ label, at }: Props) {
  const draw = useContext(StillContext);
  return WIDTHS.map(({ name, width }) => {
    const { option, height } = draw ? at(width) : { option: null, height: 0 };
    const drawn = draw && option ? draw(option, width, height) : "";
    return (
      <div
        key={name}
        className={`still still-${name}`}
        {...(label === null ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: ECharts writes it, from our own options
        dangerouslySetInnerHTML={{ __html: drawn }}
      />
    );
  });
}
