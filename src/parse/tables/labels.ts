/** The numbering before a label: `一、`, `（二）`, `3.`, `三、（一）`. */
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十]{1,2}[)）、.．:：]+|[（(]?\d{1,2}[)）、.．])/;

/** What an agency adds to explain a label: （指…）, （含…）. The form's own brackets begin otherwise. */
const INSTRUCTION = /\((?:指|含|不含|包括|见|注|即|截至|统计)[^()]*\)/g;

/** A label in simplified characters as it is compared: without numbering, instructions, white space, punctuation and digits. */
export function bare(text: string): string {
  if (/^[一-鿿]+$/.test(text)) return text;
  let rest = text.normalize("NFKC").replace(/\s/g, "").replace(INSTRUCTION, "");
  for (let shorter = rest.replace(NUMBERING, ""); shorter !== rest; ) {
    rest = shorter;
    shorter = rest.replace(NUMBERING, "");
  }
  return rest.replace(/[^\p{Script=Han}]/gu, "");
}

export interface Entry<Key> {
  readonly key: Key;
  readonly labels: readonly string[];
  /** It heads a column: set close, it may run together with its neighbours. */
  readonly isHead?: boolean;
  /**
   * It names one row of figures: words that hold this label and another row's name neither. `alone`: words
   * added to the label, but for harmless ones, name something else (不予行政许可, 其他规范性文件).
   */
  readonly row?: "any" | "alone";
}

export interface Match<Key> {
  readonly key: Key;
  /** 1 where the text is the label; falls with every character lost or added, by its weight. */
  readonly score: number;
}

/** In characters: longer than any label with its instructions; a longer text is prose. */
export const LONGEST = 90;
/** Below this, too many characters are lost to call it a label. */
const ENOUGH = 0.66;
/** The least lead over the next label. */
const MARGIN = 0.1;
/** The beginning of one label and of no other is that label, cut by a line's end. Shorter ones say too little. */
const SHORTEST_BEGINNING = 4;
const BEGINNING = 0.75;
/** Enough for what damage makes of labels in many files; prose is hardly ever among them. */
const MOST_KNOWN = 8192;

/** A shorter label may stand in another's words. */
const SHORTEST_ROW = 4;
/** What may be added to a label without naming something else. */
const HARMLESS =
  /^(?:第二十条第?[一二三四五六七八九]?项|信息内容|事项|决定|案件|数量|总数|件|数|情况|项目|类|的|本机关|本单位|本部门|制定|万元|单位|元)*$/;

/** Whether a text is what is left of a label that has lost characters. */
function isWithin(text: string, label: string): boolean {
  let at = 0;
  for (const character of label) if (character === text[at]) at += 1;
  return at === text.length;
}

/** Whether words beside a label name one thing more of its kind: 国家秘密、商业秘密. */
export function isSecond(rest: string, label: string): boolean {
  const isAlike = rest.length > 2 && rest.length <= label.length + 2;
  return isAlike && rest.slice(-2) === label.slice(-2);
}

/** A label that names one row of figures. */
interface RowLabel<Key> {
  readonly key: Key;
  readonly label: string;
  readonly isAlone: boolean;
}

/** Where labels stand among some words. */
export interface KnownSegments<Key> {
  readonly found: readonly { readonly key: Key; readonly at: number }[];
  readonly trailing: string;
  readonly others: readonly number[];
}

interface Candidate<Key> {
  readonly key: Key;
  readonly text: string;
  readonly characters: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly weight: number;
}

/**
 * Recognises printed labels despite lost and added characters. A character counts the more, the
 * fewer labels have it (政府信息公开 says nothing, 秘密 nearly all); text and label are compared by their
 * longest common subsequence. Null where nothing is near enough, or two labels are equally near.
 */
export class Labels<Key> {
  readonly #candidates: readonly Candidate<Key>[];
  readonly #weights: ReadonlyMap<string, number>;
  /** The same by character code, 0 for those that no label has. */
  readonly #weightOfCode = new Float64Array(0x10000);
  readonly #unknown: number;
  /** Of each label as printed, and of texts met: the same few come again and again. */
  readonly #known = new Map<string, Match<Key> | null>();
  /** The labels among words met, by their text: the lines of one form come again and again. */
  readonly segments = new Map<string, KnownSegments<Key>>();
  readonly #beginnings = new Map<string, Candidate<Key>[]>();
  readonly #heads: readonly { readonly key: Key; readonly label: string }[];
  readonly #rows: readonly RowLabel<Key>[];

