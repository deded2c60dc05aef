import { useState } from "react";
import { citeWords } from "../../language/index.ts";
import { useManifest } from "../manifest.ts";
import { useSite, useWords } from "../site.ts";
import { type Citations, citationsOf } from "./citations.ts";

const FORMS = ["gbt", "apa", "bibtex"] as const satisfies readonly (keyof Citations)[];

/** The page as it stands, and the dataset, each in the three forms, ready to be copied. */
export default function Cited() {
  const words = useWords(citeWords);
  const { basePath } = useSite();
  const version = useManifest()?.version ?? null;
  const accessed = new Date().toISOString().slice(0, 10);
  const cited = [
    {
      kind: "view",
      title: document.title.replace(/ · (日晷|Sundial)$/, ""),
      address: location.href,
    },
    {
      kind: "dataset",
      title: words.datasetTitle,
      address: new URL(`${basePath}data/datapackage.json`, location.origin).href,
    },
  ] as const;
  return (
    <div className="cited">
      <p>{words.note}</p>
      {cited.map((one) => (
        <section key={one.kind} aria-label={words[one.kind]}>
          <h2>{words[one.kind]}</h2>
          {FORMS.map((form) => (
            <Citation
              key={form}
              form={words.forms[form]}
              text={citationsOf({ ...one, version, accessed })[form]}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function Citation({ form, text }: { form: string; text: string }) {
  const words = useWords(citeWords);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      // No permission, or a page that is not secure: the text stands there to be selected.
      setSaid(words.select);
    }
  };
  return (
    <div className="citation">
      <code>{text}</code>
      <p>
        <button type="button" onClick={() => void copy()}>
          {words.copy(form)}
        </button>{" "}
        <span aria-live="polite">{said}</span>
      </p>
    </div>
  );
}
