import {
  type ReactNode,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { TurnContext } from "./addressed.tsx";
import { useAddressState } from "./where.ts";

interface Props {
  readonly className?: string;
  /** Stands below what a change may make longer or shorter: looks only then whether it is in sight. */
  readonly isBelow?: boolean;
  readonly children: ReactNode;
}

/** How the parts that wait for their turn look whether they have come into sight. */
const waiting = new Set<() => void>();

/**
 * A part of a page that draws a change of filters in its turn: at once while a reader has it in
 * sight, else when what is in sight has been painted. A phone draws a whole page in a second, and
 * what is in sight in a tenth of one. Until its turn comes, the part is of the state before, and
 * says that it is busy.
 */
export function InTurn({ className = "", isBelow = false, children }: Props) {
  const address = useAddressState();
  const later = useDeferredValue({ address, children });
  const place = useRef<HTMLDivElement>(null);
  // Taken for granted before the browser has said.
  const isInSight = useRef(true);
  const [turn, setTurn] = useState({ address, isNow: true });
  // Told once for each change, and only ever brought forward: who leaves the screen stays as drawn.
  if (turn.address !== address) setTurn({ address, isNow: isInSight.current && !isBelow });
  const shown = turn.isNow ? { address, children } : later;
  const isBusy = shown.address !== address;

  // What the change itself brings into sight, because less stands above it now, is painted with it:
  // the browser would say so only after that.
  // Each part drawn may make way for another below it.
  useLayoutEffect(() => {
    const look = (): void => {
      if (place.current && isOnScreen(place.current)) setTurn({ address, isNow: true });
    };
    if (!isBusy) {
      for (const lookAgain of waiting) lookAgain();
      return;
    }
    look();
    waiting.add(look);
    return () => void waiting.delete(look);
  }, [isBusy, address]);

  const latest = useRef({ isBusy, address });
  useLayoutEffect(() => {
    latest.current = { isBusy, address };
  });
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (!last) return;
      // A part that stands empty is not what a reader looks at.
      isInSight.current = last.isIntersecting && last.boundingClientRect.height > 0;
      if (!isInSight.current || !latest.current.isBusy) return;
      // Left to itself React would first draw all that is out of sight.
      flushSync(() => setTurn({ address: latest.current.address, isNow: true }));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  return (
    <div
      ref={place}
      className={`in-turn ${className}`.trim()}
      {...(isBusy ? { "aria-busy": true } : {})}
    >
      <TurnContext value={shown.address}>{shown.children}</TurnContext>
    </div>
  );
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
