/**
 * What an address asks of a chart's page, read without the program: this runs in each frame before it
 * is drawn, and must weigh next to nothing. It knows the form of each parameter and not its
 * vocabulary; the program, which knows both, has the last word.
 */

const word = /^[a-z_]{1,40}$/;
const agency = /^[\p{L}\p{N}_.~-]{1,120}$/u;
const year = "(?:19|20)\\d{2}";

/** In the order the site writes them. */
const FORMS: readonly (readonly [name: string, form: RegExp])[] = [
  ["year", new RegExp(`^${year}(?:-${year})?$`)],
  ["region", /^[1-9]\d(?:\d\d){0,2}$/],
  ["level", word],
  ["field", word],
  ["scope", word],
  ["agency", agency],
  ["metric", word],
  ["pin", agency],
  ["view", word],
  ["theme", /^(?:light|dark)$/],
];

/** Parameters that may be given more than once, and how often: as many agencies as are compared. */
const repeatable = new Set(["agency", "metric"]);
const MOST = 8;

/**
 * The state that a path and parameters name, as a path says it (`year=2023/theme=dark/`), and its
 * theme. What is unknown or malformed is not followed; of a parameter given twice the last counts.
 *
 * @param segments of the path below the chart's own: `["year=2023"]`
 * @param search the address's parameters
 */
export function stateAsked(
  segments: readonly string[],
  search: string,
): { readonly path: string; readonly theme: string | null } {
  const given = [
    ...segments.map((segment) => {
      const [name = "", ...value] = segment.split("=");
      return [name, decoded(value.join("="))] as const;
    }),
    ...new URLSearchParams(search),
  ];
  const of = (name: string, form: RegExp): readonly string[] => {
    const values = given.flatMap(([key, value]) => (key === name && form.test(value) ? value : []));
    if (!repeatable.has(name)) return values.slice(-1);
    return [...new Set(values)].slice(0, MOST);
  };
  const state = FORMS.flatMap(([name, form]) => of(name, form).map((value) => [name, value]));
  return {
    path: state.map(([name, value = ""]) => `${name}=${encodeURIComponent(value)}/`).join(""),
    theme: state.find(([name]) => name === "theme")?.[1] ?? null,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an encoding of anything: as it stands it fits no parameter's form.
    return "";
  }
}

/** The same state without its theme: what pages are drawn ahead for, each in every theme. */
export function withoutTheme(path: string): string {
  return path.replace(/theme=[a-z]+\/$/, "");
}
