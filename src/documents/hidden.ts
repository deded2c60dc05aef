import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute, DEEPEST, isElement } from "./elements.ts";

const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/gi;
/** Rules for some screens only, and what else begins so: they say nothing of the page as read. */
const CONDITIONAL = /@[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const NOT_DRAWN = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i;
const DRAWN = /display\s*:|visibility\s*:/i;

/**
 * The classes whose elements a page's own style sheet never draws. A class that any other rule draws
 * again (a tab once it is chosen) is not among them.
 */
export function hiddenClasses(html: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  const drawn = new Set<string>();
  for (const [, sheet = ""] of html.matchAll(STYLES)) {
    if (!NOT_DRAWN.test(sheet)) continue;
    const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, "").replace(CONDITIONAL, "");
    for (const [, selectors = "", declarations = ""] of plain.matchAll(RULE)) {
      if (NOT_DRAWN.test(declarations)) {
        for (const selector of selectors.split(",")) {
          const own = /^\s*[a-z]*\.([\w-]+)\s*$/i.exec(selector)?.[1];
          if (own !== undefined) hidden.add(own);
        }
      } else if (DRAWN.test(declarations)) {
        for (const [, own = ""] of selectors.matchAll(/\.([\w-]+)/g)) drawn.add(own);
      }
    }
  }
  return new Set([...hidden].filter((own) => !drawn.has(own)));
}

/**
 * Marks what such classes hide inside tables, where it would pass for a figure. Elsewhere a script may
 * well draw it later: a report in a tab is not dropped.
 */
export function markHidden(
  node: DefaultTreeAdapterTypes.ParentNode,
  classes: ReadonlySet<string>,
  isInTable = false,
  depth = 0,
): void {
  if (classes.size === 0 || depth > DEEPEST) return;
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const own = attribute(child, "class")?.split(/\s+/) ?? [];
    if (isInTable && own.some((name) => classes.has(name))) {
      child.attrs.push({ name: "hidden", value: "" });
    } else markHidden(child, classes, isInTable || child.tagName === "table", depth + 1);
  }
}
