import {
  type Column,
  EDITIONS,
  EXTENTS,
  FIELDS,
  LEVELS,
  SCOPES,
  TABLES,
} from "../../form/index.ts";
import { day, exact, type Language } from "../../language/index.ts";
import { CITIES } from "../../places/cities.ts";
import type { Tier } from "../../places/region.ts";
import type { ExploredReport } from "../../queries/index.ts";
import type { Gazetteer } from "../place.ts";

type Value = ExploredReport["values"][string];

/** The words of columns that hold a vocabulary's identifiers. */
const VOCABULARIES: Readonly<
  Record<string, readonly { id: string; label: Readonly<Record<Language, string>> }[]>
> = {
  level: LEVELS,
  field: FIELDS,
  scope: SCOPES,
  extent: EXTENTS,
  form: Object.entries(EDITIONS).map(([id, { title }]) => ({ id, label: title })),
};

/** What a column of texts may hold, where that is a vocabulary; else null. */
export function vocabularyOf(name: string) {
  return VOCABULARIES[name] ?? null;
}

/**
 * A value as a cell says it; the words of absence are the cell's.
 *
 * @param gazetteer regions whose English names are at hand; the others keep their Chinese ones
 */
export function valueWords(
  name: string,
  value: NonNullable<Value>,
  language: Language,
  gazetteer: Gazetteer = CITIES,
): string {
  const column = TABLES.reports.find((one) => one.name === name);
  if (typeof value === "number") {
    return isYear(column, name) ? String(value) : exact(value, language);
  }
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") return value.join(language === "zh" ? "、" : ", ");
  if (column?.type === "date") return day(value, language);
  if (language === "en" && isTier(name)) return placeOf(name, value, gazetteer);
  const term = vocabularyOf(name)?.find(({ id }) => id === value);
  return term ? term.label[language] : value;
}

const TIERS: readonly string[] = ["province", "city", "county"] satisfies readonly Tier[];

function isTier(name: string): boolean {
  return TIERS.includes(name);
}

/** The English name of a region where only one is so called: 朝阳区 alone does not say which. */
function placeOf(tier: string, name: string, gazetteer: Gazetteer): string {
  const found = new Set(
    gazetteer.flatMap((region) =>
      region.tier === tier && region.name === name ? [region.english] : [],
    ),
  );
  const [one] = found;
  return one !== undefined && found.size === 1 ? one : name;
}

function isYear(column: Column | undefined, name: string): boolean {
  return column?.name === "year" || /^year$|年度/.test(name);
}
