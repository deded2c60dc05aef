import { type DefaultTreeAdapterTypes, parse, serializeOuter } from "parse5";
import { escaped } from "../../embed/escaped.ts";
import { wrapped } from "./wrapped.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page's picture shows: what it is called, its headline, and its first chart. */
export interface Shown {
  readonly kicker: string;
  readonly headline: string;
  /** An SVG as it stands in the page; null where the page has no chart. */
  readonly chart: {
    readonly title: string;
    readonly svg: string;
    readonly width: number;
    readonly height: number;
  } | null;
}

/** Pixels, as sites that show links expect them. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** The families of the fonts the picture is drawn with: for text, and for what stands out. */
export const FAMILIES = {
  text: "Noto Sans S Chinese",
  strong: "Noto Sans S Chinese Medium",
} as const;

/**
 * What a page of the build shows first.
 *
 * @throws where it has no heading
 */
export function shownOf(html: string): Shown {
  const elements = under(parse(html).childNodes);
  const heading = elements.find(({ tagName }) => tagName === "h1");
  if (heading === undefined) throw new Error("A page that is to have a picture has no heading.");
  const [kicker] = under(heading.childNodes).filter((element) => hasClass(element, "kicker"));
  const said = kicker === undefined ? "" : textOf(kicker);
  const place = elements.findIndex((element) => hasClass(element, "still-middle"));
  const still = elements[place];
  const title = elements
    .slice(0, Math.max(0, place))
    .findLast((one) => hasClass(one, "frame-title"));
  const svg = still?.childNodes.find((node): node is Element => node.nodeName === "svg");
  const box = svg?.attrs
    .find(({ name }) => name === "viewBox")
    ?.value.split(" ")
    .map(Number);
  const [, , width, height] = box ?? [];
  return {
    kicker: said.trim(),
    headline: textOf(heading).slice(said.length).trim(),
    chart:
      svg === undefined || width === undefined || height === undefined
        ? null
        : {
            title: title === undefined ? "" : textOf(title).trim(),
            svg: serializeOuter(svg),
            width,
            height,
          },
  };
}

const margin = 72;
const leading = 1.35;

/**
 * The picture as an SVG on light paper.
 *
 * @param about said where there is no chart
 * @param colours the style sheet's colours by name, as they are on light paper
 */
export function pictureOf(
  { kicker, headline, chart }: Shown,
  site: string,
  about: string,
  colours: ReadonlyMap<string, string>,
): string {
  const { width, height } = PICTURE;
  const colour = (name: string): string => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`The style sheet has no colour --${name}.`);
    return found;
  };
  const size = chart === null ? 60 : 44;
  const lines = wrapped(headline, (width - 2 * margin) / size).slice(0, chart === null ? 5 : 3);
  const top = 178;
  const text = lines.map(
    (line, index) =>
      `<text x="${margin}" y="${top + (index + 1) * size * leading}" font-family="${FAMILIES.strong}" font-size="${size}" fill="${colour("ink")}">${straight(line)}</text>`,
  );
  const under = top + lines.length * size * leading + 36;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colour("paper")}"/>`,
    `<g transform="translate(${margin} 46) scale(1.9)" fill="none"><path d="M3 19a9 9 0 0 1 18 0" stroke="${colour("ink")}" stroke-width="1.5"/><path d="M12 19 17.5 6" stroke="${colour("accent")}" stroke-width="2"/></g>`,
    `<text x="${margin + 56}" y="84" font-family="${FAMILIES.strong}" font-size="30" fill="${colour("ink")}">${straight(site)}</text>`,
    `<path d="M${margin} 112H${width - margin}" stroke="${colour("accent")}" stroke-width="2"/>`,
    `<text x="${margin}" y="160" font-family="${FAMILIES.text}" font-size="26" fill="${colour("quiet")}">${straight(kicker)}</text>`,
    ...text,
    ...(chart === null
      ? said(wrapped(about, (width - 2 * margin) / 28), under, colour("quiet"))
      : [...said([chart.title], under - 6, colour("quiet")), placed(chart, under + 44, colour)]),
    "</svg>",
  ].join("");
}

function said(lines: readonly string[], top: number, colour: string): readonly string[] {
  return lines.map(
    (line, index) =>
      `<text x="${margin}" y="${top + (index + 1) * 28 * leading}" font-family="${FAMILIES.text}" font-size="26" fill="${colour}">${straight(line)}</text>`,
  );
}

/** The font takes a curled apostrophe for a Chinese mark, as wide as it is high. */
function straight(text: string): string {
  return escaped(text.replace(/(?<=[A-Za-z])’/g, "'"));
}

/** A chart as large as what is left of the picture allows. */
function placed(
  chart: NonNullable<Shown["chart"]>,
  top: number,
  colour: (name: string) => string,
): string {
  const room = { width: PICTURE.width - 2 * margin, height: PICTURE.height - top - 40 };
  const scale = Math.min(room.width / chart.width, room.height / chart.height);
  const inside = chart.svg
    .replace(/^<svg[^>]*>/, "")
    .replace(/<\/svg>$/, "")
    // The page's type is inherited by name; what has none of its own takes the picture's.
    .replaceAll(/ font-family="[^"]*"/g, "")
    .replaceAll(/var\(--([a-z-]+)\)/g, (_, name: string) => colour(name));
  return `<g transform="translate(${margin} ${top}) scale(${scale.toFixed(4)})" font-family="${FAMILIES.text}">${inside}</g>`;
}

function hasClass(element: Element, name: string): boolean {
  const classes = element.attrs.find((one) => one.name === "class")?.value ?? "";
  return classes.split(/\s+/).includes(name);
}

function under(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => ("tagName" in node ? [node, ...under(node.childNodes)] : []));
}

function textOf(node: Node): string {
  if ("childNodes" in node) return node.childNodes.map(textOf).join("");
  return node.nodeName === "#text" && "value" in node ? node.value : "";
}
