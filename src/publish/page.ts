import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from "parse5";
import { LANGUAGE_TAGS, LANGUAGES, pageWords } from "../language/index.ts";
import type { Published } from "../views/published.ts";
import { pathOf, type SitePage } from "./paths.ts";
import { pagePolicy } from "./policy.ts";
import type { Rendered } from "./prerender.ts";
import type { Settings } from "./settings.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What every page of a build has in common. */
export interface Place extends Pick<Settings, "base" | "site"> {
  /** The program's links, and the script before it, lead to these pages and no others. */
  readonly published: Published;
  /** The address of the script that runs before a page is drawn. */
  readonly early: string;
}

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
  if (rendered === null) return serialize(document);
  const body = required(document, "body");
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
    dataBlock("answers", embedded)
  );
}

/** What was published, for the two scripts that follow; and where this page stands without a state. */
function publishedBlock({ language, whole }: SitePage, { base, published }: Place): string {
  const page = whole === null ? null : base + pathOf({ language, path: whole });
  return dataBlock("published", { page, ...published });
}

/** Data in a page, which no policy takes for a script. No `<` stands in them: nothing can end them. */
function dataBlock(id: string, content: unknown): string {
  const text = JSON.stringify(content).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="${id}">${text}</script>`;
}

function headOf(page: SitePage, place: Place): string {
  const { site, early } = place;
  const { title, description } = page.name;
  const lines = [
    `<meta http-equiv="Content-Security-Policy" content="${escaped(pagePolicy)}">`,
    // By this id react-aria knows that its one rule is there already: it is in our stylesheet,
    // since the policy lets no program write styles into the page.
    '<meta id="react-aria-pressable-style">',
    publishedBlock(page, place),
    `<script src="${escaped(early)}"></script>`,
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
  ];
  if (site !== null) {
    const at = (language: SitePage["language"]): string =>
      escaped(site + pathOf({ ...page, language }));
    lines.push(`<link rel="canonical" href="${at(page.language)}">`);
    for (const language of LANGUAGES) {
      const tag = LANGUAGE_TAGS[language];
      lines.push(`<link rel="alternate" hreflang="${tag}" href="${at(language)}">`);
    }
  }
  return lines.join("");
}

function waitingBody({ language, name }: SitePage, { base }: Place): string {
  const words = pageWords[language];
  return (
    `<main class="page"><h1>${escaped(name.title)}</h1><p>${escaped(name.description)}</p>` +
    `<p role="status">${escaped(words.coming)}</p>` +
    `<noscript><p>${escaped(words.withoutProgram)}<a href="${base}data/datapackage.json">datapackage.json</a></p></noscript></main>`
  );
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

/** A text as HTML writes it, between tags and between quotes. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
