import {
  lazy,
  type ReactNode,
  useContext,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { Drawing } from "../../charts/drawing.tsx";
import { type ChartModel, NOTE_SIGNS, notesIn, type Table } from "../../charts/model.ts";
import { chartWords } from "../../language/index.ts";
import type { Figure } from "../../queries/index.ts";
import { useFold } from "../fold.ts";
import { Later } from "../later.tsx";
import { SiteLink } from "../link.tsx";
import { useManifest } from "../manifest.ts";
import { Phrases } from "../phrases.tsx";
import { reveal } from "../reveal.ts";
import { useSite, useWords } from "../site.ts";
import { useAddressState, useAsTable } from "../where.ts";
import { AloneContext } from "./alone.ts";
import { ChartMenu } from "./chart-menu.tsx";
import { EmbedCode } from "./embed-code.tsx";
import { ErrorReport } from "./error-report.tsx";
import { FrameAlone } from "./frame-alone.tsx";
import { PlainTable } from "./plain-table.tsx";
import { walk } from "./walk.ts";

interface Props {
  /** Unique on its page, of a-z and hyphens: the end of its link and the name of its files. */
  readonly id: string;
  /** What the chart shows, as a headline: `Items disclosed fell from 9,120 to 8,433`. */
  readonly title: string;
  /** Of whom and when, and in whose scope: `12 agencies in each year 2021–2023 · agencies’ own`. */
  readonly whom: string;
  readonly model: ChartModel;
  /** The columns the figures are from; an error report names them. */
  readonly cells: readonly Figure[];
  /** Choices that belong to this chart, such as which metric is ranked. */
  readonly choices?: ReactNode;
  /** A key to colours that the labels in the drawing do not already give. */
  readonly legend?: ReactNode;
  /** What the figures rest on and what they leave out, beneath the drawing. */
  readonly notes?: ReactNode;
  /** Where there is nothing to draw: why, and what would help. */
  readonly nothing: ReactNode;
  /** Among others on a page that only leads to them: the table and all that is beneath are folded. */
  readonly isSmall?: boolean;
  /** Of a reader's own making: no address shows it alone, so that no other page can. */
  readonly isOwn?: boolean;
}

/**
 * What stands around every chart of the site: headline, of whom and when, the drawing or the same as
 * a table, a line that reads the point a reader has stopped at, notes, source and version, ways to
 * take it away, and a way to say that it is wrong. The arrow keys walk its points.
 */
export function ChartFrame(props: Props) {
  const page = useContext(AloneContext);
  return page ? <FrameAlone {...props} page={page} /> : <FrameOnPage {...props} />;
}

function FrameOnPage(props: Props) {
  const {
    id,
    title,
    whom,
    model,
    cells,
    choices,
    legend,
    notes,
    nothing,
    isSmall = false,
    isOwn = false,
  } = props;
  const words = useWords(chartWords);
  const manifest = useManifest();
  const figure = useRef<HTMLElement>(null);
  const [isTable, setTable] = useAsTable(id);
  const more = useFold();
  const [active, setActive] = useState<string | null>(null);
  const point = model.points.find((candidate) => candidate.id === active) ?? null;
  const isEmpty = model.points.length === 0;
  const source =
    words.source(manifest?.version ?? null) +
    (manifest?.synthetic ? words.join + words.syntheticSource : "");

  useEffect(() => {
    // The chart comes after the page, so the browser has looked for its place too early.
    if (location.hash === `#${id}` && figure.current) reveal(figure.current);
  }, [id]);

  const drawing = <Walked {...{ title, model, legend, active, setActive, isSmall }} />;
  const data = { table: model.table, caption: `${title} ${whom}` };
  // Folded: nobody sees that it is drawn after the figures.
  const folded = useDeferredValue(
    <div className="frame-foot">
      <ChartMenu {...{ id, title, whom, model, source }} />
      {!isOwn && <EmbedCode {...{ id, title }} />}
      <ErrorReport {...{ id, title, cells }} whose={point?.whose ?? null} />
    </div>,
  );
  const foot = (
    <>
      {notes && <div className="frame-notes">{notes}</div>}
      <p className="frame-source">{source}</p>
      {folded}
    </>
  );
  const details = (
    <>
      <FrameTable {...data} isWanted={more.isOpen} />
      {foot}
    </>
  );
  const detailsLater = useDeferredValue(details);
  return (
    <figure className={isSmall ? "frame frame-small" : "frame"} id={id} ref={figure}>
      <figcaption>
        <h3 className="frame-title">
          <Phrases text={title} />
        </h3>
        <p className="frame-whom">{whom}</p>
      </figcaption>
      {choices && <div className="frame-choices">{choices}</div>}
      {isEmpty ? (
        <div className="frame-nothing">{nothing}</div>
      ) : isSmall ? (
        <>
          {drawing}
          <Marks table={model.table} />
          <details className="frame-more" {...more.part}>
            <summary>{words.details}</summary>
            {more.isOpen ? details : detailsLater}
          </details>
        </>
      ) : (
        <>
          <Switch isTable={isTable} setTable={setTable} />
          {isTable ? <FrameTable {...data} isWanted /> : drawing}
          <noscript>
            <details className="frame-data">
              <summary>{words.asTable}</summary>
              <PlainTable {...data} />
            </details>
          </noscript>
          <Marks table={model.table} />
          {foot}
        </>
      )}
    </figure>
  );
}

// What sorts is a part of the program of its own: most readers never ask for it.
const DataTable = lazy(async () => ({
  default: (await import("./data-table.tsx")).DataTable,
}));

interface FrameTableProps {
  readonly table: Table;
  readonly caption: string;
  /** Whether a reader has asked for it. */
  readonly isWanted: boolean;
}

/** The same data as rows: plain in the page of the build, sortable once a reader looks at it. */
function FrameTable({ isWanted, ...data }: FrameTableProps) {
  const plain = <PlainTable {...data} />;
  return isWanted ? (
    <Later before={plain}>
      <DataTable {...data} />
    </Later>
  ) : (
    plain
  );
}

/** What the signs at figures mean, those that occur; a finding's leads to the audit. */
function Marks({ table }: { table: Table }) {
  const words = useWords(chartWords);
  const { filters } = useAddressState().state;
  const marks = notesIn(table);
  if (marks.length === 0) return null;
  return (
    <p className="frame-marks">
      {marks.map((note) => (
        <span key={note}>
          <span aria-hidden="true">{NOTE_SIGNS[note]} </span>
          {note === "error" || note === "warning" || note === "errors" ? (
            <SiteLink page={{ page: "audit" }} state={{ filters }}>
              {words.notes[note]}
            </SiteLink>
          ) : (
            words.notes[note]
          )}
        </span>
      ))}
    </p>
  );
}

function Switch({ isTable, setTable }: { isTable: boolean; setTable: (on: boolean) => void }) {
  const words = useWords(chartWords);
  return (
    <fieldset className="frame-switch">
      <legend className="visually-hidden">{words.view}</legend>
      {[false, true].map((table) => (
        <button
          key={String(table)}
          type="button"
          aria-pressed={isTable === table}
          onClick={() => setTable(table)}
        >
          {table ? words.asTable : words.asChart}
        </button>
      ))}
    </fieldset>
  );
}

interface WalkedProps {
  readonly title: string;
  readonly model: ChartModel;
  readonly legend: ReactNode;
  readonly active: string | null;
  readonly setActive: (id: string | null) => void;
  /** Where room is short the hint is for those alone who can't see the drawing. */
  readonly isSmall: boolean;
}

/** The drawing, its keys, and the line that says what stands at the point they have come to. */
function Walked({ title, model, legend, active, setActive, isSmall }: WalkedProps) {
  const words = useWords(chartWords);
  const { language } = useSite();
  const hint = useId();
  const point = model.points.find(({ id }) => id === active) ?? null;
  return (
    <>
      {!isSmall && legend}
      <div
        className="frame-drawing"
        // The arrow keys must reach the program, not a screen reader's own way of reading.
        role="application"
        aria-roledescription={words.chart}
        aria-label={title}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart is walked by keys
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          if (event.key === "Escape") {
            setActive(null);
            return;
          }
          const next = walk(model.points, active, event.key);
          if (next === null) return;
          event.preventDefault();
          setActive(next);
        }}
      >
        <Drawing label={title} model={model} active={point?.id ?? null} onPoint={setActive} />
      </div>
      <p
        className={
          point ? "frame-reading" : isSmall ? "visually-hidden" : "frame-reading frame-hint"
        }
        id={hint}
        aria-live="polite"
      >
        {point ? point.words : words.hint}
        {point?.whose && (
          <>
            {words.join}{" "}
            <SiteLink
              page={{ page: "agency", id: point.whose.agencyId }}
              lang={language === "en" ? "zh-Hans" : undefined}
            >
              {point.whose.agency}
            </SiteLink>
          </>
        )}
      </p>
      {isSmall && legend}
    </>
  );
}
