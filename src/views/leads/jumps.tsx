import { NOTE_SIGNS, notesOf } from "../../charts/model.ts";
import { chartWords, exact, leadsWords } from "../../language/index.ts";
import type { Provenance } from "../../queries/index.ts";
import { describeMetric, type Jump, jumps, type VolumeId } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useSite, useWords } from "../site.ts";
import { Answered } from "../states/states.tsx";
import { useFilters } from "../where.ts";
import { LeadItem } from "./lead-item.tsx";
import { LeadKind } from "./lead-kind.tsx";

const PAGE = { page: "leads" } as const;
/** As many as are read in one go, half of each figure. */
const SHOWN = 6;
/** The larger figure of a pair is at least so large: below it three times as much is little. */
const LEAST = 100;
const METRICS = ["disclosed_items", "received"] as const satisfies readonly VolumeId[];

/** Figures that changed most between two years that follow each other. */
export function Jumps() {
  const words = useWords(leadsWords);
  const { filters } = useFilters(PAGE);
  const params = { filters, least: LEAST, limit: SHOWN };
  const items = useAnswer(jumps, { ...params, metric: METRICS[0] });
  const applications = useAnswer(jumps, { ...params, metric: METRICS[1] });
  return (
    <Answered result={items}>
      {(first) => (
        <Answered result={applications}>
          {(second) => (
            <LeadKind
              kind="jumps"
              why={words.kinds.jumps.why(LEAST)}
              shown={first.length + second.length}
              total={(first[0]?.total ?? 0) + (second[0]?.total ?? 0)}
            >
              {[
                { metric: METRICS[0], found: first },
                { metric: METRICS[1], found: second },
              ].flatMap(({ metric, found }) =>
                found.map((jump) => (
                  <LeadItem
                    key={`${metric} ${jump.agencyId} ${jump.toYear}`}
                    agency={jump}
                    source={jump.source}
                  >
                    <JumpWords jump={jump} metric={metric} />
                  </LeadItem>
                )),
              )}
            </LeadKind>
          )}
        </Answered>
      )}
    </Answered>
  );
}

function JumpWords({ jump, metric }: { jump: Jump; metric: VolumeId }) {
  const words = useWords(leadsWords);
  const notes = useWords(chartWords).notes;
  const { language } = useSite();
  const { before, after, fromYear, toYear } = jump;
  const said = (value: number, from: Provenance): string =>
    exact(value, language) +
    notesOf(from)
      .map((note) => NOTE_SIGNS[note])
      .join("");
  const times = (value: number): string => exact(Number(value.toPrecision(2)), language);
  const ratio =
    before === 0
      ? words.fromZero
      : after === 0
        ? words.toZero
        : after > before
          ? words.times(times(after / before))
          : words.fraction(times(before / after));
  const marks = [...new Set([...notesOf(jump.beforeFrom), ...notesOf(jump.afterFrom)])];
  return (
    <span title={marks.map((note) => `${NOTE_SIGNS[note]} ${notes[note]}`).join("\n") || undefined}>
      {words.jump(
        describeMetric(metric).title[language],
        fromYear,
        said(before, jump.beforeFrom),
        toYear,
        said(after, jump.afterFrom),
        ratio,
      )}
    </span>
  );
}
