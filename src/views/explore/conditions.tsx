import { useState } from "react";
import { exploreWords, methodWords } from "../../language/index.ts";
import {
  checkedCondition,
  OPERATORS,
  type Operator,
  operatorsFor,
  reportColumn,
  takesValue,
} from "../../queries/index.ts";
import { useSite, useWords } from "../site.ts";
import { columnGroups } from "./columns.ts";
import { conditionWords } from "./sentence.ts";
import { useExplore } from "./use-explore.ts";
import { vocabularyOf } from "./value-words.ts";

/** The conditions in force, each with a way to let it go, and a form to add one on any column. */
export function Conditions() {
  const words = useWords(exploreWords);
  const { language } = useSite();
  const { explore, change } = useExplore();
  const { conditions } = explore;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="explore-line">
      <span className="explore-label">{words.conditions}</span>
      {conditions.map((condition, place) => (
        <span key={`${condition.column} ${condition.operator}`} className="explore-condition">
          {conditionWords(condition, language)}
          <button
            type="button"
            aria-label={`${words.removeCondition}: ${conditionWords(condition, language)}`}
            onClick={() => change({ conditions: conditions.filter((_, other) => other !== place) })}
          >
            ×
          </button>
        </span>
      ))}
      {isOpen ? (
        <NewCondition close={() => setOpen(false)} />
      ) : (
        <button type="button" className="explore-plain" onClick={() => setOpen(true)}>
          {words.addCondition}
        </button>
      )}
    </div>
  );
}

function NewCondition({ close }: { close: () => void }) {
  const words = useWords(exploreWords);
  const groups = useWords(methodWords).groups;
  const { language } = useSite();
  const { explore, change } = useExplore();
  const [name, setName] = useState("year");
  const [chosen, setChosen] = useState<Operator>("least");
  const [value, setValue] = useState("");
  const [isWrong, setWrong] = useState(false);
  const offered = operatorsFor(reportColumn(name));
  const operator = offered.includes(chosen) ? chosen : (offered[0] ?? "is");
  const terms = vocabularyOf(name);
  return (
    <form
      className="explore-new"
      onSubmit={(event) => {
        event.preventDefault();
        const condition = checkedCondition({ column: name, operator, value });
        if (condition === null) {
          setWrong(true);
          return;
        }
        const others = explore.conditions.filter(
          (one) => one.column !== name || one.operator !== operator,
        );
        change({ conditions: [...others, condition] });
        close();
      }}
    >
      <select
        aria-label={words.column}
        value={name}
        onChange={({ target }) => {
          setName(target.value);
          setValue("");
          setWrong(false);
        }}
      >
        <option value="agency">{words.agency}</option>
        <option value="year">{words.year}</option>
        {columnGroups().flatMap(({ id, rows }) =>
          rows.map((row) => (
            <optgroup key={`${id} ${row.id}`} label={row.label ? row.label[language] : groups[id]}>
              {row.columns.map(({ column, label }) => (
                <option key={column.name} value={column.name}>
                  {label[language]}
                </option>
              ))}
            </optgroup>
          )),
        )}
      </select>
      <select
        aria-label={words.operator}
        value={operator}
        onChange={({ target }) => setChosen(OPERATORS.find((one) => one === target.value) ?? "is")}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {words.operators[one]}
          </option>
        ))}
      </select>
      {takesValue(operator) &&
        (terms && operator !== "has" ? (
          <select
            aria-label={words.value}
            value={value}
            onChange={({ target }) => setValue(target.value)}
          >
            <option value="">—</option>
            {terms.map(({ id, label }) => (
              <option key={id} value={id}>
                {label[language]}
              </option>
            ))}
          </select>
        ) : (
          <input
            aria-label={words.value}
            value={value}
            maxLength={200}
            aria-invalid={isWrong}
            onChange={({ target }) => setValue(target.value)}
          />
        ))}
      <button type="submit">{words.apply}</button>
      <button type="button" className="explore-plain" onClick={close}>
        {words.cancel}
      </button>
      {isWrong && (
        <span className="explore-wrong" role="alert">
          {words.wrongValue}
        </span>
      )}
    </form>
  );
}
