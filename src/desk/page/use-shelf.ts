import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useDesk } from "../desk.ts";
import type { Shelf, ShelfState } from "../shelf/shelf.ts";

/** The shelf once it is open; while it opens nothing, and why where it can't. */
export function useShelf(): {
  readonly shelf: Shelf | null;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const desk = useDesk();
  const { data, isError, refetch } = useQuery({
    queryKey: ["shelf"],
    queryFn: () => desk?.open() ?? Promise.reject(new Error("Nobody sits at the desk.")),
    enabled: desk !== null,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    retry: false,
  });
  return { shelf: data ?? null, failed: isError, retry: () => void refetch() };
}

/** What is on an open shelf. */
export function useShelfState(shelf: Shelf): ShelfState {
  return useSyncExternalStore(shelf.subscribe, shelf.current);
}
