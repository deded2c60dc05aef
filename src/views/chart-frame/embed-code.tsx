import { Suspense, useState } from "react";
import { embedWords } from "../../language/index.ts";
import { useSite, useWords } from "../site.ts";

interface Props {
  readonly id: string;
  readonly title: string;
}

/** The way to put the chart into another page. What builds the code is fetched when it is opened. */
export function EmbedCode({ id, title }: Props) {
  const words = useWords(embedWords);
  const { Builder } = useSite();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="chart-embed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.embed}</summary>
      {isOpen && (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <Builder id={id} title={title} />
        </Suspense>
      )}
    </details>
  );
}
