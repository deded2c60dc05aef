/** A run of text where it stands on its page: `x` and `y` of its start, `y` counted upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its letters. */
  readonly size: number;
  /** A label written downwards: it stands beside several rows and belongs to none. */
  readonly upright?: true;
  /** The number that ends its words, set a little apart from them: in a table perhaps the next cell's. */
  readonly tail?: Piece;
}

/** What a PDF's text layer gives for a run: pdf.js's `TextItem`, the parts used here. */
export interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Letters of a line stand on one height, but for figures set larger than the label beside them. */
const SAME_LINE = 0.45;

/** A run of several figures (`0  0  0`), taken apart: each stands about where its letters do. */
function apart(piece: Piece): Piece[] {
  const { text, x, width } = piece;
  if (!/^[\d.,/-]+(?:\s+[\d.,/-]+)+$/.test(text)) return [piece];
  const letter = width / text.length;
  return [...text.matchAll(/\S+/g)].map((match) => ({
    ...piece,
    text: match[0],
    x: x + letter * match.index,
    width: letter * match[0].length,
  }));
}

/** How far apart two drawings of one run may stand, in points and in widths of its letters. */
const TWICE = { points: 1.5, letters: 0.4 };

/**
 * Without runs drawn again in nearly the same place to look bold. Two equal letters side by side
 * stand a whole letter apart.
 */
function drawnOnce(pieces: readonly Piece[]): Piece[] {
  const drawn = new Map<string, Piece>();
  const around = [-1, 0, 1];
  return pieces.filter((piece) => {
    const near = Math.min(TWICE.points, (TWICE.letters * piece.width) / piece.text.length);
    // Squares as wide as the reach: another drawing lies in the same square or one beside it.
    const column = Math.round(piece.x / TWICE.points);
    const row = Math.round(piece.y / TWICE.points);
    const key = (dx: number, dy: number) => `${column + dx} ${row + dy} ${piece.text}`;
    const again = around.some((dx) =>
      around.some((dy) => {
        const other = drawn.get(key(dx, dy));
        return other && Math.hypot(other.x - piece.x, other.y - piece.y) < near;
      }),
    );
    if (!again) drawn.set(key(0, 0), piece);
    return !again;
  });
}

/**
 * The pieces of a page from its raw items: spaces dropped (their widths are unreliable; gaps are
 * measured instead), runs drawn twice taken once, runs of several figures taken apart, labels
 * written downwards marked.
 */
export function piecesOf(items: readonly RawItem[]): Piece[] {
  const pieces = items.flatMap(({ str, transform, width, height }): Piece[] => {
    const text = str.trim();
    const [a = 1, b = 0, , d = 1, x = 0, y = 0] = transform;
    if (text === "" || !Number.isFinite(x + y + width + height)) return [];
    const size = Math.max(Math.hypot(a, b), Math.abs(d)) || 10;
    const vertical = Math.abs(b) < 0.01 && height > size * 1.8 && width <= size * 1.2;
    if (!vertical) return apart({ text, x, y, width, size });
    return [{ text, x, y, width: size, size, upright: true }];
  });
  return drawnOnce(pieces);
}

/** A single letter may be one of a label written downwards, at a height of its own. */
function isLetter({ text }: Piece): boolean {
  return /^[\p{Script=Han}、（）()]$/u.test(text);
}

/**
 * The lines of a page from top to bottom, each from left to right, in whatever order its text was
 * written. Labels written downwards come last: at their own height they would fall between a row's
 * label and its figures.
 */
export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const middle = (piece: Piece) => piece.y + piece.size * 0.35;
  const sorted = pieces.filter(({ upright }) => !upright).sort((p, q) => middle(q) - middle(p));
  const lines: { height: number; pieces: Piece[] }[] = [];
  const reach = (piece: Piece) => SAME_LINE * Math.min(piece.size, 14);
  for (const piece of sorted.filter((candidate) => !isLetter(candidate))) {
    const current = lines.at(-1);
    if (current && current.height - middle(piece) <= reach(piece)) current.pieces.push(piece);
    else lines.push({ height: middle(piece), pieces: [piece] });
  }
  const alone: { height: number; pieces: Piece[] }[] = [];
  let from = 0;
  for (const piece of sorted.filter(isLetter)) {
    while (from < lines.length - 1 && (lines[from]?.height ?? 0) - middle(piece) > reach(piece)) {
      from += 1;
    }
    const near = lines[from];
    if (near && Math.abs(near.height - middle(piece)) <= reach(piece)) near.pieces.push(piece);
    else if (alone.at(-1)?.height === middle(piece)) alone.at(-1)?.pieces.push(piece);
    else alone.push({ height: middle(piece), pieces: [piece] });
  }
  return [
    ...[...lines, ...alone]
      .sort((p, q) => q.height - p.height)
      .map((line) => line.pieces.sort((p, q) => p.x - q.x)),
    ...pieces.filter(({ upright }) => upright).map((piece) => [piece]),
  ];
}

const DIGIT_END = /[\d０-９.,]$/;
/** Not the point after a row's number, set apart from it: `1` `.属于…`. */
const DIGIT_START = /^[.,]?[\d０-９]/;

/**
 * Joins the pieces of a line that belong together. Words stay together over a gap of most of a
 * letter; two figures do not, unless they touch: `1` and `0` side by side may be two cells.
 */
export function chunksOf(line: readonly Piece[]): Piece[] {
  const chunks: Piece[] = [];
  for (const piece of line) {
    const last = chunks.at(-1);
    const gap = last ? piece.x - (last.x + last.width) : 0;
    const figures = last && DIGIT_END.test(last.text) && DIGIT_START.test(piece.text);
    const near = piece.size * (figures ? 0.12 : 0.7);
    if (last && gap <= near && gap > -piece.size) {
      const space = gap > piece.size * 0.2 ? " " : "";
      const { tail: _, ...words } = last;
      chunks[chunks.length - 1] = {
        ...words,
        ...(space !== "" && /^\d+$/.test(piece.text) ? { tail: piece } : {}),
        text: `${last.text}${space}${piece.text}`,
        width: piece.x + piece.width - last.x,
        size: Math.max(last.size, piece.size),
      };
    } else {
      chunks.push(piece);
    }
  }
  return chunks;
}
