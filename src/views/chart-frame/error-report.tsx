import { useState } from "react";
import type { Whose } from "../../charts/model.ts";
import { chartWords } from "../../language/index.ts";
import { type Figure, NO_FILTERS } from "../../queries/index.ts";
import { figureTitle } from "../figure-title.ts";
import { useHydrated } from "../hydrated.ts";
import { SiteLink } from "../link.tsx";
import { useManifest } from "../manifest.ts";
import { useSite, useWords } from "../site.ts";

interface Props {
  readonly id: string;
  readonly title: string;
  /** The columns the chart's figures are from. */
  readonly cells: readonly Figure[];
  /** The agency a reader has stopped at, if one. */
  readonly whose: Whose | null;
}

/** More columns than this are named by the first and the last: nobody reads a hundred. */
const NAMED = 4;

/** A prepared message on a figure that looks wrong, and the way to the public list of corrections. */
export function ErrorReport({ id, title, cells, whose }: Props) {
  const words = useWords(chartWords);
  const { language, basePath } = useSite();
  const manifest = useManifest();
  const isHydrated = useHydrated();
  const [said, setSaid] = useState("");
  const named =
    cells.length <= NAMED ? cells : [...cells.slice(0, NAMED - 1), "…", ...cells.slice(-1)];
  const message = words.message(
    title,
    whose ? `${whose.agency} (${whose.agencyId})` : words.allAgencies,
    named
      .map((cell) => (cell === "…" ? cell : `${cell} (${figureTitle(cell, language)})`))
      .join(words.semicolon),
    manifest?.version ?? words.versionUnknown,
    !isHydrated ? "" : `${location.href.replace(/#.*$/, "")}#${id}`,
  );
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(message);
      setSaid(words.reportCopied);
    } catch {
      // No permission, or a page that is not secure: the text stands there to be selected.
      setSaid(words.copyFailed);
    }
  };
  return (
    <details className="chart-report">
      <summary>{words.reportError}</summary>
      <p className="small">
        {words.reportLead}
        <a href={`${basePath}data/CHANGES.md`}>{words.corrections}</a>
        {words.stop}
      </p>
      {/* Nothing is typed here, and a field would be dear: after each choice in a form browsers look
          for what they could fill in, and lay out every fold that has a field in it. */}
      <p className="chart-message">{message}</p>
      <p className="small">
        <button type="button" onClick={() => void copy()}>
          {words.reportCopy}
        </button>{" "}
        <span aria-live="polite">{said}</span>{" "}
        {whose && (
          <SiteLink
            page={{ page: "audit" }}
            state={{ filters: { ...NO_FILTERS, agencies: [whose.agencyId] } }}
          >
            {words.reportAudit}
          </SiteLink>
        )}
      </p>
    </details>
  );
}
