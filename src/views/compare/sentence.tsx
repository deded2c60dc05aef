import { SCOPES, type Scope } from "../../form/index.ts";
import { compareWords } from "../../language/index.ts";
import { type AgencyEntry, type Filters, NO_FILTERS } from "../../queries/index.ts";
import { AgencyChoices } from "../filters/agency-choices.tsx";
import { Choice } from "../filters/choice.tsx";
import { YearChoices } from "../filters/filter-sentence.tsx";
import { parseScope } from "../filters.ts";
import { OwnChoices } from "../own/own-choices.tsx";
import { VIEWS } from "../search.ts";
import { useSite, useWords } from "../site.ts";
import { useAddressState, useGo } from "../where.ts";

const PAGE = { page: "compare" } as const;

interface Props {
  readonly agencies: readonly AgencyEntry[];
  readonly scope: Scope;
}

/** Who is compared, against whom, in which years and scope: one sentence, each word of which can be changed. */
export function CompareSentence({ agencies, scope }: Props) {
  const words = useWords(compareWords);
  const { language } = useSite();
  const { state } = useAddressState();
  const go = useGo();
  const { filters } = state;
  const change = (next: Partial<Filters>): void =>
    go(PAGE, { ...state, filters: { ...filters, ...next } }, { keepScroll: true });
  const years = [...new Set(agencies.flatMap((agency) => agency.years))].sort((a, b) => a - b);
  const span = filters.years ?? { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
  const canHaveEnds = span.from < span.to;
  return (
    <section className="filters" aria-label={words.choose}>
      <AgencyChoices
        filters={{ ...NO_FILTERS, agencies: filters.agencies }}
        choose={(chosen) => {
          const pin = state.pin !== null && chosen.includes(state.pin) ? state.pin : null;
          go(
            PAGE,
            { ...state, pin, filters: { ...filters, agencies: chosen } },
            { keepScroll: true },
          );
        }}
        pin={{
          pinned: state.pin,
          choose: (pin) => go(PAGE, { ...state, pin }, { keepScroll: true }),
        }}
      />
      {agencies.length > 0 && (
        <>
          <span className="clause">
            <YearChoices
              filters={filters}
              options={years.map((year) => ({ value: String(year), words: String(year) }))}
              choose={(chosen) => change({ years: chosen })}
            />
            {canHaveEnds && (
              <Choice
                label={words.years}
                value={state.view ?? ""}
                all={words.eachYear}
                options={VIEWS.map((view) => ({ value: view, words: words.endYears }))}
                onChoose={(value) => {
                  const view = VIEWS.find((candidate) => candidate === value) ?? null;
                  go(PAGE, { ...state, view }, { keepScroll: true });
                }}
              />
            )}
          </span>
          <span className="clause">
            <Choice
              label={words.scope}
              value={scope}
              options={SCOPES.map(({ id, label }) => ({ value: id, words: label[language] }))}
              onChoose={(value) => change({ scope: parseScope(value) })}
            />
          </span>
        </>
      )}
      <OwnChoices
        shown={state.own}
        choose={(own) => go(PAGE, { ...state, own }, { keepScroll: true })}
      />
      {agencies.length === 0 && <span className="small quiet">{words.chooseNote}</span>}
    </section>
  );
}
