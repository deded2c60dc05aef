import {
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from "react";
import { AddressContext } from "./addressed.tsx";
import { useAddressState } from "./where.ts";

interface Props {
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A part of a page that draws a change of filters in its turn: at once while a reader has it in
 * sight, else when what is in sight has been painted. A phone draws a whole page in a second, and
 * what is in sight in a tenth of one. Until its turn comes, the part is of the state before, and
 * says that it is busy.
 */
export function InTurn({ className = "", children }: Props) {
  const now = { address: useAddressState(), children };
  const later = useDeferredValue(now);
  const place = useRef<HTMLDivElement>(null);
  const shown = useInSight(place) ? now : later;
  return (
    <div
      ref={place}
      className={`in-turn ${className}`.trim()}
      {...(shown.address === now.address ? {} : { "aria-busy": true })}
    >
      <AddressContext value={shown.address}>{shown.children}</AddressContext>
    </div>
  );
}

/** Whether an element is on the screen; taken for granted before the browser has said. */
function useInSight(place: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last) setSeen(last.isIntersecting);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return isSeen;
}
