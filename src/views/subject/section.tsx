import { type ReactNode, useEffect, useRef } from "react";
import { InTurn } from "../in-turn.tsx";

interface Props {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
  /** Can be folded by a reader, and is where a phone would make a long page of it. */
  readonly isFoldable?: boolean;
}

/** One question of a page: a title, what to know before reading, its charts. */
export function Section({ title, note, children, isFoldable = false }: Props) {
  const body = (
    <>
      {note && <p className="quiet">{note}</p>}
      <InTurn className="frames">{children}</InTurn>
    </>
  );
  return isFoldable ? (
    <Fold title={title}>{body}</Fold>
  ) : (
    <section className="band">
      <h2>{title}</h2>
      {body}
    </section>
  );
}

/** Screens as narrow as the style sheet's phones. */
const PHONE = "(max-width: 640px)";

/**
 * A section that folds by itself on a phone, once the program runs: without it all is open and
 * nothing is out of reach. One that the address leads into stays open.
 */
function Fold({ title, children }: { title: string; children: ReactNode }) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const element = fold.current;
    if (!element || !matchMedia(PHONE).matches) return;
    const named = document.getElementById(location.hash.slice(1));
    if (named === null || !element.contains(named)) element.open = false;
  }, []);
  return (
    <details className="band" open ref={fold}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
