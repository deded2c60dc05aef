import { exact, type Language, percent, unitAfter } from "../language/index.ts";
import { type ChartModel, NARROW, type Point, type View } from "./model.ts";
import { COMMON, INK, type Option } from "./option.ts";

/** So many of one source that went one way and ended at one place. */
export interface FlowRow {
  readonly source: string;
  readonly middle: string;
  readonly end: string;
  readonly amount: number;
}

/** A place a flow passes. Its order among its like is the form's. */
export interface FlowPlace {
  readonly id: string;
  readonly label: string;
  /** The label in the drawing, where the whole one is too long for it. */
  readonly brief?: string;
  readonly colour?: string;
}

export interface FlowParams {
  readonly rows: readonly FlowRow[];
  readonly sources: readonly FlowPlace[];
  readonly middles: readonly FlowPlace[];
  /** A middle that has no ends of its own ends the flow: its id is the row's end too. */
  readonly ends: readonly FlowPlace[];
  readonly heads: Readonly<Record<"source" | "middle" | "end" | "amount", string>>;
  readonly unit: string;
  readonly language: Language;
}

interface Node extends FlowPlace {
  readonly name: string;
  readonly layer: 0 | 1 | 2;
  readonly amount: number;
}

interface Link {
  readonly id: string;
  readonly source: Node;
  readonly target: Node;
  readonly amount: number;
}

/** What an end takes of the height: on a phone its name has two lines. */
const NARROW_ROW = 34;
const WIDE_ROW = 28;

function heightOf(ends: number, row: number): number {
  return Math.max(280, ends * row + 60);
}

/** From sources by middles to ends, as bands as wide as they are many. What is 0 is left to the table. */
export function flowModel(params: FlowParams): ChartModel {
  const { rows, heads, unit, language } = params;
  const { nodes, links } = network(params);
  const total = rows.reduce((sum, { amount }) => sum + amount, 0);
  const said = (label: string, amount: number): string => {
    const figure = `${exact(amount, language)}${language === "zh" ? "" : " "}${unitAfter(amount, unit, language)}`;
    const share = total === 0 ? "" : percent(amount / total);
    return language === "zh"
      ? `${label}：${figure}，占全部的 ${share}`
      : `${label}: ${figure}, ${share} of all`;
  };
  const nodePoints = nodes.map(
    (node, item): Point => ({
      id: node.name,
      words: said(node.label, node.amount),
      track: node.layer * 2,
      at: { series: 0, item, kind: "node" },
    }),
  );
  const linkPoints = links.map(
    ({ id, source, target, amount }, item): Point => ({
      id,
      words: said(`${source.label} → ${target.label}`, amount),
      track: source.layer * 2 + 1,
      at: { series: 0, item, kind: "edge" },
    }),
  );
  const points = [...nodePoints, ...linkPoints].sort((one, other) => one.track - other.track);
  const labelOf = (places: readonly FlowPlace[], id: string): string =>
    places.find((place) => place.id === id)?.label ?? id;
  const ends = nodes.filter(({ layer }) => layer === 2).length;
  return {
    points,
    table: {
      columns: [
        { id: "source", title: heads.source, kind: "text" },
        { id: "middle", title: heads.middle, kind: "text" },
        { id: "end", title: heads.end, kind: "text" },
        { id: "amount", title: heads.amount, kind: "number" },
      ],
      rows: rows.map(({ source, middle, end, amount }) => ({
        id: `${source} ${end}`,
        cells: [
          { value: labelOf(params.sources, source) },
          { value: labelOf(params.middles, middle) },
          { value: middle === end ? "" : labelOf(params.ends, end) },
          { value: amount },
        ],
      })),
    },
    height: { narrow: heightOf(ends, NARROW_ROW), wide: heightOf(ends, WIDE_ROW) },
    option: (view) => drawn(nodes, links, language, view),
  };
}

/** Nodes and links that something flows through, in the order of the form. */
function network({ rows, sources, middles, ends }: FlowParams): {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
} {
  const sum = (of: (row: FlowRow) => boolean): number =>
    rows.reduce((total, row) => (of(row) ? total + row.amount : total), 0);
  const layer = (
    places: readonly FlowPlace[],
    at: Node["layer"],
    of: (row: FlowRow, id: string) => boolean,
  ): readonly Node[] =>
    places
      .map((place) => ({
        ...place,
        name: `${at} ${place.id}`,
        layer: at,
        amount: sum((row) => of(row, place.id)),
      }))
      .filter(({ amount }) => amount > 0);
  const first = layer(sources, 0, (row, id) => row.source === id);
  const second = layer(middles, 1, (row, id) => row.middle === id);
  const third = layer(ends, 2, (row, id) => row.end === id && row.middle !== id);
  const links = [
    ...first.flatMap((source) =>
      second.map((target) => ({
        source,
        target,
        amount: sum((row) => row.source === source.id && row.middle === target.id),
      })),
    ),
    ...second.flatMap((source) =>
      third.map((target) => ({
        source,
        target,
        amount: sum((row) => row.middle === source.id && row.end === target.id),
      })),
    ),
  ].filter(({ amount }) => amount > 0);
  return {
    nodes: [...first, ...second, ...third],
    links: links.map((link) => ({ ...link, id: `${link.source.name} > ${link.target.name}` })),
  };
}

function drawn(
  nodes: readonly Node[],
  links: readonly Link[],
  language: Language,
  { active, width }: View,
): Option {
  const isNarrow = width < NARROW;
  const right = isNarrow ? width * 0.36 : 270;
  const inner = (width - right) / 2;
  return {
    ...COMMON,
    series: [
      {
        type: "sankey",
        left: 0,
        right,
        top: 24,
        bottom: 8,
        nodeWidth: 10,
        nodeGap: isNarrow ? 28 : 18,
        nodeAlign: "left",
        draggable: false,
        // The order is the form's, never one that the layout finds prettier.
        layoutIterations: 0,
        emphasis: { disabled: true },
        data: nodes.map((node) => {
          const isActive = active === node.name;
          const room = node.layer === 2 ? right - 14 : inner - 20;
          return {
            name: node.name,
            depth: node.layer,
            itemStyle: {
              color: node.colour ?? INK.volume,
              borderColor: isActive ? INK.accent : INK.paper,
              borderWidth: isActive ? 3 : 0,
            },
            label: {
              position: "right" as const,
              color: INK.ink,
              fontSize: isNarrow ? 11 : 12,
              width: room,
              lineHeight: isNarrow ? 13 : 16,
              overflow: "break" as const,
              // On a phone the name alone has room; the figure is read at the point, and in the table.
              formatter: isNarrow
                ? (node.brief ?? node.label)
                : `${node.brief ?? node.label} ${exact(node.amount, language)}`,
            },
          };
        }),
        links: links.map(({ id, source, target, amount }) => ({
          source: source.name,
          target: target.name,
          value: amount,
          lineStyle: {
            color: (source.layer === 0 ? target.colour : source.colour) ?? INK.volume,
            opacity: active === id ? 0.8 : 0.28,
            curveness: 0.5,
          },
        })),
      },
    ],
  };
}
