import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { embedWords, LANGUAGES, type Language } from "../language/index.ts";
import { useManifest } from "../views/manifest.ts";
import { THEMES, type Theme } from "../views/search.ts";
import { useSite, useWords } from "../views/site.ts";
import { useAddressState } from "../views/where.ts";
import { embedAddress, embeddedState, frozenAddress, NOTHING_DRAWN, readDrawn } from "./address.ts";
import { chartOf } from "./charts.tsx";
import { Code } from "./code.tsx";
import { Previews } from "./previews.tsx";
import type { Measured } from "./snippet.ts";
import { snippetOf } from "./snippet.ts";

interface Props {
  /** The chart's name in the list. */
  readonly id: string;
  /** Its headline, in the page's language. */
  readonly title: string;
}

/** The code that puts a chart, as it is shown, into another page: its theme, language and height chosen and seen. */
export default function Builder({ id, title }: Props) {
  const words = useWords(embedWords);
  const site = useSite();
  const manifest = useManifest();
  const page = useAddressState().state;
  const [theme, setTheme] = useState<Theme | null>(page.theme);
  const [language, setLanguage] = useState<Language>(site.language);
  const [heights, setHeights] = useState<readonly Measured[]>([]);
  const base = site.basePath;
  const drawn = useQuery({
    queryKey: ["embed", id],
    queryFn: async () => {
      const response = await fetch(`${base}embed/${id}/states.json`);
      // While developing nothing is drawn, and any address gives a page.
      return response.ok && isJson(response) ? readDrawn(await response.json()) : NOTHING_DRAWN;
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const chart = chartOf(id);
  if (chart === null) throw new Error(`The chart ${id} is not in the list of charts.`);
  if (drawn.isError) return <p role="alert">{words.failed}</p>;
  if (!drawn.data) return <p role="status">{words.loading}</p>;
  const state = embeddedState(page, chart);
  const live = embedAddress(id, language, state, theme, drawn.data);
  const frozen = frozenAddress(language, state, theme, drawn.data);
  const absolute = (path: string): string => new URL(base + path, location.origin).href;
  const code = (path: string, needsProgram: boolean): string =>
    snippetOf({
      address: absolute(path),
      title,
      heights: heights.length === 0 ? UNMEASURED : heights,
      script: absolute("embed.js"),
      needsProgram,
    });
  return (
    <div className="builder">
      <div className="builder-choices">
        <Radios
          legend={words.theme}
          chosen={theme ?? "system"}
          options={["system", ...THEMES]}
          label={(option) => words.themes[option]}
          choose={(option) => setTheme(option === "system" ? null : option)}
        />
        <Radios
          legend={words.language}
          chosen={language}
          options={LANGUAGES}
          label={(option) => words.languages[option]}
          choose={setLanguage}
        />
      </div>
      <Previews
        title={title}
        address={base + live.path}
        needsProgram={!live.isDrawn}
        measured={setHeights}
      />
      <p className="small" aria-live="polite">
        {heights.length === 0
          ? words.measuring
          : words.heights(heights.map(({ width, height }) => words.height(width, height)))}
      </p>
      {!live.isDrawn && <p className="small">{words.drawn}</p>}
      <Code name={words.live} note={words.liveHelp} code={code(live.path, !live.isDrawn)} />
      {frozen === null ? (
        <p className="small quiet">{words.frozenNone}</p>
      ) : (
        <Code
          name={words.frozen}
          note={words.frozenHelp(manifest?.version ?? "")}
          code={code(frozen, false)}
        />
      )}
      <p className="small quiet">{words.script}</p>
    </div>
  );
}

/** Before a preview has told its height, and where it can't. */
const UNMEASURED: readonly Measured[] = [{ width: 280, height: 640 }];

function isJson(response: Response): boolean {
  return response.headers.get("content-type")?.includes("json") ?? false;
}

interface RadiosProps<Option extends string> {
  readonly legend: string;
  readonly chosen: Option;
  readonly options: readonly Option[];
  readonly label: (option: Option) => ReactNode;
  readonly choose: (option: Option) => void;
}

function Radios<Option extends string>(props: RadiosProps<Option>) {
  const { legend, chosen, options, label, choose } = props;
  const name = useId();
  return (
    <fieldset className="builder-radios">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === chosen}
            onChange={() => choose(option)}
          />{" "}
          {label(option)}
        </label>
      ))}
    </fieldset>
  );
}
