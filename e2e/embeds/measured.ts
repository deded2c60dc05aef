import { type Measured, snippetOf } from "../../src/embed/snippet.ts";
import type { Visitor } from "./visitor.ts";

/** The widths the builder measures at. */
const widths = [280, 560, 900] as const;

const known = new Map<string, Promise<readonly Measured[]>>();

/** How high a chart's page is at the builder's widths, as a browser has it. */
export function measured(visitor: Visitor, address: string): Promise<readonly Measured[]> {
  const before = known.get(address);
  if (before) return before;
  const now = Promise.all(
    widths.map(async (width) => ({ width, height: await visitor.heightOf(address, width) })),
  );
  known.set(address, now);
  return now;
}

/** The builder's snippet of a chart, with another sandbox than its own; null for none. */
export async function snippetIn(
  visitor: Visitor,
  address: string,
  sandbox: string | null,
): Promise<string> {
  const code = snippetOf({
    address,
    title: "A chart",
    heights: await measured(visitor, address),
    script: new URL("/embed.js", address).href,
    needsProgram: false,
  });
  return code.replace(/ sandbox="[^"]*"/, sandbox === null ? "" : ` sandbox="${sandbox}"`);
}
