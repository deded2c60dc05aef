import { LANGUAGE_TAGS, type Language } from "../language/index.ts";

/** What a dataset's own description says of it, as far as its pages repeat it for machines. */
export interface Described {
  readonly title: Readonly<Record<Language, string>>;
  readonly description: Readonly<Record<Language, string>>;
  readonly version: string | null;
  readonly synthetic: boolean;
  readonly licence: string | null;
  readonly keywords: readonly string[];
  readonly files: readonly { readonly path: string; readonly type: string | null }[];
}

/** A parsed `datapackage.json` as far as it says these things; what it does not say is left out. */
export function describedOf(parsed: unknown): Described {
  const all = recordOf(parsed);
  const title = textOf(all["title"]) ?? "";
  const description = textOf(all["description"]) ?? "";
  const [licence] = listOf(all["licenses"]).map(recordOf);
  return {
    title: { zh: title, en: textOf(all["title_en"]) ?? title },
    description: { zh: description, en: textOf(all["description_en"]) ?? description },
    version: textOf(all["version"]),
    synthetic: all["synthetic"] === true,
    licence: textOf(licence?.["path"]),
    keywords: listOf(all["keywords"]).flatMap((word) => textOf(word) ?? []),
    files: filesOf(listOf(all["resources"]).map(recordOf)),
  };
}

/** The hundreds of parts of a large dataset are named by its description alone, which stands for them. */
function filesOf(resources: readonly Readonly<Record<string, unknown>>[]): Described["files"] {
  const whole = resources.flatMap(({ path, mediatype }) => {
    const name = textOf(path);
    return name === null ? [] : [{ path: name, type: textOf(mediatype) }];
  });
  const isInParts = resources.some(({ path }) => Array.isArray(path));
  return isInParts ? [{ path: "datapackage.json", type: "application/json" }, ...whole] : whole;
}

/**
 * The dataset as schema.org's `Dataset`, for search engines of data.
 *
 * @param root the address of the folder the site stands in: absolute where it is known
 * @param years the first and the last year reported on; null where there is no report
 */
export function datasetOf(
  described: Described,
  language: Language,
  root: string,
  years: { readonly from: number; readonly to: number } | null,
): Readonly<Record<string, unknown>> {
  const { title, description, version, licence, keywords, files } = described;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title[language],
    alternateName: title[language === "zh" ? "en" : "zh"],
    description: description[language],
    inLanguage: LANGUAGE_TAGS[language],
    url: root,
    isAccessibleForFree: true,
    ...(version === null ? {} : { version }),
    ...(licence === null ? {} : { license: licence }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(years === null ? {} : { temporalCoverage: `${years.from}/${years.to}` }),
    // What is invented covers no place.
    ...(described.synthetic ? {} : { spatialCoverage: language === "zh" ? "中国" : "China" }),
    distribution: files.map(({ path, type }) => ({
      "@type": "DataDownload",
      contentUrl: `${root}data/${path}`,
      ...(type === null ? {} : { encodingFormat: type }),
    })),
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
