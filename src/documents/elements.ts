import type { DefaultTreeAdapterTypes } from "parse5";
import type { SpannedCell } from "./grid.ts";
import { raised } from "./marks.ts";

/** What a page is made of. */
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set([
  "script", "style", "noscript", "template", "head", "iframe", "object", "select", "option",
  "textarea", "button", "svg", "audio", "video", "canvas",
  // Struck out: its author took it back.
  "del", "s", "strike",
]); // biome-ignore format: a list
const INLINE = new Set([
  "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "dfn", "em", "font", "i", "ins",
  "kbd", "label", "mark", "nobr", "o:p", "q", "samp", "small", "span", "st1:chsdate", "strong",
  "sub", "sup", "time", "tt", "u", "var",
]); // biome-ignore format: a list
/** Deeper than any real page; beyond it a document is hostile, and the walk would overflow. */
export const DEEPEST = 500;

export function attribute(element: Element, name: string): string | null {
  if (element.attrs.length === 0) return null;
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** Not drawn, or struck out. */
export function isHidden(element: Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  if (element.attrs.length === 0) return false;
  if (attribute(element, "hidden") !== null) return true;
  const style = attribute(element, "style");
  if (style === null) return false;
  // Of no size, unless elements inside have one of their own, as where gaps between blocks are closed so.
  if (NO_SIZE.test(style)) return element.childNodes.every((child) => !isElement(child));
  return /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|text-decoration[^;]*line-through/i.test(
    style,
  );
}

const NO_SIZE = /font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i;

/** Set above or below the line, as the mark of a footnote is. */
export function isRaised(element: Element): boolean {
  if (element.tagName === "sup" || element.tagName === "sub") return true;
  const style = attribute(element, "style");
  if (style === null) return false;
  if (/vertical-align\s*:\s*su(?:per|b)/i.test(style)) return true;
  // Moved up beside a figure. Word moves whole figures so, to set them on their line.
  return (
    /position\s*:\s*relative/i.test(style) && /top\s*:\s*-/i.test(style) && isAfterFigure(element)
  );
}

function isAfterFigure(element: Element): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return before !== undefined && /\d\s*$/.test(wordsOf(before));
}

function wordsOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return isElement(node) ? node.childNodes.map(wordsOf).join("") : "";
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

/** Part of the words around it, not a block of its own. */
export function isInline(element: Element): boolean {
  // Word's own tags (o:p, st1:…) stand inside words.
  return INLINE.has(element.tagName) || element.tagName.includes(":");
}

/** Drawn with a gap around it, or elsewhere: what stands beside it is no part of it. */
function isSetApart(element: Element): boolean {
  const style = attribute(element, "style");
  return style !== null && SET_APART.test(style);
}

const SET_APART =
  /display\s*:\s*(?:inline-)?(?:block|flex|table)|float\s*:\s*(?:left|right)|(?:margin|padding)(?:-left|-right)?\s*:[^;]*[1-9]|position\s*:\s*(?:absolute|fixed)/i;

/** White space of the markup is one space; that of `br` and blocks is a line break, put in by the caller. */
function collapse(text: string): string {
  // Nearly all pieces of a page have none, or are one: asking costs a fraction of replacing.
  return SPACE.test(text) && text !== " " ? text.replace(/[ \t\r\n\f\u00a0]+/g, " ") : text;
}

const SPACE = /[ \t\r\n\f\u00a0]/;

/** Text without blank lines and the white space around lines. */
export function tidy(text: string): string {
  // A cell's own block leaves a line end on either side; inside, most have none.
  const trimmed = text.trim();
  if (!/[\n\u200b\ufeff]/.test(trimmed)) return trimmed;
  return trimmed
    .split("\n")
    .map((line) => line.replace(/[\u200b\ufeff]/g, "").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** The text of an element, spans joined as they are drawn, one line for each block or `br`. */
export function textOf(node: Node, depth = 0): string {
  if (node.nodeName === "#text" && "value" in node) return collapse(node.value);
  if (!isElement(node) || depth > DEEPEST || isHidden(node)) return "";
  if (node.tagName === "br" || node.tagName === "hr") return "\n";
  let inside = "";
  for (const child of node.childNodes) inside += textOf(child, depth + 1);
  if (!isInline(node)) return `\n${inside}\n`;
  if (isSetApart(node)) return ` ${inside} `;
  return isRaised(node) ? raised(inside) : inside;
}

/** The text of a `pre` as it stands: line ends and tabs part rows and cells. */
export function preformatted(node: Node, depth = 0): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (!isElement(node) || depth > DEEPEST || isHidden(node)) return "";
  if (node.tagName === "br") return "\n";
  const inside = node.childNodes.map((child) => preformatted(child, depth + 1)).join("");
  return isRaised(node) ? raised(inside) : inside;
}

function span(element: Element, name: string): number {
  if (element.attrs.length === 0) return 1;
  const value = Number.parseInt(attribute(element, name) ?? "1", 10);
  return Number.isNaN(value) || value < 0 ? 1 : value;
}

/** The rows of a table, not those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (isHidden(child)) return [];
    if (child.tagName === "tr") return [child];
    return ["thead", "tbody", "tfoot"].includes(child.tagName) ? rowsOf(child) : [];
  });
}

/** The cells of a row with what they span. */
export function cellsOf(row: Element): SpannedCell[] {
  return row.childNodes
    .filter(isElement)
    .filter((cell) => (cell.tagName === "td" || cell.tagName === "th") && !isHidden(cell))
    .map((cell) => ({
      text: tidy(textOf(cell)),
      rowSpan: span(cell, "rowspan"),
      columnSpan: span(cell, "colspan"),
    }));
}