  constructor(entries: readonly Entry<Key>[]) {
    const inLabels = new Map<string, number>();
    for (const { labels } of entries) {
      for (const character of new Set(labels.map(bare).join(""))) {
        inLabels.set(character, (inLabels.get(character) ?? 0) + 1);
      }
    }
    this.#heads = entries
      .flatMap(({ key, labels, isHead }) =>
        isHead ? labels.map((label) => ({ key, label: bare(label) })) : [],
      )
      .sort((a, b) => b.label.length - a.label.length);
    this.#rows = entries.flatMap(({ key, labels, row }) =>
      row ? labels.map((label) => ({ key, label: bare(label), isAlone: row === "alone" })) : [],
    );
    const weight = (labels: number) => Math.log(1 + entries.length / labels);
    this.#weights = new Map(
      [...inLabels].map(([character, labels]) => [character, weight(labels)]),
    );
    for (const [character, own] of this.#weights) this.#weightOfCode[character.charCodeAt(0)] = own;
    this.#unknown = weight(2);
    this.#candidates = entries.flatMap(({ key, labels }) =>
      labels.map((label) => {
        const text = bare(label);
        const characters = [...text];
        return { key, text, characters, set: new Set(characters), weight: this.#weigh(characters) };
      }),
    );
    for (const candidate of this.#candidates) {
      const start = candidate.text.slice(0, SHORTEST_BEGINNING);
      const others = this.#beginnings.get(start);
      if (others) others.push(candidate);
      else this.#beginnings.set(start, [candidate]);
      this.matchBare(candidate.text);
    }
  }

  /** The label that a text is, or null. */
  match(text: string): Match<Key> | null {
    return this.matchBare(bare(text));
  }

  /** The same for a text that `bare` has been through. */
  matchBare(plain: string): Match<Key> | null {
    if (plain === "" || plain.length > LONGEST) return null;
    const known = this.#known.get(plain);
    if (known !== undefined) return known;
    if (this.#isStrange(plain)) return this.#beginning(plain);
    const characters = [...plain];
    const match = this.#search(characters) ?? this.#beginning(plain);
    const found = match && this.#isAnother(plain, match.key) ? null : match;
    // A copy: a piece of a document, kept, would keep the whole document in memory.
    if (this.#known.size < MOST_KNOWN) this.#known.set(characters.join(""), found);
    return found;
  }

  /**
   * Whether so much of a text is in characters no label has that none can be near enough: the nearest
   * would have all the others and nothing else. Tells nearly all prose apart without comparing it.
   */
  #isStrange(text: string): boolean {
    let own = 0;
    let strange = 0;
    for (let at = 0; at < text.length; at += 1) {
      const weight = this.#weightOfCode[text.charCodeAt(at)] ?? 0;
      if (weight === 0) strange += this.#unknown;
      else own += weight;
    }
    return 2 * own < ENOUGH * (own + strange + own);
  }

  /** The heads that a text is made of, where it is several of them without a gap and nothing else. */
  seriesIn(plain: string): readonly Key[] {
    const keys: Key[] = [];
    let rest = plain.length > LONGEST ? "" : plain;
    while (rest !== "") {
      const head = this.#heads.find(({ label }) => rest.startsWith(label));
      if (!head) return [];
      keys.push(head.key);
      rest = rest.slice(head.label.length);
    }
    return keys;
  }

  /** Whether a text holds the label of a row whole, and more than that row's. */
  #isAnother(text: string, key: Key): boolean {
    const held = this.#rows.filter(({ label }) => text.includes(label));
    const own = held.filter((row) => row.key === key);
    const longest = own.reduce(
      (most, { label }) => (label.length > most.length ? label : most),
      "",
    );
    if (longest === "") return false;
    const rest = text.replace(longest, "");
    // The head of the row's group may stand before its label, and end alike.
    const isHead = text.endsWith(longest) && this.#candidates.some((known) => known.text === rest);
    if (!isHead && isSecond(rest, longest)) return true;
    const isLoss = this.#rows.some((row) => row.key === key && isWithin(text, row.label));
    if (own.some(({ isAlone }) => isAlone) && !isLoss && !HARMLESS.test(rest)) return true;
    return held.some(
      (row) => row.key !== key && row.label.length >= SHORTEST_ROW && rest.includes(row.label),
    );
  }

  #search(text: readonly string[]): Match<Key> | null {
    const weight = this.#weigh(text);
    const best = new Map<Key, number>();
    for (const candidate of this.#candidates) {
      // No common subsequence can do better than the lighter of the two.
      const most = (2 * Math.min(weight, candidate.weight)) / (weight + candidate.weight);
      if (most < ENOUGH - MARGIN) continue;
      const shared = this.#weigh(text.filter((character) => candidate.set.has(character)));
      if ((2 * shared) / (weight + candidate.weight) < ENOUGH - MARGIN) continue;
      const common = this.#common(text, candidate.characters);
      const score = (2 * common) / (weight + candidate.weight);
      if (score > (best.get(candidate.key) ?? 0)) best.set(candidate.key, score);
    }
    const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
    if (!first || first[1] < ENOUGH) return null;
    if (second && first[1] - second[1] < MARGIN && first[1] < 0.999) return null;
    if (second && second[1] >= 0.999) return null;
    return { key: first[0], score: first[1] };
  }

  #beginning(text: string): Match<Key> | null {
    if (text.length < SHORTEST_BEGINNING) return null;
    const candidates = this.#beginnings.get(text.slice(0, SHORTEST_BEGINNING)) ?? [];
    const keys = new Set(
      candidates.filter((candidate) => candidate.text.startsWith(text)).map(({ key }) => key),
    );
    const [key] = keys;
    return key !== undefined && keys.size === 1 ? { key, score: BEGINNING } : null;
  }

  #weigh(characters: readonly string[]): number {
    return characters.reduce((sum, character) => sum + this.#weightOf(character), 0);
  }

  #weightOf(character: string): number {
    return this.#weights.get(character) ?? this.#unknown;
  }

  /** The weight of the heaviest common subsequence. */
  #common(text: readonly string[], label: readonly string[]): number {
    let above = new Array<number>(label.length + 1).fill(0);
    for (const character of text) {
      const row = [0];
      for (let j = 1; j <= label.length; j += 1) {
        const kept = Math.max(above[j] ?? 0, row[j - 1] ?? 0);
        row.push(
          label[j - 1] === character
            ? Math.max(kept, (above[j - 1] ?? 0) + this.#weightOf(character))
            : kept,
        );
      }
      above = row;
    }
    return above.at(-1) ?? 0;
  }
}
