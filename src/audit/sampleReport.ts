/** Invented reports for the tests of this room: nothing here is published. */
import { type CellName, type ClaimName, cellsOf, isCellName } from "../form/index.ts";
import type { Cell, Claim, Identity, Report } from "../parse/index.ts";

export const COUNTY_BUREAU: Identity = {
  agency: "云梦州青石县人力资源和社会保障局",
  agencyId: "990101-human_resources",
  province: "云梦省",
  city: "云梦州",
  county: "青石县",
  regionCode: "990101",
  level: "county",
  field: "human_resources",
};

interface Options {
  readonly identity?: Partial<Identity>;
  readonly report?: Partial<Report>;
  readonly claims?: Partial<Record<ClaimName, number>>;
  readonly approximate?: readonly ClaimName[];
  /** What is not the printed 0 that every other cell has: a number, or why there is none. */
  readonly cells?: Partial<Record<CellName, number | "blank" | "missing">>;
  /** Whether 其他处理 is undivided. */
  readonly undivided?: boolean;
}

/** A whole report on 2023 in which every cell is a printed 0, but for what the options say. */
export function sampleReport(options: Options = {}): Report {
  const cells = new Map<CellName, Cell>();
  for (const { name } of cellsOf(options.report?.form ?? "2021")) {
    const isUndivided = name.startsWith("applications_closed_undivided_");
    if (name.startsWith("applications_closed_") && isUndivided !== (options.undivided ?? false)) {
      continue;
    }
    cells.set(name, { state: "number", value: 0, raw: "0", place: "t1" });
  }
  for (const [name, given] of Object.entries(options.cells ?? {})) {
    if (!isCellName(name)) continue;
    cells.set(
      name,
      typeof given === "number"
        ? { state: "number", value: given, raw: String(given), place: "t1" }
        : { state: given, raw: null, place: "t1" },
    );
  }
  const claims = new Map<ClaimName, Claim>();
  for (const [name, value] of typedEntries(options.claims ?? {})) {
    const approximate = options.approximate?.includes(name) ?? false;
    claims.set(name, { value, approximate, raw: String(value), place: "l1" });
  }
  return {
    identity: { ...COUNTY_BUREAU, ...options.identity },
    year: 2023,
    scope: "own",
    form: "2021",
    extent: "full",
    publishedOn: null,
    dateOf: null,
    cells,
    claims,
    doubts: [],
    ...options.report,
  };
}

function typedEntries(claims: Partial<Record<ClaimName, number>>): [ClaimName, number][] {
  const names = Object.keys(claims) as ClaimName[];
  return names.flatMap((name): [ClaimName, number][] => {
    const value = claims[name];
    return value === undefined ? [] : [[name, value]];
  });
}

/** A report with a value of every kind that a dataset must carry through. */
export const SAMPLE_OF_EVERY_KIND = sampleReport({
  claims: { stated_applications: 4, stated_fee_yuan: 12.5 },
  approximate: ["stated_applications"],
  cells: {
    applications_new_total: 3,
    disclosure_fees_wan: 15.2255,
    disclosure_coercion_decided: "missing",
    review_total: "blank",
  },
  report: { publishedOn: "2024-01-20" },
});
