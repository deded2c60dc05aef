import { SCOPES } from "../../form/index.ts";
import { Choice } from "../../views/filters/choice.tsx";
import { useSite, useWords } from "../../views/site.ts";
import type { Brought } from "../shelf/brought.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { deskWords } from "./words.ts";

interface Props {
  readonly shelf: Shelf;
  readonly brought: Brought;
}

/** Whom the report counts, to be put right by hand: what it is compared with depends on it. */
export function ScopeChoice({ shelf, brought }: Props) {
  const words = useWords(deskWords);
  const { language } = useSite();
  const { scopeGiven, entry } = brought;
  const read = SCOPES.find(({ id }) => id === entry.report.scope);
  const others = SCOPES.filter(({ id }) => id !== read?.id);
  return (
    <>
      <p>
        {words.scopeLabel}
        {words.colon}
        <Choice
          label={words.scopeLabel}
          value={scopeGiven ?? ""}
          all={words.scopeAsRead(read?.label[language] ?? words.scopeUnread)}
          options={others.map(({ id, label }) => ({ value: id, words: label[language] }))}
          onChoose={(value) =>
            void shelf.setScope(brought.id, SCOPES.find(({ id }) => id === value)?.id)
          }
        />
      </p>
      {!read && scopeGiven === undefined && <p className="small quiet">{words.scopeUnknown}</p>}
    </>
  );
}
