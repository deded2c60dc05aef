import { expect, test } from "vitest";
import type { Value } from "../../engine/ask.ts";
import { linesOfTexts, type WholeColumns } from "../../engine/wholeColumns.ts";
import type { AgencyEntry } from "../agencies.ts";
import { NO_FILTERS } from "../filters.ts";
import type { Among } from "./among.ts";
import { NAME_COLUMNS, nameIndexOver } from "./columnIndex.ts";
import { findNames } from "./findNames.ts";
import { initialsReader } from "./initials.ts";
import { type NameIndex, nameIndexOf } from "./nameIndex.ts";

const AGENCY = { province: "江苏省", city: "南京市", county: null, reports: 2, full: 1, errors: 0 };
const ENTRIES: readonly AgencyEntry[] = [
  {
    ...AGENCY,
    agencyId: "320100-education",
    agency: "南京市教育局",
    regionCode: "320100",
    level: "city",
    field: "education",
    years: [2022, 2023],
  },
  {
    ...AGENCY,
    agencyId: "320115-education",
    agency: "南京市江宁区教育局",
    regionCode: "320115",
    level: "county",
    field: "education",
    years: [2019],
  },
  {
    ...AGENCY,
    agencyId: "x-unknown",
    agency: "某某教育处",
    regionCode: null,
    level: null,
    field: null,
    years: [2023],
  },
];

function coded(values: readonly Value[]) {
  const dictionary = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  const keys = dictionary.map((value) => JSON.stringify(value));
  return {
    codes: Int32Array.from(values, (value) =>
      value === null ? -1 : keys.indexOf(JSON.stringify(value)),
    ),
    dictionary,
  };
}

function columns(): WholeColumns {
  const read = initialsReader();
  const of = (value: (entry: AgencyEntry) => Value) => coded(ENTRIES.map(value));
  return {
    rows: ENTRIES.length,
    lines: new Map([
      ["agency_id", linesOfTexts(ENTRIES.map(({ agencyId }) => agencyId))],
      ["agency", linesOfTexts(ENTRIES.map(({ agency }) => agency))],
      ["initials", linesOfTexts(ENTRIES.map(({ agency }) => read(agency)))],
    ]),
    coded: new Map([
      ["province", of(({ province }) => province)],
      ["city", of(({ city }) => city)],
      ["county", of(({ county }) => county)],
      ["region_code", of(({ regionCode }) => regionCode)],
      ["level", of(({ level }) => level)],
      ["field", of(({ field }) => field)],
      ["years", of(({ years }) => years.map(String))],
      ["reports", of(({ reports }) => reports)],
      ["full", of(({ full }) => full)],
      ["errors", of(({ errors }) => errors)],
    ]),
  };
}

function found(index: NameIndex, typed: string, among: Partial<Among> = {}) {
  const query = { typed, among: { ...NO_FILTERS, ...among }, without: [], limit: 9 };
  for (const search = findNames(index, query); ; ) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

test("agencies found in columns are those found in a list, and as they are there", () => {
  const [over, listed] = [
    nameIndexOver(columns()),
    nameIndexOf(ENTRIES.map((entry) => ({ entry, initials: null }))),
  ];
  for (const typed of ["", "教育", "njsjyj", "nj 教育", "江宁", "nobody"]) {
    expect(found(over, typed)).toEqual(found(listed, typed));
  }
  expect(found(over, "教育").shown).toEqual([ENTRIES[0], ENTRIES[1], ENTRIES[2]]);
  for (const among of [
    { region: "3201" },
    { level: "county" },
    { field: "education", years: { from: 2020, to: 2022 } },
    { years: { from: 2023, to: 2023 } },
  ] as const) {
    expect(found(over, "教育", among)).toEqual(found(listed, "教育", among));
  }
  expect(found(over, "", { region: "320115" }).shown).toEqual([ENTRIES[1]]);
});

test("columns without one that is needed are an error that names it", () => {
  const { lines, ...others } = columns();
  const without = new Map([...lines].filter(([name]) => name !== "initials"));
  expect(NAME_COLUMNS.lines).toContain("initials");
  expect(() => nameIndexOver({ ...others, lines: without })).toThrow("initials");
});
