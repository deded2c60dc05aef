import { useLocation } from "@tanstack/react-router";
import { useState } from "react";

/** Whether a reader has asked for all of a list that begins with its first rows, and how. */
export interface Unfolded {
  readonly isWhole: boolean;
  readonly unfold: () => void;
}

/** Steps of the history at which a list was unfolded, while the program runs. */
const steps = new Set<string>();

/** Kept for each step of the history, so that Back finds the list as long as it was left. */
export function useUnfolded(): Unfolded {
  const step = useOwnStep();
  const [last, setLast] = useState<string | null>(null);
  return {
    isWhole: last === step || steps.has(step),
    unfold: () => {
      steps.add(step);
      setLast(step);
    },
  };
}

/**
 * The step of the history a page is at; while another page is on its way the one it was at, so that
 * a list does not fold under the reader who follows a link of it, and Back finds the place.
 */
function useOwnStep(): string {
  const page = useLocation({ select: ({ pathname }) => pathname });
  const step = useLocation({ select: ({ state }) => state.__TSR_key ?? "" });
  const [own] = useState(page);
  const [held, hold] = useState(step);
  if (page === own && held !== step) hold(step);
  return page === own ? step : held;
}
