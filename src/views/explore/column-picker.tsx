import { useState } from "react";
import { exploreWords, methodWords } from "../../language/index.ts";
import { useSite, useWords } from "../site.ts";
import { columnGroups, DEFAULT_COLUMNS } from "./columns.ts";
import { columnTitle } from "./sentence.ts";
import { useExplore } from "./use-explore.ts";

/** Every column of a report in plain words, grouped as in the form, and those chosen in their order. */
export function ColumnPicker() {
  const words = useWords(exploreWords);
  const { explore } = useExplore();
  return (
    <details className="explore-columns">
      <summary>{words.columnsChosen(explore.columns.length)}</summary>
      <Chosen />
      <All />
    </details>
  );
}

function Chosen() {
  const words = useWords(exploreWords);
  const { language } = useSite();
  const { explore, change } = useExplore();
  const { columns } = explore;
  const move = (place: number, by: 1 | -1) => {
    const next = [...columns];
    const [taken] = next.splice(place, 1);
    if (taken !== undefined) next.splice(place + by, 0, taken);
    change({ columns: next });
  };
  return (
    <div className="explore-line">
      <span className="explore-label">{words.chosen}</span>
      {columns.map((name, place) => {
        const title = columnTitle(name, language);
        return (
          <span key={name} className="explore-condition">
            <button
              type="button"
              aria-label={words.earlier(title)}
              disabled={place === 0}
              onClick={() => move(place, -1)}
            >
              ‹
            </button>
            {title}
            <button
              type="button"
              aria-label={words.later(title)}
              disabled={place === columns.length - 1}
              onClick={() => move(place, 1)}
            >
              ›
            </button>
            <button
              type="button"
              aria-label={words.remove(title)}
              disabled={columns.length === 1}
              onClick={() => change({ columns: columns.filter((other) => other !== name) })}
            >
              ×
            </button>
          </span>
        );
      })}
      {columns.join() !== DEFAULT_COLUMNS.join() && (
        <button
          type="button"
          className="explore-plain"
          onClick={() => change({ columns: DEFAULT_COLUMNS })}
        >
          {words.defaults}
        </button>
      )}
    </div>
  );
}

function All() {
  const words = useWords(exploreWords);
  const groupNames = useWords(methodWords).groups;
  const { language } = useSite();
  const { explore, change } = useExplore();
  const [sought, setSought] = useState("");
  const { columns } = explore;
  const fits = (...texts: readonly string[]) =>
    texts.some((text) => text.toLowerCase().includes(sought.trim().toLowerCase()));
  const groups = columnGroups()
    .map(({ id, rows }) => ({
      id,
      rows: rows
        .map((row) => ({
          ...row,
          columns: row.columns.filter(({ column, label }) =>
            fits(column.name, label[language], row.label?.[language] ?? "", column.title[language]),
          ),
        }))
        .filter((row) => row.columns.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
  const toggle = (name: string) =>
    change({
      columns: columns.includes(name)
        ? columns.filter((other) => other !== name)
        : [...columns, name],
    });
  return (
    <>
      <input
        type="search"
        className="explore-find"
        aria-label={words.findColumn}
        placeholder={words.findColumn}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      {groups.length === 0 && <p className="quiet">{words.noColumn}</p>}
      {groups.map(({ id, rows }) => (
        <fieldset key={id} className="explore-group">
          <legend>{groupNames[id]}</legend>
          {rows.map((row) => (
            <div
              key={row.id}
              className={row.label ? "explore-row" : "explore-row explore-row-plain"}
            >
              {row.label && <span className="explore-row-label">{row.label[language]}</span>}
              {row.columns.map(({ column, label }) => (
                <label key={column.name}>
                  <input
                    type="checkbox"
                    checked={columns.includes(column.name)}
                    aria-label={column.title[language]}
                    disabled={columns.length === 1 && columns.includes(column.name)}
                    onChange={() => toggle(column.name)}
                  />{" "}
                  {label[language]}
                </label>
              ))}
            </div>
          ))}
        </fieldset>
      ))}
    </>
  );
}
