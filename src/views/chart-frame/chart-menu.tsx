import { lazy, Suspense, useState } from "react";
import { type ChartModel, notesIn } from "../../charts/model.ts";
import { type Picture, pictureOf } from "../../charts/picture.ts";
import { chartWords } from "../../language/index.ts";
import { useFold } from "../fold.ts";
import { useManifest } from "../manifest.ts";
import { useWords } from "../site.ts";
import { pngOf, resolveColour, saveFile } from "./save.ts";

const TakenChart = lazy(() => import("./taken-chart.tsx"));

interface Props {
  /** Unique on its page; the file's name and the link's end. */
  readonly id: string;
  readonly title: string;
  readonly whom: string;
  readonly model: ChartModel;
  readonly source: string;
}

/** A chart to take away: as a picture, a drawing, a table, a link. */
export function ChartMenu({ id, title, whom, model, source }: Props) {
  const words = useWords(chartWords);
  const manifest = useManifest();
  const [said, setSaid] = useState("");
  const { isOpen, part } = useFold();
  const link = (): string => `${location.href.replace(/#.*$/, "")}#${id}`;
  const name = (end: string): string => `sundial-${id}-${manifest?.version ?? "data"}.${end}`;

  const picture = (): Promise<Picture> => {
    const notes = notesIn(model.table).map((note) => words.notes[note]);
    const legend = { title, whom, notes: [notes.join(words.semicolon)], source };
    return pictureOf(model, legend, resolveColour);
  };
  const take = async (make: () => Promise<void>): Promise<void> => {
    setSaid("");
    try {
      await make();
    } catch (error) {
      console.error("A chart could not be saved.", error);
      setSaid(words.saveFailed);
    }
  };
  const save = (end: string, content: Blob): void => {
    saveFile(name(end), content);
    // A frame may forbid downloads, and no program is told: the way to where they work stands there.
    if (window.parent !== window) setSaid(`${words.savedInFrame} ${link()}`);
  };
  const svgFile = async (): Promise<void> =>
    save("svg", new Blob([(await picture()).svg], { type: "image/svg+xml" }));
  const pngFile = async (): Promise<void> => save("png", await pngOf(await picture()));
  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link());
      setSaid(words.linkCopied);
    } catch {
      // No permission, or a page that is not secure: the reader copies it by hand.
      setSaid(`${words.copyFailed} ${link()}`);
    }
  };
  const ways = [
    [words.png, pngFile],
    [words.svg, svgFile],
    [words.link, copyLink],
  ] as const;
  return (
    <details className="chart-menu" {...part}>
      <summary>{words.menu}</summary>
      <div className="chart-ways">
        {ways.map(([title, make]) => (
          <button key={title} type="button" onClick={() => void take(make)}>
            {title}
          </button>
        ))}
        <span aria-live="polite">{said}</span>
      </div>
      {isOpen && (
        <Suspense>
          <TakenChart {...{ id, title, whom }} table={model.table} />
        </Suspense>
      )}
    </details>
  );
}
