import {
  type ComponentType,
  createContext,
  lazy,
  startTransition,
  useCallback,
  useState,
} from "react";
import type { State } from "./search.ts";

/** A drawing of the page in a state it is not in, which nobody sees. */
export interface Rehearsal {
  readonly state: State;
  /** Stands after all of the page: where React comes to it, it gives the drawing up. */
  readonly Curtain: ComponentType;
}

/**
 * Has the page drawn in a state a reader may choose next, in the browser's spare time, and thrown
 * away: its code is compiled then, and the answers are read, before the choice and not after it. A
 * phone takes half as long again for what it does for the first time. Null gives it up.
 */
export type Rehearse = (state: State | null) => void;

export const RehearseContext = createContext<Rehearse>(() => {});

/** The rehearsal under way, for what gives the page its state, and the way to begin one. */
export function useRehearsal(): readonly [Rehearsal | null, Rehearse] {
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null);
  const rehearse = useCallback<Rehearse>((state) => {
    if (state === null) {
      setRehearsal(null);
      return;
    }
    // A drawing that waits for something is never shown in the place of one that is there.
    const Curtain = lazy(() => {
      setTimeout(() => setRehearsal(null));
      return new Promise<never>(() => {});
    });
    startTransition(() => setRehearsal({ state, Curtain }));
  }, []);
  return [rehearsal, rehearse];
}
