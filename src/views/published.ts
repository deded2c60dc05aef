import { FILTERED_PAGES, type Ground } from "./address.ts";

/** What the build made pages for. Every page carries it, so that no link leads to one that isn't there. */
export interface Published {
  /** The likely states, as a path says them, without the slash at the end: `year=2023`. */
  readonly states: readonly string[];
  /** Whether every agency has a page of its own. */
  readonly hasAllAgencies: boolean;
}

/** Where nothing was built: while developing, and in tests. */
export const NOTHING_PUBLISHED: Published = { states: [], hasAllAgencies: false };

/** Whether the build made a page at a path below base and language: each filtered page in each state, and agencies. */
export function hasPageOf({ states, hasAllAgencies }: Published): Ground["hasPage"] {
  const made = new Set(
    FILTERED_PAGES.flatMap(({ path }) => states.map((state) => `${path}${state}/`)),
  );
  return (path) => made.has(path) || (hasAllAgencies && /^agencies\/[^/=]+\/$/.test(path));
}

/**
 * What was published, from a page's block of data.
 *
 * @throws where the block is not what the build writes
 */
export function readPublished(text: string): Published {
  const read: unknown = JSON.parse(text);
  if (
    typeof read !== "object" ||
    read === null ||
    !("states" in read && "hasAllAgencies" in read) ||
    !Array.isArray(read.states)
  ) {
    throw new Error("The page's word on what was published has no states.");
  }
  return { states: read.states.map(String), hasAllAgencies: read.hasAllAgencies === true };
}
