/**
 * What a frame and the page it stands in say to each other. The frame tells its height, in a message
 * of our own and in two that pages speak already: pym.js's and Datawrapper's. A host asks for it, since
 * its script may come after the frame.
 */

/** The kind of our message: `{ type: "sundial-height", height: 412 }`. */
export const HEIGHT = "sundial-height";
/** What a host sends to ask for one. */
export const ASK = "sundial-height?";

const LEAST = 40;
const MOST = 20_000;

/** A name that pym.js gave the frame, where it is one that can't be mistaken for anything else. */
export function childIdIn(search: string): string | null {
  const id = new URLSearchParams(search).get("childId");
  return id !== null && /^[\w.-]{1,80}$/.test(id) ? id : null;
}

/** The same height in every message that a host may understand. */
export function heightMessages(
  height: number,
  chart: string,
  childId: string | null,
): readonly unknown[] {
  return [
    { type: HEIGHT, height },
    { "datawrapper-height": { [chart]: height } },
    ...(childId === null ? [] : [`pymxPYMx${childId}xPYMxheightxPYMx${height}`]),
  ];
}

/** The height in a message: whole pixels of a sane number, or null where it is no such message. */
export function heightIn(data: unknown): number | null {
  if (typeof data !== "object" || data === null) return null;
  if (!("type" in data && "height" in data) || data.type !== HEIGHT) return null;
  const { height } = data;
  if (typeof height !== "number" || !(height >= LEAST && height <= MOST)) return null;
  return Math.ceil(height);
}
