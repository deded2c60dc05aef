import { lazy, Suspense } from "react";
import { citeWords } from "../../language/index.ts";
import { useFold } from "../fold.ts";
import { useWords } from "../site.ts";

const Cited = lazy(() => import("./cited.tsx"));

/** How to cite what is on the page, in the foot of every page; made when it is asked for. */
export function Cite() {
  const words = useWords(citeWords);
  const { isOpen, part } = useFold();
  return (
    <details className="cite" {...part}>
      <summary>{words.cite}</summary>
      {isOpen && (
        <Suspense>
          <Cited />
        </Suspense>
      )}
    </details>
  );
}
