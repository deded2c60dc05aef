import { Suspense } from "react";
import { embedWords } from "../../language/index.ts";
import { useFold } from "../fold.ts";
import { useSite, useWords } from "../site.ts";

interface Props {
  readonly id: string;
  readonly title: string;
}

/** The way to put the chart into another page. What builds the code is fetched when it is opened. */
export function EmbedCode({ id, title }: Props) {
  const words = useWords(embedWords);
  const { Builder } = useSite();
  const { isOpen, part } = useFold();
  return (
    <details className="chart-embed" {...part}>
      <summary>{words.embed}</summary>
      {isOpen && (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <Builder id={id} title={title} />
        </Suspense>
      )}
    </details>
  );
}
