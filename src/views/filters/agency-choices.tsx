import { lazy, useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef } from "react";
import { filterWords } from "../../language/index.ts";
import { agencyIndex, type Filters, NO_FILTERS } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { MOST_AGENCIES } from "../filters.ts";
import { Later } from "../later.tsx";
import { useWords } from "../site.ts";

const AgencyBox = lazy(async () => ({
  default: (await import("../shell/agency-box.tsx")).AgencyBox,
}));

interface Props {
  readonly filters: Filters;
  readonly choose: (agencies: readonly string[]) => void;
  /** Where one of several can be pinned, for the others to be measured against. */
  readonly pin?: {
    readonly pinned: string | null;
    readonly choose: (pinned: string | null) => void;
  };
}

/** The agencies that were chosen by name, each with a way to let it go, and a box to type another into. */
export function AgencyChoices({ filters, choose, pin }: Props) {
  const words = useWords(filterWords);
  const { agencies } = filters;
  const place = useRef<HTMLFieldSetElement>(null);
  const named = useAnswer(
    agencyIndex,
    { ...NO_FILTERS, agencies },
    { enabled: agencies.length > 0 },
  );
  // The box has the same properties as long as it looks the same, and is drawn after the figures.
  const latest = useRef({ agencies, choose });
  useLayoutEffect(() => {
    latest.current = { agencies, choose };
  });
  const add = useCallback((id: string) => {
    const { agencies: before, choose: change } = latest.current;
    change([...before, id]);
  }, []);
  const offered = useDeferredValue(filters);
  const among = useMemo(() => ({ ...offered, agencies: [] }), [offered]);
  const nameOf = (id: string): string =>
    named.data?.find(({ agencyId }) => agencyId === id)?.agency ?? id;
  const invited = agencies.length === 0 ? words.anyAgency : words.addAgency;
  return (
    <fieldset
      className="agency-choices"
      aria-label={words.chosenAgencies}
      ref={place}
      tabIndex={-1}
    >
      {agencies.map((id) => (
        <span key={id} className="agency-chosen">
          <span lang="zh-Hans" className="agency-name">
            {nameOf(id)}
          </span>
          {pin && agencies.length > 1 && (
            <button
              type="button"
              className="agency-pin"
              aria-label={words.pinAgency(nameOf(id))}
              aria-pressed={pin.pinned === id}
              onClick={() => pin.choose(pin.pinned === id ? null : id)}
            >
              {words.pin}
            </button>
          )}
          <button
            type="button"
            aria-label={words.removeAgency(nameOf(id))}
            onClick={() => {
              choose(agencies.filter((other) => other !== id));
              // The button goes with its agency: the keyboard stays in this clause.
              place.current?.focus();
            }}
          >
            ×
          </button>
        </span>
      ))}
      {agencies.length < MOST_AGENCIES ? (
        <span className="agency-box">
          <Later before={<span className="quiet">{invited}</span>}>
            <AgencyBox
              label={words.addAgency}
              placeholder={invited}
              among={among}
              without={offered.agencies}
              stay
              onChoose={add}
            />
          </Later>
        </span>
      ) : (
        <span className="small quiet">{words.mostAgencies(MOST_AGENCIES)}</span>
      )}
    </fieldset>
  );
}
