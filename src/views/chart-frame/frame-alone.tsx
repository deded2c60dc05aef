import type { ReactNode } from "react";
import { Drawing } from "../../charts/drawing.tsx";
import { type ChartModel, NOTE_SIGNS, notesIn } from "../../charts/model.ts";
import { chartWords, embedWords } from "../../language/index.ts";
import { agencyIndex, type Filters, NO_FILTERS } from "../../queries/index.ts";
import { address, type Page } from "../address.ts";
import { useAnswer } from "../asked.ts";
import { useDescription } from "../filters/describe.ts";
import { useManifest } from "../manifest.ts";
import { Phrases } from "../phrases.tsx";
import { useSite, useWords } from "../site.ts";
import { useAddressState } from "../where.ts";
import { PlainTable } from "./plain-table.tsx";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly whom: string;
  readonly model: ChartModel;
  readonly legend?: ReactNode;
  readonly nothing: ReactNode;
  /** The page of the site that shows the chart among the others. */
  readonly page: Page;
}

const untouched = (): void => {};

/**
 * A chart by itself in a frame of another site's page: its state, headline, of whom and when, the
 * drawing, the same as a table, source and version, and the way to the page it is from. All of it
 * works as HTML alone, since the frame may forbid scripts.
 */
export function FrameAlone({ id, title, whom, model, legend, nothing, page }: Props) {
  const words = useWords(chartWords);
  const { data, full, fullHint, blocked } = useWords(embedWords);
  const site = useSite();
  const { state } = useAddressState();
  const manifest = useManifest();
  const stateWords = useStateNamed(state.filters);
  const marks = notesIn(model.table);
  const href = `${address(site, page, { ...state, theme: null })}#${id}`;
  return (
    <figure className="frame frame-alone" id={id}>
      <figcaption>
        <p className="frame-state">{stateWords}</p>
        <h1 className="frame-title">
          <Phrases text={title} />
        </h1>
        <p className="frame-whom">{whom}</p>
      </figcaption>
      {model.points.length === 0 ? (
        <div className="frame-nothing">{nothing}</div>
      ) : (
        <>
          {legend}
          <div className="frame-drawing" role="img" aria-label={title}>
            <Drawing label={null} model={model} active={null} onPoint={untouched} />
          </div>
          {marks.length > 0 && (
            <p className="frame-marks">
              {marks.map((note) => (
                <span key={note}>
                  <span aria-hidden="true">{NOTE_SIGNS[note]} </span>
                  {words.notes[note]}
                </span>
              ))}
            </p>
          )}
          <details className="frame-data">
            <summary>{data}</summary>
            <PlainTable table={model.table} caption={`${title} ${whom}`} />
          </details>
        </>
      )}
      <p className="frame-source">
        {words.source(manifest?.version ?? null)}
        {manifest?.synthetic && words.join + words.syntheticSource}{" "}
        <a className="frame-full" href={href} target="_blank" rel="noopener" title={fullHint}>
          {full}
        </a>
      </p>
      {/* Shown by the frame's own script where a press of the link came to nothing. */}
      <p className="frame-address" hidden>
        {blocked} <code />
      </p>
    </figure>
  );
}

/** The state the address names, agencies by their names: nothing around the chart says them. */
function useStateNamed(filters: Filters): string {
  const { listComma } = useWords(embedWords);
  const described = useDescription({ ...filters, agencies: [] });
  const named = useAnswer(
    agencyIndex,
    { ...NO_FILTERS, agencies: filters.agencies },
    { enabled: filters.agencies.length > 0 },
  );
  if (filters.agencies.length === 0) return described;
  const names = filters.agencies.map(
    (id) => named.data?.find(({ agencyId }) => agencyId === id)?.agency ?? id,
  );
  const isMore = filters.years || filters.region || filters.level || filters.field || filters.scope;
  return [names.join(listComma), ...(isMore ? [described] : [])].join(" · ");
}
