import { useOwnReports } from "../../views/own/own.ts";
import { useWords } from "../../views/site.ts";
import { useAddressState } from "../../views/where.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { ChosenReport } from "./chosen-report.tsx";
import { RefusedFiles } from "./refused-files.tsx";
import { ShelfList } from "./shelf-list.tsx";
import { FilesUnderWay } from "./under-way.tsx";
import { useShelfState } from "./use-shelf.ts";
import { deskWords } from "./words.ts";

/** Everything on the desk: what is being read, what could not be, the reports, and the one that is open. */
export function Bench({ shelf }: { shelf: Shelf }) {
  const words = useWords(deskWords);
  const state = useShelfState(shelf);
  const own = useOwnReports();
  const [named] = useAddressState().state.own;
  const id = named ?? state.brought[0]?.id ?? null;
  const brought = state.brought.find((one) => one.id === id);
  const report = own.find((one) => one.id === id);
  const isUnknown = named !== undefined && !brought && state.underWay.length === 0;
  return (
    <>
      <FilesUnderWay shelf={shelf} files={state.underWay} />
      {state.isFleeting && <p className="notice">{words.fleeting}</p>}
      <RefusedFiles shelf={shelf} refused={state.refused} />
      {isUnknown && <p className="nothing">{words.none(named)}</p>}
      {state.brought.length > 0 && <ShelfList shelf={shelf} brought={state.brought} open={id} />}
      {brought && report && (
        <ChosenReport key={brought.id} shelf={shelf} brought={brought} own={report} />
      )}
    </>
  );
}
