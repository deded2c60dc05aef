import type { Row } from "../../engine/ask.ts";
import { type AgencyEntry, agencyIndex } from "../agencies.ts";
import type { AgencyListParams, Listed } from "../agencyList.ts";
import { text } from "../decode.ts";
import { NO_FILTERS } from "../filters.ts";
import type { Answerer } from "../question.ts";
import { type NamedEntry, type NameIndex, nameIndexOf } from "./nameIndex.ts";

/** What the list of all agencies begins with, as its page has it. */
export const LIST_OF_ALL: AgencyListParams = {
  filters: NO_FILTERS,
  figure: null,
  name: "",
  by: "place",
  descending: false,
  first: 100,
};

/** The columns that an index of agencies is made of, of a dataset that has one as a file. */
export const NAME_COLUMNS = [
  "agency_id",
  "agency",
  "initials",
  "province",
  "city",
  "county",
  "region_code",
  "level",
  "field",
  "years",
  "reports",
  "full",
  "errors",
] as const;

/** Where the names of a dataset too large to list come from: rows of `agency_index`, some at a time. */
export type IndexRows = AsyncIterable<{
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly of: number;
}>;

/**
 * All agencies by name: from the list of all where that is whole, else from the dataset's own index,
 * else from its reports.
 *
 * @param listed the answer to `LIST_OF_ALL` where it is at hand
 * @param indexRows null where the dataset has no index of agencies
 * @param told how much of the index is here, as a share of 1
 */
export async function namesOf(
  listed: readonly Listed[] | null,
  indexRows: () => Promise<IndexRows | null>,
  answer: Answerer,
  told: (share: number) => void,
): Promise<NameIndex> {
  if (listed !== null && listed[0]?.found === listed.length) {
    return nameIndexOf(listed.map(({ entry }) => unread(entry)));
  }
  const rows = await indexRows();
  if (rows === null) return nameIndexOf((await answer(agencyIndex, NO_FILTERS)).map(unread));
  const named: NamedEntry[] = [];
  for await (const { rows: some, of } of rows) {
    named.push(
      ...some.map((row) => ({ entry: agencyIndex.row(row), initials: text(row, "initials") })),
    );
    told(named.length / of);
  }
  return nameIndexOf(named);
}

function unread(entry: AgencyEntry): NamedEntry {
  return { entry, initials: null };
}
