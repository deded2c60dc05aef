import { ownWords } from "../../language/index.ts";
import { MOST_AGENCIES } from "../filters.ts";
import { useWords } from "../site.ts";
import { ownName } from "./as-agency.ts";
import { useNamedOwn, useOwnReports } from "./own.ts";

interface Props {
  /** The reports shown, as the address names them. */
  readonly shown: readonly string[];
  readonly choose: (shown: readonly string[]) => void;
}

/** The reader's own reports, each to be laid over the page or taken off it; a word for those that are elsewhere. */
export function OwnChoices({ shown, choose }: Props) {
  const words = useWords(ownWords);
  const all = useOwnReports();
  const { absent } = useNamedOwn(shown);
  if (all.length === 0 && absent.length === 0) return null;
  return (
    <fieldset className="own-choices">
      <legend>{words.lay}</legend>
      {all.map((own) => {
        const isShown = shown.includes(own.id);
        return (
          <label key={own.id} className="own-choice">
            <input
              type="checkbox"
              checked={isShown}
              disabled={!isShown && shown.length >= MOST_AGENCIES}
              onChange={() =>
                choose(isShown ? shown.filter((id) => id !== own.id) : [...shown, own.id])
              }
            />
            <span lang="zh-Hans">{ownName(own)}</span>{" "}
            <span className="figures">{own.report.year}</span>
          </label>
        );
      })}
      {absent.length > 0 && (
        <p className="notice">{words.elsewhere(absent.join(words.listComma))}</p>
      )}
      {shown.length > 0 && absent.length < shown.length && (
        <p className="small quiet">{words.apart}</p>
      )}
    </fieldset>
  );
}
