import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import type { Block, Document } from "./document.ts";
import {
  attribute,
  cellsOf,
  DEEPEST,
  type Element,
  isElement,
  isHidden,
  isInline,
  isRaised,
  type Node,
  preformatted,
  rowsOf,
  textOf,
  tidy,
} from "./elements.ts";
import { layOut } from "./grid.ts";
import { hiddenClasses, markHidden } from "./hidden.ts";
import { NOWHERE } from "./place.ts";

/** A page as a tree, and the elements with a table somewhere inside, gathered while it is made. */
function treeOf(text: string) {
  const tables: Element[] = [];
  const page = parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tagName, namespace, attributes) => {
        const element = defaultTreeAdapter.createElement(tagName, namespace, attributes);
        if (tagName === "table") tables.push(element);
        return element;
      },
    },
  });
  const holders = new Set<DefaultTreeAdapterTypes.ParentNode>();
  for (const table of tables) {
    let holder = table.parentNode;
    while (holder && !holders.has(holder)) {
      holders.add(holder);
      holder = "parentNode" in holder ? holder.parentNode : null;
    }
  }
  return { page, holders };
}

/** Whether the tables inside one each frame a single short text, as some editors do around a figure. */
function framesOnly(table: Element): boolean {
  return find(table, "table").every((inner) => {
    const cells = rowsOf(inner).flatMap(cellsOf);
    return cells.length === 1 && (cells[0]?.text.length ?? 0) < FRAMED;
  });
}

/** Longer than any label, in characters. */
const FRAMED = 60;

/** A cell longer than this is an article: the table only lays out the page. */
const ARTICLE = 600;

/** The blocks of a page in reading order. A table that only lays out the page is walked through. */
class Walk {
  readonly blocks: Block[] = [];
  readonly #holders: ReadonlySet<DefaultTreeAdapterTypes.ParentNode>;
  #pending = "";
  #line = 0;
  #tables = 0;

  constructor(holders: ReadonlySet<DefaultTreeAdapterTypes.ParentNode>) {
    this.#holders = holders;
  }

  visit(node: Node, depth = 0): void {
    if (node.nodeName === "#text") {
      this.#pending += textOf(node);
      return;
    }
    if (!isElement(node) || depth > DEEPEST || isHidden(node)) return;
    if (node.tagName === "br") {
      this.#flush();
    } else if (node.tagName === "table" && this.#table(node)) {
      return;
    } else if (node.tagName === "pre") {
      this.#flush();
      for (const line of preformatted(node).split("\n")) this.#paragraph(line);
    } else if (isRaised(node) && isInline(node)) {
      this.#pending += textOf(node, depth);
    } else if (isInline(node) && !this.#holders.has(node)) {
      for (const child of node.childNodes) this.visit(child, depth + 1);
    } else {
      this.#flush();
      for (const child of node.childNodes) this.visit(child, depth + 1);
      this.#flush();
    }
  }

  finish(): readonly Block[] {
    this.#flush();
    return this.blocks;
  }

  #flush(): void {
    const text = tidy(this.#pending);
    this.#pending = "";
    this.#paragraph(text);
  }

  #paragraph(text: string): void {
    if (text.trim() === "") return;
    this.#line += 1;
    this.blocks.push({ kind: "paragraph", text, place: { ...NOWHERE, line: this.#line } });
  }

  #table(table: Element): boolean {
    const lines = rowsOf(table);
    if (this.#holders.has(table) && !(lines.length > 1 && framesOnly(table))) return false;
    const rows = lines.map(cellsOf);
    if (rows.some((row) => row.some((cell) => cell.text.length > ARTICLE))) return false;
    this.#flush();
    const caption = table.childNodes.filter(isElement).find((child) => child.tagName === "caption");
    if (caption) {
      this.#pending = textOf(caption);
      this.#flush();
    }
    if (rows.some((row) => row.length > 0)) {
      this.#tables += 1;
      this.blocks.push(layOut(rows, { ...NOWHERE, table: this.#tables }));
    }
    return true;
  }
}

function find(node: DefaultTreeAdapterTypes.ParentNode, tagName: string): Element[] {
  return node.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === tagName ? [child] : find(child, tagName)));
}

/**
 * A web page as paragraphs and grids, the whole page: which part of it is the report is for the
 * parser to say. `line` counts the page's paragraphs, `table` its tables of figures.
 */
export function readHtml(text: string): Document {
  const { page, holders } = treeOf(text);
  markHidden(page, hiddenClasses(text));
  const root = page.childNodes.filter(isElement).find(({ tagName }) => tagName === "html");
  const parts = root?.childNodes.filter(isElement) ?? [];
  const head = parts.find(({ tagName }) => tagName === "head");
  const walk = new Walk(holders);
  for (const part of parts) if (part !== head) walk.visit(part);

  const metadata: Record<string, string> = {};
  for (const meta of head ? find(head, "meta") : []) {
    const name = attribute(meta, "name") ?? attribute(meta, "property");
    const content = attribute(meta, "content")?.trim();
    if (name && content) metadata[name.toLowerCase()] = content;
  }
  const [heading] = head ? find(head, "title") : [];
  const title = heading
    ? heading.childNodes
        .map((child) => ("value" in child ? child.value : ""))
        .join("")
        .trim()
    : "";
  return { format: "html", title: title === "" ? null : title, metadata, blocks: walk.finish() };
}
