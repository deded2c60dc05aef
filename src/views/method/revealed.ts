import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { reveal } from "../reveal.ts";

/**
 * Opens the folded part that the address points into, and goes there. Browsers do so by themselves
 * when they open a page; not all of them, and none where the program goes from page to page.
 */
export function useRevealed(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const target = hash === "" ? null : document.getElementById(hash);
    if (target !== null) reveal(target);
  }, [hash]);
}
