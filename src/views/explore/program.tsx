import { useEffect } from "react";
import { exploreWords } from "../../language/index.ts";
import { exploredExtent, NO_FILTERS } from "../../queries/index.ts";
import { useAnswer } from "../asked.ts";
import { useEngine, useSite, useWords } from "../site.ts";
import { Failure, Nothing } from "../states/states.tsx";
import { ColumnPicker } from "./column-picker.tsx";
import { Conditions } from "./conditions.tsx";
import "./explore.css";
import { FirstRows } from "./first-rows.tsx";
import { Grid } from "./grid.tsx";
import { GroupChoice } from "./group-choice.tsx";
import { GroupTable } from "./group-table.tsx";
import { OwnRows } from "./own-rows.tsx";
import { TakeReports } from "./take-reports.tsx";
import { useExplore } from "./use-explore.ts";
import { useSentence } from "./use-sentence.ts";

/** What the running program makes of the page: choices, and the whole table. The engine starts with it. */
export default function Program() {
  const words = useWords(exploreWords);
  const { engine } = useSite();
  const { phase } = useEngine();
  const { filters, explore } = useExplore();
  const extent = useAnswer(exploredExtent, { filters, conditions: explore.conditions });
  const whole = useAnswer(exploredExtent, { filters: NO_FILTERS, conditions: [] });
  const said = useSentence();
  const total = extent.data?.[0]?.reports ?? null;
  useEffect(() => {
    // A start that fails is shown by the question that waits for it.
    engine.start().catch(() => {});
  }, [engine]);
  return (
    <>
      <section className="explore-tools" aria-label={words.columns}>
        <Conditions />
        <GroupChoice />
        <ColumnPicker />
      </section>
      <OwnRows />
      {extent.isError && <Failure error={extent.error} />}
      {total === 0 ? (
        <Nothing />
      ) : explore.by.length > 0 ? (
        <GroupTable />
      ) : phase === "ready" && total !== null ? (
        <>
          <Grid total={total} />
          <TakeReports shown={total} all={whole.data?.[0]?.reports ?? total} said={said ?? ""} />
        </>
      ) : (
        <FirstRows />
      )}
    </>
  );
}
