import {
  acceptCompletion,
  autocompletion,
  type CompletionSource,
  closeBrackets,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { keywordCompletionSource, PostgreSQL, sql } from "@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** A place in the text that an error is about, and the words. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export interface Editor {
  readonly text: () => string;
  readonly setText: (text: string) => void;
  /** Marks the place of an error, and takes the reader there; null takes the mark away. */
  readonly setFault: (fault: Fault | null) => void;
  readonly close: () => void;
}

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly hint: string;
  readonly complete: CompletionSource;
  readonly onRun: () => void;
}

/** Every colour by the page's own names, so that one style serves light and dark. */
const style = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--wash)", fontSize: "15px" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace",
    lineHeight: "1.6",
  },
  ".cm-content": { minHeight: "9.6em", caretColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--wash)", border: "none" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--hairline)" },
  ".cm-placeholder": { color: "var(--quiet)" },
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: "1px solid var(--quiet)",
  },
  ".cm-tooltip-autocomplete > ul > li": { padding: "3px 8px" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--paper)",
    backgroundColor: "var(--accent)",
  },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.8" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--accent)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--accent)",
    textUnderlineOffset: "3px",
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)" },
  { tag: [tags.string, tags.number, tags.bool], color: "var(--ink)", fontWeight: "600" },
  { tag: tags.comment, color: "var(--quiet)" },
]);

/**
 * An editor of SQL in a place of the page. It stands in a shadow root: there its styles are style
 * sheets adopted by the root, where in the page itself they would be a `<style>`, which the page's
 * policy forbids.
 */
export function openEditor(place: HTMLElement, options: EditorOptions): Editor {
  const root = place.shadowRoot ?? place.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        EditorView.lineWrapping,
        sql({ dialect: PostgreSQL, upperCaseKeywords: true }),
        autocompletion({
          override: [options.complete, keywordCompletionSource(PostgreSQL, true)],
          icons: false,
        }),
        syntaxHighlighting(colours),
        placeholder(options.hint),
        style,
        EditorView.contentAttributes.of({ "aria-label": options.label, "aria-multiline": "true" }),
        // Tab leaves the editor, as it leaves everything else on a page; it only takes what is offered.
        keymap.of([
          {
            key: "Mod-Enter",
            run: () => {
              options.onRun();
              return true;
            },
          },
          { key: "Tab", run: acceptCompletion },
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (text) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    setFault: (fault) => {
      const end = view.state.doc.length;
      const marked = fault && {
        from: Math.min(fault.from, end),
        to: Math.min(fault.to, end),
        severity: "error" as const,
        message: fault.words,
      };
      view.dispatch(setDiagnostics(view.state, marked ? [marked] : []));
      if (!marked) return;
      view.dispatch({
        selection: { anchor: marked.from, head: marked.to },
        effects: EditorView.scrollIntoView(marked.from, { y: "nearest" }),
      });
    },
    close: () => view.destroy(),
  };
}
