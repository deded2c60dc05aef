import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { nameIndexOf } from "../../queries/index.ts";
import { type Site, SiteContext, STARTED } from "../site.ts";
import type { Unfolded } from "../unfolded.ts";
import type { TableColumn } from "./columns.ts";
import { tsvOf } from "./copy.ts";
import type { Sorted } from "./order.ts";
import { SortableTable } from "./sortable-table.tsx";

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
}

const entries: readonly Entry[] = [
  { id: "1", name: "乙", value: 2 },
  { id: "2", name: "甲", value: null },
  { id: "3", name: "丙", value: 1204 },
  { id: "4", name: "丁", value: 0 },
];
const columns: readonly TableColumn<Entry>[] = [
  {
    id: "name",
    title: "Name",
    kind: "text",
    sorts: true,
    value: ({ name }) => name,
    show: ({ name }) => name,
  },
  {
    id: "value",
    title: "Value",
    kind: "number",
    sorts: true,
    value: ({ value }) => value,
    show: ({ value }) => (value === null ? "not given" : value.toLocaleString("en")),
  },
];
const site: Site = {
  language: "en",
  basePath: "/",
  Builder: () => null,
  hasPage: () => false,
  answer: () => Promise.resolve([]),
  here: () => null,
  ready: () => Promise.resolve(true),
  foresee: () => {},
  engine: STARTED,
  names: async () => nameIndexOf([]),
  manifest: () => Promise.resolve({ synthetic: false, version: null, isInParts: false }),
};

function html(
  sorted: Sorted | null,
  most?: number,
  unfolded?: Unfolded,
  rows: readonly Entry[] = entries,
): string {
  return renderToString(
    <SiteContext value={site}>
      <SortableTable
        caption="Entries"
        className="entries"
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        held={{ sorted, sort: () => {} }}
        {...(most === undefined ? {} : { most })}
        {...(unfolded ? { unfolded } : {})}
      />
    </SiteContext>,
  );
}

const names = (sorted: Sorted | null, most?: number): readonly string[] =>
  [...html(sorted, most).matchAll(/<th scope="row"[^>]*>(.)</g)].map(([, name]) => name ?? "");

test("figures sort by size, words by their sound, and what is not given comes last both ways", () => {
  expect(names(null)).toEqual(["乙", "甲", "丙", "丁"]);
  expect(names({ id: "value", descending: true })).toEqual(["丙", "乙", "丁", "甲"]);
  expect(names({ id: "value", descending: false })).toEqual(["丁", "乙", "丙", "甲"]);
  expect(names({ id: "name", descending: false })).toEqual(["丙", "丁", "甲", "乙"]);
});

test("a column the table does not have sorts nothing", () => {
  expect(names({ id: "gone", descending: true })).toEqual(["乙", "甲", "丙", "丁"]);
});

test("a head says how its column is sorted, and rows not shown are counted", () => {
  expect(html({ id: "value", descending: true })).toContain('aria-sort="descending"');
  expect(names({ id: "value", descending: true }, 2)).toEqual(["丙", "乙"]);
  expect(html(null, 2)).toContain("Show all 4 rows");
  expect(html(null)).not.toContain("Show all");
});

test("the page of the build holds the rows that the program folds, and says which they are", () => {
  const folded = html(null, 3, { isWhole: false, unfold: () => {} });
  expect([...folded.matchAll(/<th scope="row"[^>]*>(.)</g)].map(([, name]) => name)).toEqual(
    entries.map(({ name }) => name),
  );
  expect(folded.match(/class="row-beyond"/g)).toHaveLength(1);
  expect(folded).toContain("Show all 4 rows");
  const whole = html(null, 3, { isWhole: true, unfold: () => {} });
  expect(whole).not.toContain("row-beyond");
  expect(whole).not.toContain("Show all");
});

test("of a list of thousands the page of the build holds the first thousand", () => {
  const many = Array.from({ length: 1200 }, (_, place) => ({
    id: String(place),
    name: "乙",
    value: place,
  }));
  expect([...html(null, undefined, undefined, many).matchAll(/data-index=/g)]).toHaveLength(1000);
});

test("a copy holds plain figures, a word for what is not given, and no formula", () => {
  const odd = [...entries.slice(0, 3), { id: "5", name: "=1+1\t\n戊", value: 0 }];
  expect(tsvOf(columns, odd, "not given")).toBe(
    "Name\tValue\n乙\t2\n甲\tnot given\n丙\t1204\n'=1+1 戊\t0",
  );
});
