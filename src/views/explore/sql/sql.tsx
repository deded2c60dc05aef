import { useCallback, useEffect, useRef, useState } from "react";
import { sqlWords } from "../../../language/index.ts";
import { MOST_FREE_ROWS, WORKED } from "../../../queries/index.ts";
import { useEngine, useSite, useWords } from "../../site.ts";
import "../explore.css";
import { useExplore } from "../use-explore.ts";
import { completionSource, completions } from "./completion.ts";
import { type Editor, openEditor } from "./editor.ts";
import { browserStorage, historyIn } from "./history.ts";
import { DEADLINE_SECONDS, type Outcome, outcomeOf } from "./outcome.ts";
import { Result } from "./result.tsx";

/** A reader's own question in SQL: written, run, stopped, remembered; its result as a table and a chart. */
export default function Sql() {
  const words = useWords(sqlWords);
  const site = useSite();
  const { phase } = useEngine();
  const { explore, change } = useExplore();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const running = useRef<AbortController | null>(null);
  const [began, setBegan] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [past, setPast] = useState<readonly string[]>(() => historyIn(browserStorage()).read());

  const run = useCallback(
    async (text: string): Promise<void> => {
      running.current?.abort();
      const stop = new AbortController();
      running.current = stop;
      editor.current?.setFault(null);
      setOutcome(null);
      setBegan(performance.now());
      const found = await outcomeOf(site, text, stop.signal, site.language);
      // A later question has taken its place.
      if (running.current !== stop) return;
      running.current = null;
      setBegan(null);
      setOutcome(found);
      if (found.kind === "failed" && found.span) {
        editor.current?.setFault({ ...found.span, words: found.detail ?? found.words });
      }
      // What ended the engine has not ended the reader's questions: it is made ready again.
      if (found.kind !== "rows") site.engine.start().catch(() => {});
      if (found.kind === "rows") setPast(historyIn(browserStorage()).add(text));
    },
    [site],
  );
  /** Into the address, which then is what is asked; the same again is asked again. */
  const ask = (): void => {
    const text = editor.current?.text() ?? "";
    if (text === explore.sql || text.trim() === "") void run(text);
    else change({ sql: text, chart: null });
  };
  const latest = useRef({ ask, text: explore.sql });
  latest.current = { ask, text: explore.sql };

  useEffect(() => {
    if (!place.current) return;
    const opened = openEditor(place.current, {
      text: latest.current.text,
      label: words.editor,
      hint: WORKED[0]?.sql ?? "",
      complete: completionSource(completions(site.language)),
      onRun: () => latest.current.ask(),
    });
    editor.current = opened;
    return () => {
      opened.close();
      editor.current = null;
    };
  }, [words, site.language]);

  useEffect(() => {
    // A start that fails is shown by the question that waits for it.
    site.engine.start().catch(() => {});
    return () => running.current?.abort();
  }, [site]);

  useEffect(() => {
    if (explore.sql === "") return;
    if (editor.current && editor.current.text() !== explore.sql) {
      editor.current.setText(explore.sql);
    }
    void run(explore.sql);
  }, [explore.sql, run]);

  return (
    <>
      <p className="explore-sql-lead">{words.lead}</p>
      <div className="sql-choices">
        <label>
          <span className="visually-hidden">{words.examples}</span>
          <select
            value=""
            onChange={({ target }) => {
              const worked = WORKED.find(({ id }) => id === target.value);
              if (worked) change({ sql: worked.sql, chart: null });
            }}
          >
            <option value="">{words.examples}…</option>
            {WORKED.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[site.language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="sql-editor" ref={place} />
      <div className="explore-line sql-run">
        {began === null ? (
          <button type="button" className="sql-button" title={words.runHint} onClick={ask}>
            {words.run}
          </button>
        ) : (
          <button
            type="button"
            className="sql-button"
            onClick={() => running.current?.abort(new DOMException(words.stopped, "AbortError"))}
          >
            {words.stop}
          </button>
        )}
        {began !== null && phase === "ready" && <Seconds since={began} />}
        <span className="small quiet">{words.limits(MOST_FREE_ROWS, DEADLINE_SECONDS)}</span>
      </div>
      {outcome && <Shown outcome={outcome} />}
      <details className="sql-history">
        <summary>{words.history(past.length)}</summary>
        <p className="small quiet">
          {words.historyNote}{" "}
          {past.length > 0 && (
            <button
              type="button"
              className="explore-plain"
              onClick={() => setPast(historyIn(browserStorage()).clear())}
            >
              {words.clear}
            </button>
          )}
        </p>
        {past.length === 0 && <p className="small">{words.historyNone}</p>}
        <ul>
          {past.map((text) => (
            <li key={text}>
              <button
                type="button"
                className="sql-past"
                onClick={() => change({ sql: text, chart: null })}
              >
                {text}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Shown({ outcome }: { outcome: Outcome }) {
  const words = useWords(sqlWords);
  if (outcome.kind === "rows") return <Result outcome={outcome} />;
  if (outcome.kind === "stopped") {
    return (
      <p className="nothing" role="status">
        {outcome.byDeadline ? words.late(DEADLINE_SECONDS) : words.stopped}
      </p>
    );
  }
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{outcome.words}</strong>
      </p>
      {outcome.detail !== null && <pre className="sql-detail">{outcome.detail}</pre>}
    </div>
  );
}

/** How long a question has been running, so that a reader knows when to stop it. */
function Seconds({ since }: { since: number }) {
  const words = useWords(sqlWords);
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="small" aria-live="off">
      {words.running(Math.max(0, Math.floor((now - since) / 1000)))}
    </span>
  );
}
