import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { TABLES } from "../../../form/index.ts";
import type { Language } from "../../../language/index.ts";

/**
 * Everything a question can name: tables and columns. A column is found by its name
 * and by its title in either language, and is written by its name.
 */
export function completions(language: Language): readonly Completion[] {
  const other = language === "zh" ? "en" : "zh";
  const columns = Object.entries(TABLES).flatMap(([table, listed]) =>
    listed.flatMap(({ name, title }): Completion[] => [
      { label: name, detail: `${title[language]} · ${table}`, type: "property", boost: 2 },
      ...[title[language], title[other]].map(
        (words): Completion => ({
          label: words,
          detail: `${name} · ${table}`,
          apply: name,
          type: "property",
        }),
      ),
    ]),
  );
  return [
    ...Object.keys(TABLES).map((label): Completion => ({ label, type: "class", boost: 5 })),
    ...columns,
  ];
}

/** Offers them for the word before the cursor, Chinese or not; not inside a text or a comment. */
export function completionSource(options: readonly Completion[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w\u2e80-\u9fff（）·]+/u);
    if (!word && !context.explicit) return null;
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    if ((before.match(/'/g) ?? []).length % 2 === 1 || before.includes("--")) return null;
    return {
      from: word ? word.from : context.pos,
      options: [...options],
      validFor: /^[\w\u2e80-\u9fff（）·]*$/u,
    };
  };
}
