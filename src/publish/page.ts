import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from "parse5";
import { escaped } from "../embed/escaped.ts";
import { LANGUAGE_TAGS, pageWords } from "../language/index.ts";
import { headOf, type Place } from "./head.ts";
import { dataBlock } from "./html.ts";
import type { SitePage } from "./paths.ts";
import type { Rendered } from "./prerender.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * The HTML of one page: the built `index.html` with the page's own language, title, description,
 * policy and, where the site's address is known, links to itself and to its other language.
 *
 * @param template the index.html that the bundler wrote, its assets named
 * @param place where the site stands, and which pages it has
 * @param rendered what stands in the page until the program runs, and the answers it takes over;
 * null for an address that has no page
 * @throws where the template lacks a head, a title or the element the program runs in
 */
export function pageHtml(
  template: string,
  page: SitePage,
  place: Place,
  rendered: Rendered | null,
): string {
  const document = parse(template);
  const root = required(document, "html");
  setAttribute(root, "lang", LANGUAGE_TAGS[page.language]);
  const head = required(document, "head");
  for (const old of elementsIn(head).filter(isReplaced)) {
    head.childNodes.splice(head.childNodes.indexOf(old), 1);
  }
  // The policy stands before whatever it governs; the character set before everything.
  const afterCharset = 1 + head.childNodes.findIndex((node) => hasAttribute(node, "charset"));
  insert(head, afterCharset, headOf(page, place));
  const app = elementsUnder(document).find((element) => attribute(element, "id") === "app");
  if (app === undefined) throw new Error('index.html has no element with the id "app".');
  app.childNodes = [];
  insert(app, 0, rendered === null ? waitingBody(page, place) : mark);
  const body = required(document, "body");
  // On a poor line the page and its style come first, alone: the program would take their share.
  for (const part of elementsIn(head).filter(isProgram)) {
    head.childNodes.splice(head.childNodes.indexOf(part), 1);
    part.parentNode = body;
    body.childNodes.push(part);
  }
  if (rendered === null) return serialize(document);
  insert(body, body.childNodes.indexOf(app) + 1, beneath(page, rendered));
  // React's HTML is put in as it is: parsed and written again it could differ from what React expects.
  return serialize(document).replace(mark, () => rendered.html);
}

/** Holds the place of a page's HTML while the document around it is made. */
const mark = "<!--page-->";

/** After the page: what is said while a state of it is on its way, and the answers it was made of. */
function beneath({ language }: SitePage, { embedded }: Rendered): string {
  const { asked, askedOther } = pageWords[language];
  return (
    `<main class="page asked"><p role="status">${escaped(asked)}</p>` +
    `<p><a href="${escaped(embedded.path)}">${escaped(askedOther)}</a></p></main>` +
    dataBlock("application/json", "answers", embedded)
  );
}

function waitingBody({ language, name }: SitePage, { base }: Place): string {
  const words = pageWords[language];
  return (
    `<main class="page"><h1>${escaped(name.title)}</h1><p>${escaped(name.description)}</p>` +
    `<p role="status">${escaped(words.coming)}</p>` +
    `<noscript><p>${escaped(words.withoutProgram)}<a href="${base}data/datapackage.json">datapackage.json</a></p></noscript></main>`
  );
}

/** Whether an element of the head only fetches the program; the script before the page is not of it. */
function isProgram(element: Element): boolean {
  return attribute(element, "type") === "module" || attribute(element, "rel") === "modulepreload";
}

function isReplaced(element: Element): boolean {
  return element.tagName === "title" || attribute(element, "name") === "description";
}

function insert(parent: Parent, at: number, fragment: string): void {
  const nodes = parseFragment(fragment).childNodes;
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.splice(at, 0, ...nodes);
}

function required(parent: Parent, tagName: string): Element {
  const element = elementsUnder(parent).find((item) => item.tagName === tagName);
  if (element === undefined) throw new Error(`index.html has no <${tagName}>.`);
  return element;
}

function elementsUnder(parent: Parent): readonly Element[] {
  return elementsIn(parent).flatMap((element) => [element, ...elementsUnder(element)]);
}

function elementsIn(parent: Parent): readonly Element[] {
  return parent.childNodes.filter((node): node is Element => "tagName" in node);
}

function hasAttribute(node: DefaultTreeAdapterTypes.ChildNode, name: string): boolean {
  return "tagName" in node && attribute(node, name) !== null;
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((item) => item.name === name)?.value ?? null;
}

function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((item) => item.name !== name), { name, value }];
}
