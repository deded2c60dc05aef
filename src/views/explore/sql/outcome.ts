import type { Bilingual } from "../../../form/index.ts";
import type { Language } from "../../../language/index.ts";
import { sqlWords } from "../../../language/index.ts";
import {
  type Answerer,
  free,
  freeError,
  MOST_FREE_ROWS,
  type Refusal,
  refusalOf,
  type Span,
} from "../../../queries/index.ts";
import type { Site } from "../../site.ts";

type Row = Awaited<ReturnType<typeof ask>>[number];

/** What came of a reader's question. */
export type Outcome =
  | {
      readonly kind: "rows";
      readonly rows: readonly Row[];
      /** There are more than were brought over. */
      readonly isCut: boolean;
      readonly milliseconds: number;
    }
  | {
      readonly kind: "failed";
      readonly words: string;
      readonly detail: string | null;
      readonly span: Span | null;
    }
  | { readonly kind: "stopped"; readonly byDeadline: boolean };

/** After so long a question is stopped for the reader, who may have left. */
export const DEADLINE_SECONDS = 60;

const ask = (answer: Answerer, text: string, signal: AbortSignal) =>
  // One more than is shown, to know that there are more.
  answer(free, { text, limit: MOST_FREE_ROWS + 1 }, { signal, interrupt: true });

/**
 * Asks a reader's question on the reader's own machine; never rejects.
 *
 * @param stop ends it at once, whatever the engine is doing
 */
export async function outcomeOf(
  { answer, engine }: Pick<Site, "answer" | "engine">,
  text: string,
  stop: AbortSignal,
  language: Language,
): Promise<Outcome> {
  const refusal = refusalOf(text);
  if (refusal) return refused(refusal, language);
  try {
    // The start is no part of the question, and has words and a way to cancel it of its own.
    await engine.start();
  } catch (error) {
    return failed(error instanceof Error ? error : new Error(String(error)), text, language);
  }
  if (stop.aborted) return { kind: "stopped", byDeadline: false };
  const late = AbortSignal.timeout(DEADLINE_SECONDS * 1000);
  const began = performance.now();
  try {
    const rows = await ask(answer, text, AbortSignal.any([stop, late]));
    return {
      kind: "rows",
      rows: rows.slice(0, MOST_FREE_ROWS),
      isCut: rows.length > MOST_FREE_ROWS,
      milliseconds: performance.now() - began,
    };
  } catch (error) {
    if (stop.aborted) return { kind: "stopped", byDeadline: false };
    if (late.aborted) return { kind: "stopped", byDeadline: true };
    return failed(error instanceof Error ? error : new Error(String(error)), text, language);
  }
}

function refused(refusal: Refusal, language: Language): Outcome {
  const words = sqlWords[language];
  if (refusal.kind === "empty") {
    return { kind: "failed", words: words.empty, detail: null, span: null };
  }
  const { at } = refusal;
  const said = refusal.kind === "several" ? words.several : words.forbidden(refusal.word);
  const length = refusal.kind === "several" ? 1 : refusal.word.length;
  return { kind: "failed", words: said, detail: null, span: { from: at, to: at + length } };
}

/** The engine's own words for what it has no access to, and for what is too large for it. */
const KNOWN = [
  {
    words: "outside",
    says: /disabled (through|by) configuration|Permission Error|File system|extension|not an? (allowed|existing) (file|secret)|Could not open|no files found|HTTP/i,
  },
  { words: "memory", says: /out of memory|memory limit|Allocation failure|std::bad_alloc/i },
  { words: "broke", says: /unreachable|out of bounds|RuntimeError|memory access/ },
] as const;

function failed(error: Error, text: string, language: Language): Outcome {
  const words = sqlWords[language];
  // A failure of the engine itself says in both languages what a reader can do.
  const own = "words" in error && isBilingual(error.words) ? error.words[language] : null;
  if (own !== null) return { kind: "failed", words: own, detail: error.message, span: null };
  const found = freeError(error.message, text);
  const known = KNOWN.find(({ says }) => says.test(found.words));
  return {
    kind: "failed",
    words: known ? words[known.words] : words.failed(found.span === null),
    detail: found.words,
    span: found.span,
  };
}

function isBilingual(value: unknown): value is Bilingual {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}
