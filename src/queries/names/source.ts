import type { WantedColumns, WholeColumns } from "../../engine/wholeColumns.ts";
import { type AgencyEntry, agencyIndex } from "../agencies.ts";
import type { AgencyListParams, Listed } from "../agencyList.ts";
import { NO_FILTERS } from "../filters.ts";
import type { Answerer } from "../question.ts";
import type { NamedEntry, NameIndex } from "./nameIndex.ts";

/** What the list of all agencies begins with, as its page has it. */
export const LIST_OF_ALL: AgencyListParams = {
  filters: NO_FILTERS,
  figure: null,
  name: "",
  by: "place",
  descending: false,
  first: 100,
};

/** Reads the columns of a dataset's own index of agencies; null where the dataset has none. */
export type ReadIndex = (
  wanted: WantedColumns,
  told: (share: number) => void,
) => Promise<WholeColumns | null>;

/**
 * All agencies by name: from the list of all where that is whole, else from the dataset's own index,
 * else from its reports.
 *
 * @param listed the answer to `LIST_OF_ALL` where it is at hand
 * @param told how much of the index is here, as a share of 1
 */
export async function namesOf(
  listed: readonly Listed[] | null,
  readIndex: ReadIndex,
  answer: Answerer,
  told: (share: number) => void,
): Promise<NameIndex> {
  // Nothing of an index is of use before a name is sought: the first load is spared it.
  const { nameIndexOf } = await import("./nameIndex.ts");
  if (listed !== null && listed[0]?.found === listed.length) {
    return nameIndexOf(listed.map(({ entry }) => unread(entry)));
  }
  const { NAME_COLUMNS, nameIndexOver } = await import("./columnIndex.ts");
  const columns = await readIndex(NAME_COLUMNS, told);
  if (columns !== null) return nameIndexOver(columns);
  return nameIndexOf((await answer(agencyIndex, NO_FILTERS)).map(unread));
}

function unread(entry: AgencyEntry): NamedEntry {
  return { entry, initials: null };
}
